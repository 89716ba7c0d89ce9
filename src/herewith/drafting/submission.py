"""A built report as the text of a submission, as EDGAR has it: header, then documents.

In: a draft, its documents, and what EDGAR adds (accession number, time of acceptance). Out: the bytes of a `.txt`, for
archives and tests. Never: a header that EDGAR made; nothing here is sent to anybody.
Source: the envelope as counted in full submissions of 1994 to 2026; file names stand in it since June 2000.
"""

from __future__ import annotations

import binascii
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from herewith.drafting.built import BuiltDocument
from herewith.form8k.items import item_on
from herewith.form8k.states import place_of
from herewith.model.draft import Draft

_NAMES_SINCE = dt.date(2000, 6, 1)
_ACCEPTANCE_SINCE = dt.date(2003, 7, 29)
_CHANGE_SINCE = dt.date(2004, 11, 1)
_EIN_SINCE = dt.date(2025, 1, 1)
_TEXT_ENDINGS = (".txt", ".htm", ".html", ".xml", ".xsd")


def submission_text(
    draft: Draft,
    documents: Sequence[BuiltDocument],
    *,
    accession: str | None = None,
    accepted: dt.datetime | None = None,
) -> bytes:
    """Write header and documents as EDGAR's text of a submission.

    `accession` with its dashes, without it the first of the year by the first registrant; `accepted` in Eastern wall
    time, without it noon of the draft's day. What the draft does not say (a filer's SIC code) is left out.
    """
    moment = accepted or dt.datetime.combine(draft.day, dt.time(12))
    submitter = (draft.filers[0].cik if draft.filers else None) or "0"
    accession = accession or f"{submitter.zfill(10)}-{moment:%y}-000001"
    filed = f"{moment:%Y%m%d}"
    lines = [f"<SEC-DOCUMENT>{accession}.txt : {filed}", f"<SEC-HEADER>{accession}.hdr.sgml : {filed}"]
    if moment.date() >= _ACCEPTANCE_SINCE:
        lines.append(f"<ACCEPTANCE-DATETIME>{moment:%Y%m%d%H%M%S}")
    lines += _submission_lines(draft, accession, len(documents), moment.date())
    for number in range(max(1, len(draft.cover.registrants))):
        lines += _filer(draft, number, moment.date())
    head = "\n".join([*lines, "</SEC-HEADER>", ""]).encode("ascii", "replace")
    bodies = (_document(document, place, moment.date()) for place, document in enumerate(documents, 1))
    return head + b"".join(bodies) + b"</SEC-DOCUMENT>\n"


def _submission_lines(draft: Draft, accession: str, count: int, filed: dt.date) -> Iterator[str]:
    yield _key("ACCESSION NUMBER", accession)
    yield _key("CONFORMED SUBMISSION TYPE", draft.form)
    yield _key("PUBLIC DOCUMENT COUNT", str(count))
    period = draft.cover.date_of_earliest_event or draft.cover.date_of_report
    if period is not None:
        yield _key("CONFORMED PERIOD OF REPORT", f"{period:%Y%m%d}")
    for number in dict.fromkeys(item.number for item in draft.items):
        found = item_on(number, filed)
        if found is not None:
            yield _key("ITEM INFORMATION", found.header[0] if found.header else found.title)
    yield _key("FILED AS OF DATE", f"{filed:%Y%m%d}")
    if filed >= _CHANGE_SINCE:
        yield _key("DATE AS OF CHANGE", f"{filed:%Y%m%d}")
    yield ""


def _key(key: str, value: str) -> str:
    return f"{key}:\t\t{value}"


def _group(heading: str, pairs: Iterable[tuple[str, str | None]]) -> list[str]:
    said = [f"\t\t{key}:\t\t{value}" for key, value in pairs if value]
    return [f"\t{heading}:\t", *said, ""] if said else []


def _filer(draft: Draft, number: int, filed: dt.date) -> list[str]:
    page = draft.cover
    registrant = page.registrants[number] if number < len(page.registrants) else None
    filer = draft.filers[number] if number < len(draft.filers) else None
    state = place_of(registrant.state) if registrant and registrant.state else None
    region = place_of(page.region) if page.region else None
    street = (page.street or "").split(", ", 1)
    digits = "".join(c for c in (registrant.ein or "") if c.isdigit()) if registrant else ""
    sic = f"{filer.sic_name or ''} [{filer.sic}]".strip() if filer and filer.sic else None
    return [
        "FILER:",
        "",
        *_group(
            "COMPANY DATA",
            [
                ("COMPANY CONFORMED NAME", registrant.name.upper() if registrant and registrant.name else None),
                ("CENTRAL INDEX KEY", filer.cik.zfill(10) if filer and filer.cik else None),
                ("STANDARD INDUSTRIAL CLASSIFICATION", sic),
                ("EIN" if filed >= _EIN_SINCE else "IRS NUMBER", digits or None),
                ("STATE OF INCORPORATION", state.code if state else None),
                ("FISCAL YEAR END", filer.fiscal_year_end if filer else None),
            ],
        ),
        *_group(
            "FILING VALUES",
            [
                ("FORM TYPE", draft.form),
                ("SEC ACT", "1934 Act"),
                ("SEC FILE NUMBER", registrant.file_number if registrant else None),
            ],
        ),
        *_group(
            "BUSINESS ADDRESS",
            [
                ("STREET 1", street[0].upper()),
                ("STREET 2", street[1].upper() if len(street) > 1 else None),
                ("CITY", page.city.upper() if page.city else None),
                ("STATE", (region.postal or region.code) if region else None),
                ("ZIP", page.postal_code),
                ("BUSINESS PHONE", page.telephone),
            ],
        ),
    ]


def _document(document: BuiltDocument, place: int, filed: dt.date) -> bytes:
    tags = [f"<TYPE>{document.type}", f"<SEQUENCE>{place}"]
    if filed >= _NAMES_SINCE:
        tags.append(f"<FILENAME>{document.name}")
    tags.append(f"<DESCRIPTION>{document.description}")
    head = "\n".join(["<DOCUMENT>", *tags, "<TEXT>", ""]).encode("ascii", "replace")
    return head + _body(document) + b"</TEXT>\n</DOCUMENT>\n"


def _body(document: BuiltDocument) -> bytes:
    """Wrap XBRL in its tag, and write in printing characters what is no text (uuencoding)."""
    data = document.data
    if not document.name.lower().endswith(_TEXT_ENDINGS):
        lines = b"".join(binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45)).replace(b" ", b"`")
        coded = b"begin 644 " + document.name.encode("ascii", "replace") + b"\n" + lines + b"`\nend\n"
        return b"<PDF>\n" + coded + b"</PDF>\n" if document.name.lower().endswith(".pdf") else coded
    data = data if data.endswith(b"\n") else data + b"\n"
    tagged = document.type.startswith("EX-101") or b"<ix:header>" in data
    return b"<XBRL>\n" + data + b"</XBRL>\n" if tagged else data
