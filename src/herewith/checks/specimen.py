"""A filing to show a rule by, from a few lines.

In: a specimen, the few things that matter to a rule. Out: the bytes of a whole filing that is otherwise in order.
Never: a real registrant; the company does not exist.

A specimen is lines `key: value`, then sections that stand for a part of the filing as it is:

    filed: 2010-03-04
    ein: 99-00123

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office.

Keys: filed, accepted, period, form (the header's), cover form, date of report, event, name, state, file number, ein,
street, city, region, zip, phone, former, boxes, growth, securities, title, signer, signed, header.KEY, envelope
(`none`: the main document alone), inline (`yes`: the cover is tagged), fact.NAME (a fact of it). An empty value
leaves the line out. Sections: cover, items, exhibits (the list under the exhibits item), signatures, index (after the
signatures), main (the whole main document), header, and `exhibit 99.1` for an attached document (`exhibit 99.1 again`
for another of the number).
"""

from __future__ import annotations

import datetime as dt
import re

from herewith.checks.specimen_cover import cover, set_in_lines, spoken
from herewith.checks.specimen_inline import inline_main

_SECTION = re.compile(r"^--- (.+?) ---$", re.MULTILINE)
_SIGNED = """\
Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report
to be signed on its behalf by the undersigned hereunto duly authorized.
"""
_DEFAULTS = {
    "filed": "2010-03-04",
    "accepted": "",
    "period": "",
    "form": "8-K",
    "cover form": "",
    "date of report": "",
    "event": "",
    "name": "PLOVER SHOE COMPANY",
    "state": "Massachusetts",
    "file number": "001-99310",
    "ein": "04-9993100",
    "street": "14 Lasting Street",
    "city": "Brockton",
    "region": "Massachusetts",
    "zip": "02301",
    "phone": "(508) 555-0131",
    "former": "Not applicable",
    "boxes": "",
    "growth": "no",
    "securities": "Common Stock, $1.00 par value | PLVR | New York Stock Exchange",
    "signer": "Mehitabel Alden-Cruz",
    "title": "Treasurer",
    "signed": "",
    "envelope": "",
    "inline": "",
}


class Specimen:
    """A specimen read: its keys and its sections."""

    def __init__(self, text: str) -> None:
        """Read the lines of a specimen."""
        parts = _SECTION.split(text.strip("\n"))
        self.given = dict(self._pair(line) for line in parts[0].splitlines() if line.strip())
        self.sections = {name.strip(): body.strip("\n") for name, body in zip(parts[1::2], parts[2::2], strict=True)}

    @staticmethod
    def _pair(line: str) -> tuple[str, str]:
        key, colon, value = line.strip().partition(": ")
        if not colon:
            key, colon, value = line.strip().rpartition(":")[0], ":", ""
        if not colon or (key not in _DEFAULTS and not key.startswith(("header.", "fact."))):
            raise ValueError(f"a specimen has no line {line!r}: the keys are {', '.join(_DEFAULTS)}")
        return key, value.strip()

    def __getitem__(self, key: str) -> str:
        """Give the value of a key, as given or as it is by default."""
        return self.given.get(key, _DEFAULTS[key])

    @property
    def filed(self) -> dt.date:
        """The filing date, on which the cover's layout depends."""
        return dt.date.fromisoformat(self["filed"])

    @property
    def period(self) -> dt.date:
        """The header's date of report: by default three days before the filing."""
        return dt.date.fromisoformat(self["period"]) if self["period"] else self.filed - dt.timedelta(days=3)


def filing(text: str) -> bytes:
    """Make the filing that a specimen stands for.

    Raises:
        ValueError: a line of the specimen is none.
    """
    specimen = Specimen(text)
    main = specimen.sections.get("main") or _inline(specimen) or "\n\n".join(p for p in _main(specimen) if p)
    if specimen["envelope"] == "none":
        return main.encode()
    documents = [_document(specimen["form"], "main.htm" if main.lstrip().startswith("<") else "main.txt", main, 1)]
    for name, body in specimen.sections.items():
        if name.startswith("exhibit "):
            kind = f"EX-{name.split()[1]}"
            ending = {"<": "htm", "%": "pdf"}.get(body.lstrip()[:1], "txt")
            documents.append(_document(kind, f"ex{len(documents)}.{ending}", body, len(documents) + 1))
    return "\n".join((_header(specimen, len(documents)), *documents, "</SEC-DOCUMENT>\n")).encode()


def _header(specimen: Specimen, documents: int) -> str:
    if "header" in specimen.sections:
        return specimen.sections["header"]
    filed = specimen.filed
    accession = f"0009993100-{filed:%y}-000007"
    own = {key.removeprefix("header."): value for key, value in specimen.given.items() if key.startswith("header.")}
    accepted = specimen["accepted"].replace("-", "").replace(":", "").replace("T", "")
    lines = {
        "ACCESSION NUMBER": accession,
        "CONFORMED SUBMISSION TYPE": specimen["form"],
        "PUBLIC DOCUMENT COUNT": str(documents),
        "CONFORMED PERIOD OF REPORT": f"{specimen.period:%Y%m%d}",
        "FILED AS OF DATE": f"{filed:%Y%m%d}",
    }
    company = {
        "COMPANY CONFORMED NAME": "PLOVER SHOE CO",
        "CENTRAL INDEX KEY": "0009993100",
        "STANDARD INDUSTRIAL CLASSIFICATION": "FOOTWEAR, (NO RUBBER) [3140]",
        "IRS NUMBER": "049993100",
        "STATE OF INCORPORATION": "MA",
        "FISCAL YEAR END": "1231",
    }
    values = {
        "FORM TYPE": specimen["form"],
        "SEC ACT": "1934 Act",
        "SEC FILE NUMBER": "001-99310",
        "FILM NUMBER": "10651234",
    }
    address = {
        "STREET 1": "14 LASTING STREET",
        "CITY": "BROCKTON",
        "STATE": "MA",
        "ZIP": "02301",
        "BUSINESS PHONE": "5085550131",
    }
    items = [f"ITEM INFORMATION:\t\t{words}" for words in own.pop("items", "").split(" | ") if words]
    for group in (lines, company, values, address):
        group.update({key: own.pop(key) for key in list(own) if key in group})
    stamp = [f"<ACCEPTANCE-DATETIME>{accepted}"] if accepted else []
    top = [f"{key}:\t\t{value}" for key, value in lines.items() if value]
    return "\n".join(
        [
            f"<SEC-DOCUMENT>{accession}.txt : {filed:%Y%m%d}",
            f"<SEC-HEADER>{accession}.hdr.sgml : {filed:%Y%m%d}",
            *stamp,
            *top[:4],
            *items,
            *top[4:],
            *(f"{key}:\t\t{value}" for key, value in own.items()),
            "\nFILER:\n\n\tCOMPANY DATA:\t",
            *(f"\t\t{key}:\t\t\t{value}" for key, value in company.items() if value),
            "\n\tFILING VALUES:",
            *(f"\t\t{key}:\t\t{value}" for key, value in values.items() if value),
            "\n\tBUSINESS ADDRESS:\t",
            *(f"\t\t{key}:\t\t{value}" for key, value in address.items() if value),
            "</SEC-HEADER>",
        ]
    )


def _document(kind: str, name: str, body: str, sequence: int) -> str:
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>{sequence}\n<FILENAME>{name}\n<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>"


def _inline(specimen: Specimen) -> str:
    """Make a tagged main document where the specimen asks for one."""
    if not specimen["inline"]:
        return ""
    _, items, signatures, _ = _main(specimen)
    date = specimen["date of report"] or spoken(specimen.period)
    return inline_main(specimen, date, items, signatures)


def _main(specimen: Specimen) -> tuple[str, ...]:
    sections = specimen.sections
    return (
        sections.get("cover", cover(specimen)),
        sections.get("items", _items(specimen)),
        sections.get("signatures", _signatures(specimen)),
        sections.get("index", ""),
    )


def _items(specimen: Specimen) -> str:
    if specimen.filed >= dt.date(2004, 8, 23):
        other, exhibits = "Item 8.01 Other Events", "Item 9.01 Financial Statements and Exhibits"
    else:
        other, exhibits = "Item 5. Other Events", "Item 7. Financial Statements and Exhibits"
    text = f"{other}\n\nOn {spoken(specimen.period)}, Plover Shoe Company moved its office across the street."
    listed = specimen.sections.get("exhibits")
    return f"{text}\n\n{exhibits}\n\n{listed}" if listed is not None else text


def _signatures(specimen: Specimen) -> str:
    signed = specimen["signed"] if "signed" in specimen.given else spoken(specimen.filed)
    dated = [f"Date: {signed}"] if signed else []
    return "\n".join(
        [
            "SIGNATURES\n",
            f"{set_in_lines(_SIGNED)}\n",
            f"{' ' * 40}{specimen['name']}\n",
            *dated,
            f"{' ' * 40}By: /s/ {specimen['signer']}",
            *((f"{' ' * 40}{specimen['signer']}",) if specimen["signer"] else ()),
            *((f"{' ' * 40}{specimen['title']}",) if specimen["title"] else ()),
        ]
    )
