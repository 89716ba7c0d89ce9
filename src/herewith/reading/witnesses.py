"""The three witnesses compared: the printed page, EDGAR's header, the Inline XBRL facts.

In: a report with all it read. Out: where two witnesses say different things of one value. Never: a judgement which of
them is right, nor a difference that may lawfully be: each comparison folds what may differ, and says what that was.

Compared once, here; rules of checking give these their severity.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from herewith.form8k.fold import fold
from herewith.form8k.states import same_place
from herewith.model import Cover, Disagreement, Filer, Passage, Report, Witness
from herewith.reading.cover.dates import find_dates
from herewith.reading.forms import form_on
from herewith.reading.titles import NO_ANSWER

Source = Literal["page", "header", "facts"]


class _Folding(NamedTuple):
    fold: Callable[[str], str]
    words: str


_ENDINGS = re.compile(
    r"\b(?:the|incorporated|inc|public|corporation|corp|company|companies|co|cos|limited|ltd|llc|lp|plc|sa|nv|ag|trust|and|of|de|new|group|holdings?)\b"
)


def _digits(value: str) -> str:
    return re.sub(r"\D", "", value)


def _file_number(value: str) -> str:
    return "-".join(str(int(part)) for part in re.findall(r"\d+", value))


def conformed(value: str) -> str:
    """Fold a registrant's name as far as EDGAR's conformed names differ from it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", value) if not unicodedata.combining(c))  # Ñ is N there
    bare = re.sub(r"[/\\][a-z]{2,3}[/\\]?\s*$", "", plain.strip().lower())
    bare = re.sub(r"[’'.]", "", bare.replace("&", " and "))
    return fold(_ENDINGS.sub(" ", re.sub(r"[^\w\s]", " ", bare)))


_LETTERS = _Folding(fold, "letters and digits alone, case set aside")
_NUMBER = _Folding(_digits, "digits alone")
_FILE = _Folding(_file_number, "numbers without leading zeros")
_NAME = _Folding(
    conformed, "letters and digits, without words and endings that EDGAR's conformed names leave out or abbreviate"
)
_ZIP = _Folding(lambda v: fold(v)[:5], "the first five letters or digits")
_PHONE = _Folding(lambda v: _digits(v)[-10:], "the last ten digits")
_ASSET_BACKED = "6189"
"""SIC code; a depositor files for its issuing entities, and the header names it beside them."""
_ISO = _Folding(str, "the date itself")


def compare(report: Report) -> tuple[Disagreement, ...]:
    """Compare what the witnesses of a report say, value by value."""
    return tuple(found for part in (_with_header, _with_facts, _exhibits) for found in part(report))


_EXHIBIT_TYPE = re.compile(r"EX-(?!10[014]\b)\d", re.IGNORECASE)


def _unless_same(field: str, folding: _Folding, *witnesses: tuple[Source, str | None]) -> Iterator[Disagreement]:
    (a, first), (b, second) = witnesses
    if not first or not second:
        return
    one, two = folding.fold(first), folding.fold(second)
    if one and two and one != two:
        yield Disagreement(
            field=field,
            witnesses=(Witness(source=a, value=first, folded=one), Witness(source=b, value=second, folded=two)),
            folding=folding.words,
        )


def _with_header(report: Report) -> Iterator[Disagreement]:
    """Compare the page with EDGAR's header."""
    header, cover = report.header, report.cover
    if header is None or cover is None:
        return
    form = _Folding(
        lambda v: re.sub(r"12b|12g3|15d5", "", fold(v)),
        "letters and digits; the page prints 8-K for a notice of succession, too",
    )
    yield from _unless_same("form", form, ("page", form_on(cover)), ("header", header.form))
    earliest = cover.date_of_earliest_event or cover.date_of_report
    printed = cover.date_of_earliest_event_printed or cover.date_of_report_printed
    if earliest and header.period and header.period not in (cover.date_of_report, cover.date_of_earliest_event):
        yield Disagreement(
            field="cover.date_of_report",
            witnesses=(
                Witness(source="page", value=printed or str(earliest), folded=str(earliest)),
                Witness(source="header", value=str(header.period), folded=str(header.period)),
            ),
            folding=_ISO.words,
        )
    filers = [f for f in header.filers if f.role in ("filer", "subject company")]
    for index, registrant in enumerate(cover.registrants):
        at = f"cover.registrants.{index}"
        same = [f for f in filers if registrant.name and f.name and conformed(f.name) == conformed(registrant.name)]
        beside = filers[index] if len(filers) == len(cover.registrants) else None
        filer = beside if beside in same or not same else same[0]  # "Plover Inc." and "Plover L.P." conform to one name
        if filer is None:
            continue
        former = {conformed(f.name) for f in filer.former_names}
        if registrant.name and conformed(registrant.name) not in former:
            yield from _unless_same(f"{at}.name", _NAME, ("page", registrant.name), ("header", filer.name))
        number = _same_of_several(registrant.file_number, filer.file_number)
        yield from _unless_same(f"{at}.file_number", _FILE, ("page", number), ("header", filer.file_number))
        if filer.ein and filer.ein.strip("0"):
            yield from _unless_same(f"{at}.ein", _NUMBER, ("page", registrant.ein), ("header", filer.ein))
        yield from _places(f"{at}.state", ("page", registrant.state), ("header", filer.state))
    yield from _offices(cover, filers)
    yield from _items(report)


def _offices(cover: Cover, filers: list[Filer]) -> Iterator[Disagreement]:
    """Compare the number of registrants, and the address and telephone of the first."""
    registrants = [filer for filer in filers if filer.role == "filer"] or filers  # a 425's subject does not report
    if registrants and cover.registrants and all(filer.sic != _ASSET_BACKED for filer in registrants):
        count = _Folding(str, "their number")
        yield from _unless_same(
            "cover.registrants", count, ("page", str(len(cover.registrants))), ("header", str(len(registrants)))
        )
    address = filers[0].business_address if filers else None
    if address is None:
        return
    yield from _unless_same("cover.postal_code", _ZIP, ("page", cover.postal_code), ("header", address.zip))
    if cover.postal_code is None or address.zip is None:
        yield from _unless_same("cover.city", _LETTERS, ("page", cover.city), ("header", address.city))
    yield from _unless_same("cover.telephone", _PHONE, ("page", cover.telephone), ("header", address.phone))


def _same_of_several(printed: str | None, other: str | None) -> str | None:
    """Give, of several file numbers printed ("1-111, 333-222"), the one that the other witness names, else all."""
    for number in re.split(r",|;|&|/|\band\b|(?<=\d)\s(?=\d)", printed or ""):
        if other is not None and _file_number(number) == _file_number(other):
            return number
    return printed


def _places(field: str, one: tuple[Source, str | None], two: tuple[Source, str | None]) -> Iterator[Disagreement]:
    if one[1] and two[1] and same_place(one[1], two[1]) is False:
        yield Disagreement(
            field=field,
            witnesses=(
                Witness(source=one[0], value=one[1], folded=fold(one[1])),
                Witness(source=two[0], value=two[1], folded=fold(two[1])),
            ),
            folding="name, postal abbreviation and EDGAR code of a state or country are the same",
        )


def _items(report: Report) -> Iterator[Disagreement]:
    """Compare the set of items; a header line left blank, or in words we do not know, stands for any item.

    An item that is printed to say that it does not apply is no more than one the header may name.
    """
    header = report.header
    if header is None or not header.items:
        return
    printed = sorted({item.number for item in report.items})
    declared = sorted({n for n in header.item_numbers if n})
    unknown = sum(n is None for n in header.item_numbers)
    missing = [n for n in declared if n not in printed]
    answered = {item.number for item in report.items if not NO_ANSWER.fullmatch(item.text)}
    more = [n for n in printed if n not in declared and n in answered]
    if missing or len(more) > unknown or (unknown and not more and len(printed) < len(header.items)):
        yield Disagreement(
            field="items",
            witnesses=(
                Witness(source="page", value=", ".join(printed), folded=" ".join(printed)),
                Witness(
                    source="header", value="; ".join(w or "(blank)" for w in header.items), folded=" ".join(declared)
                ),
            ),
            folding="the set of numbers, each once; a blank line of the header may be any item",
        )


_FACTS: tuple[tuple[str, str, _Folding], ...] = (
    ("dei:EntityRegistrantName", "name", _NAME),
    ("dei:EntityFileNumber", "file_number", _FILE),
    ("dei:EntityTaxIdentificationNumber", "ein", _NUMBER),
)


def _with_facts(report: Report) -> Iterator[Disagreement]:
    """Compare the page with the facts tagged on it, and those hidden, of contexts without dimensions."""
    cover = report.cover
    if cover is None or not report.facts:
        return
    plain: dict[str, Passage] = {}
    for fact in report.facts:
        if not fact.members and fact.value:
            plain.setdefault(fact.name, fact.value)
    if cover.registrants:
        first = cover.registrants[0]
        for name, key, folding in _FACTS:
            said, tagged = getattr(first, key), plain.get(name)
            said = _same_of_several(said, tagged) if key == "file_number" else said
            yield from _unless_same(f"cover.registrants.0.{key}", folding, ("page", said), ("facts", tagged))
        yield from _places(
            "cover.registrants.0.state",
            ("page", first.state),
            ("facts", plain.get("dei:EntityIncorporationStateCountryCode")),
        )
    yield from _unless_same("form", _LETTERS, ("page", form_on(cover)), ("facts", plain.get("dei:DocumentType")))
    for key, name in (("city", "dei:EntityAddressCityOrTown"), ("postal_code", "dei:EntityAddressPostalZipCode")):
        yield from _unless_same(f"cover.{key}", _LETTERS, ("page", getattr(cover, key)), ("facts", plain.get(name)))
    phone = "".join(plain.get(n, "") for n in ("dei:CityAreaCode", "dei:LocalPhoneNumber"))
    yield from _unless_same("cover.telephone", _NUMBER, ("page", cover.telephone), ("facts", phone or None))
    yield from _dates(report, plain)


def _dates(report: Report, plain: dict[str, Passage]) -> Iterator[Disagreement]:
    cover = report.cover
    printed = plain.get("dei:DocumentPeriodEndDate")
    value = next((d.day for d in find_dates(printed, 0, len(printed))), None) if printed else None
    if cover is None or value is None or cover.date_of_report is None:
        return
    if value not in (cover.date_of_report, cover.date_of_earliest_event):
        yield Disagreement(
            field="cover.date_of_report",
            witnesses=(
                Witness(source="page", value=cover.date_of_report_printed or "", folded=str(cover.date_of_report)),
                Witness(source="facts", value=printed or "", folded=str(value)),
            ),
            folding=_ISO.words,
        )


def _exhibits(report: Report) -> Iterator[Disagreement]:
    """Compare the exhibits listed on the page with the documents of the submission."""
    if report.header is None or report.header.form is None:
        return  # without EDGAR's header nobody can tell that all documents are here
    missing = [e.number for e in report.exhibits if e.status == "not in the submission"]
    tied = {e.document for e in report.exhibits}
    more = [d.entry.type or "" for d in report.documents if _EXHIBIT_TYPE.match(d.entry.type or "") and d not in tied]
    if missing or more:
        yield Disagreement(
            field="exhibits",
            witnesses=(
                Witness(source="page", value=", ".join(e.number for e in report.exhibits), folded=" ".join(missing)),
                Witness(
                    source="header",
                    value=", ".join(d.entry.type or "" for d in report.documents),
                    folded=" ".join(more),
                ),
            ),
            folding="exhibits incorporated by reference, and those of XBRL (100, 101, 104), set aside",
        )
