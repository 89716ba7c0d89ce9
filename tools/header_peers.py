"""What each reader of headers says of a submission, in one shape: field → value as text, "" where it has none.

In: the bytes of a submission. Out: a flat dictionary with the same fields for all. Never: a repair; dates and times are
brought to ISO form, several values are joined, and nothing else is done to what a peer answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from edgar.sgml.sgml_common import FilingSGML
from secsgml import parse_sgml_content_into_memory

from herewith.model import Address, Document
from herewith.submission.envelope import split

Reading = dict[str, str]
ADDRESS = ("street1", "street2", "city", "state", "zip")
FILER = ("name", "cik", "ein", "state", "sic", "fiscal year end", "form type", "act", "file number", "film number")
SUBMISSION = ("accession", "form", "period", "filed", "changed", "accepted", "document count", "items")
DOCUMENTS = ("document types", "sequences", "file names", "descriptions")
SEPARATOR = " | "
ITEMS = ", "
"""How edgartools joins item lines; blank ones, which neither peer gives, are left out of ours."""


def _no_view(_source: bytes, _document: Document) -> None:
    raise AssertionError("headers need no view")


def ours(source: bytes, name: str) -> tuple[Reading, frozenset[str]] | None:
    """Read with Herewith, and tell the faults of the file; None where it has no header."""
    submission = split(source, name, _no_view)
    header = submission.header
    if header is None or header.accession is None:
        return None
    reading: dict[str, Any] = {
        "accession": header.accession,
        "form": header.form,
        "period": header.period,
        "filed": header.filed,
        "changed": header.changed,
        "accepted": header.accepted.isoformat() if header.accepted else None,
        "document count": header.document_count,
        "items": ITEMS.join(words for words in header.items if words),
        "document types": _joined(entry.type for entry in header.documents),
        "sequences": _joined(entry.sequence for entry in header.documents),
        "file names": _joined(entry.filename for entry in header.documents),
        "descriptions": _joined(entry.description for entry in header.documents),
        "filers": len(header.filers),
    }
    for filer in header.filers[:1]:
        own = (filer.name, filer.cik, filer.ein, filer.state, filer.sic, filer.fiscal_year_end)
        values = (filer.form_type, filer.act, filer.file_number, filer.film_number)
        reading |= dict(zip((f"filer {field}" for field in FILER), (*own, *values), strict=True))
        reading |= _address("business", filer.business_address)
        reading |= _address("mail", filer.mail_address)
        phone = filer.business_address.phone if filer.business_address else None
        reading["business phone"] = phone
        reading["former names"] = _joined(former.name for former in filer.former_names)
        reading["names changed"] = _joined(str(former.changed or "") for former in filer.former_names)
    return _as_text(reading), frozenset(fault.kind for fault in submission.faults)


def edgartools(source: bytes) -> Reading:
    """Read with edgartools, as its own `FilingSGML` is asked."""
    submission = FilingSGML.from_text(source.decode("latin-1"))
    header = submission.header
    metadata = header.filing_metadata.metadata
    attachments = list(submission.attachments)
    reading: dict[str, Any] = {
        "accession": header.accession_number,
        "form": header.form,
        "period": header.period_of_report,
        "filed": header.filing_date,
        "changed": header.date_as_of_change,
        "accepted": _iso(metadata.get("ACCEPTANCE-DATETIME")),
        "document count": header.document_count,
        "items": metadata.get("ITEM INFORMATION"),
        "document types": _joined(attachment.document_type for attachment in attachments),
        "sequences": _joined(attachment.sequence_number for attachment in attachments),
        "file names": _joined(attachment.document for attachment in attachments),
        "descriptions": _joined(attachment.description for attachment in attachments),
        "filers": len(header.filers or []) + len(header.subject_companies or []),
    }
    for filer in (header.filers or [])[:1]:
        company, filing = filer.company_information, filer.filing_information
        own = (company.name, company.cik, company.irs_number, company.state_of_incorporation, _code(company.sic))
        values: tuple[Any, ...] = (company.fiscal_year_end, None, None, None, None)
        if filing is not None:
            values = (company.fiscal_year_end, filing.form, filing.sec_act, filing.file_number, filing.film_number)
        reading |= dict(zip((f"filer {field}" for field in FILER), (*own, *values), strict=True))
        for kind, address in (("business", filer.business_address), ("mail", filer.mailing_address)):
            if address is not None:
                lines = (address.street1, address.street2, address.city, address.state_or_country, address.zipcode)
                reading |= dict(zip((f"{kind} {field}" for field in ADDRESS), lines, strict=True))
        former = filer.former_company_names or []
        reading["former names"] = _joined(name.name for name in former)
        reading["names changed"] = _joined(_iso(name.date_of_change) for name in former)
    return _as_text(reading)


def secsgml(source: bytes) -> Reading:
    """Read with secsgml, keys standardised as it does by default."""
    metadata, _ = parse_sgml_content_into_memory(bytes_content=source)
    documents = metadata[b"documents"]
    filers = _several(metadata.get(b"filer"))
    reading: dict[str, Any] = {
        "accession": _words(metadata.get(b"accession-number")),
        "form": _words(metadata.get(b"type")),
        "period": _iso(_words(metadata.get(b"period"))),
        "filed": _iso(_words(metadata.get(b"filing-date"))),
        "changed": _iso(_words(metadata.get(b"date-of-filing-date-change"))),
        "accepted": _iso(_words(metadata.get(b"acceptance-datetime"))),
        "document count": _words(metadata.get(b"public-document-count")),
        "items": ITEMS.join(_words(item) for item in _several(metadata.get(b"item-information")) if item),
        "document types": _joined(_words(document.get(b"type")) for document in documents),
        "sequences": _joined(_words(document.get(b"sequence")) for document in documents),
        "file names": _joined(_words(document.get(b"filename")) for document in documents),
        "descriptions": _joined(_words(document.get(b"description")) for document in documents),
        "filers": len(filers),
    }
    for filer in filers[:1]:
        company, filing = filer.get(b"company-data") or {}, filer.get(b"filing-values") or {}
        own = (b"conformed-name", b"cik", b"irs-number", b"state-of-incorporation", b"assigned-sic", b"fiscal-year-end")
        given = [_words(company.get(key)) for key in own]
        given[2] = given[2] or _words(company.get(b"ein"))
        given += [_words(filing.get(key)) for key in (b"form-type", b"act", b"file-number", b"film-number")]
        reading |= dict(zip((f"filer {field}" for field in FILER), given, strict=True))
        for kind in ("business", "mail"):
            address = filer.get(f"{kind}-address".encode()) or {}
            reading |= {f"{kind} {field}": _words(address.get(field.encode())) for field in ADDRESS}
        reading["business phone"] = _words((filer.get(b"business-address") or {}).get(b"phone"))
        former = _several(filer.get(b"former-company"))
        reading["former names"] = _joined(_words(name.get(b"former-conformed-name")) for name in former)
        reading["names changed"] = _joined(_iso(_words(name.get(b"date-changed"))) for name in former)
    return _as_text(reading)


PEERS: dict[str, Callable[[bytes], Reading]] = {"edgartools": edgartools, "secsgml": secsgml}
_ALL = {
    *SUBMISSION,
    *DOCUMENTS,
    "filers",
    *(f"filer {field}" for field in FILER),
    *(f"{kind} {field}" for kind in ("business", "mail") for field in ADDRESS),
    "former names",
    "names changed",
}
COMPARED = {"edgartools": _ALL, "secsgml": {*_ALL, "business phone"}}
"""Fields that each peer has a place for."""


def _address(kind: str, address: Address | None) -> dict[str, str | None]:
    return {f"{kind} {field}": getattr(address, field) if address else None for field in ADDRESS}


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _words(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else "" if value is None else str(value)


def _joined(values: Iterable[Any]) -> str:
    return SEPARATOR.join("" if value is None else str(value) for value in values)


def _code(sic: Any) -> str | None:
    """Take the code out of the whole line, which edgartools gives: "PAPER MILLS [2621]"."""
    found = re.search(r"[0-9]{4}", str(sic or ""))
    return found[0] if found else None


def _iso(printed: Any) -> str:
    digits = re.sub(r"[^0-9]", "", str(printed or ""))
    if len(digits) == 8:
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if len(digits) == 14:
        return f"{_iso(digits[:8])}T{digits[8:10]}:{digits[10:12]}:{digits[12:]}"
    return str(printed or "")


def _as_text(reading: dict[str, Any]) -> Reading:
    return {field: "" if value is None else str(value) for field, value in reading.items()}
