"""Front matter read into the records of a reading: cover, filers, signatures.

In: the mapping that `format_yaml` composed. Out: a `Front`. Never: a value that the author did not write, but two that
follow from others: no box ticked where the form of the day asks and the draft ticks none, and one registrant's name
against a signature that names nobody.
"""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from herewith.drafting.format_faults import Faults
from herewith.drafting.format_yaml import Given
from herewith.drafting.front_matter import AddressKeys, RegistrantKeys, SecurityKeys, SignatureKeys
from herewith.form8k.cover import asked_on, boxes
from herewith.form8k.forms import current_report
from herewith.model.cover import Cover, Registrant, Security, Signature
from herewith.model.draft import said
from herewith.model.passage import Passage
from herewith.model.submission import Filer

_CIK = re.compile(r"\d{1,10}")
_MONTH_AND_DAY = re.compile(r"(?:--)?(\d{2})-?(\d{2})")


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """What the front matter says."""

    form: str
    cover: Cover
    filers: tuple[Filer, ...]
    signatures: tuple[Signature, ...]
    transition_declined: bool | None
    filing_date: dt.date | None


def front(given: Given, faults: Faults) -> Front:
    """Read the front matter; what is wrong is noted."""
    registrants, filers = _registrants(given, faults)
    signatures = _signatures(given, registrants, faults)
    report, filing = given.day("date of report", "cover.date_of_report"), given.day("filing date", "filing_date")
    if "date of report" not in given:
        faults.add(given.line, "the draft has no date of report", "write date of report: and the day of the event")
    day = filing or max((d for d in (*(s.date for s in signatures), report) if d is not None), default=None)
    form = _form(given, faults)
    return Front(
        form=form,
        cover=_cover(given, form, report, day, names=registrants, faults=faults),
        filers=filers,
        signatures=signatures,
        transition_declined=_asked(given, "transition period declined", "emerging_growth", day, faults),
        filing_date=filing,
    )


def _passage(words: str | None) -> Passage | None:
    return said(words) if words is not None else None


def _form(given: Given, faults: Faults) -> str:
    words = given.words("form", "form") or "8-K"
    found = current_report(words)
    if found is None:
        faults.add(given.line_of("form"), f"{words!r} is no Form 8-K", "write form: 8-K, or form: 8-K/A")
    return found.type if found is not None else words


def _registrants(given: Given, faults: Faults) -> tuple[tuple[Registrant, ...], tuple[Filer, ...]]:
    registrants: list[Registrant] = []
    filers: list[Filer] = []
    for n, one in enumerate(given.mappings("registrant", "registrants", RegistrantKeys)):
        place = f"cover.registrants.{n}"
        values = {
            key: _passage(one.words(key.replace("_", " "), f"{place}.{key}"))
            for key in ("name", "state", "file_number", "ein")
        }
        if values["name"] is None:
            faults.add(one.line, "a registrant has no name", "write name: as its charter has it")
        registrants.append(Registrant(**values))
        filers.append(
            Filer(
                name=values["name"] and str(values["name"]),
                cik=_cik(one, faults, f"filers.{n}.cik"),
                fiscal_year_end=_fiscal_year_end(one, faults),
            )
        )
    if not registrants:
        faults.add(given.line, "the draft has no registrant", "write registrant: and below it, indented, name:")
    return tuple(registrants), tuple(filers)


def _cik(one: Given, faults: Faults, place: str) -> str | None:
    words = one.words("cik", place)
    if words is not None and not _CIK.fullmatch(words):
        faults.add(one.line_of("cik"), f"{words!r} is no CIK", "write its one to ten digits")
        return None
    return words.zfill(10) if words is not None else None


def _fiscal_year_end(one: Given, faults: Faults) -> str | None:
    words = one.words("fiscal year end")
    found = _MONTH_AND_DAY.fullmatch(words) if words is not None else None
    if words is not None and found is None:
        faults.add(one.line_of("fiscal year end"), f"{words!r} is no month and day", "write fiscal year end: 12-31")
    return "".join(found.groups()) if found is not None else None


def _cover(
    given: Given,
    form: str,
    report: dt.date | None,
    day: dt.date | None,
    *,
    names: tuple[Registrant, ...],
    faults: Faults,
) -> Cover:
    amendment = _amendment(given, form, faults)
    address = given.mapping("address", AddressKeys)
    fields = {"street": "street", "city": "city", "state": "region", "zip": "postal_code"}
    where = {key: address.words(key, f"cover.{field}") if address else None for key, field in fields.items()}
    return Cover(
        form=said(form),
        amendment=amendment,
        amendment_printed=said(f"Amendment No. {amendment}") if amendment is not None else None,
        date_of_report=report,
        date_of_earliest_event=given.day("date of earliest event", "cover.date_of_earliest_event"),
        registrants=names,
        street=_passage(where["street"]),
        city=_passage(where["city"]),
        region=_passage(where["state"]),
        postal_code=_passage(where["zip"]),
        telephone=_passage(given.words("telephone", "cover.telephone")),
        former=_passage(given.words("former name", "cover.former")),
        securities_12b=_securities(given, day, faults),
        boxes_checked=_boxes(given, day, faults),
        emerging_growth=_asked(given, "emerging growth company", "emerging_growth", day, faults),
    )


def _amendment(given: Given, form: str, faults: Faults) -> int | None:
    words = given.words("amendment", "cover.amendment")
    if words is None:
        return None
    line = given.line_of("amendment")
    if not words.isdecimal() or not 0 < int(words) < 100:
        faults.add(line, f"amendment {words!r} is no number", "write amendment: 1")
        return None
    if not form.endswith("/A"):
        faults.add(line, f"form {form} amends nothing", f"write form: {form}/A, or leave amendment out")
    return int(words)


def _securities(given: Given, day: dt.date | None, faults: Faults) -> tuple[Security, ...]:
    found: list[Security] = []
    for n, row in enumerate(given.mappings("", "securities", SecurityKeys)):
        place = f"cover.securities_12b.{n}"
        values = {key: _passage(row.words(key, f"{place}.{key}")) for key in ("title", "symbol", "exchange")}
        found.append(Security(**values))
    if found:
        _asks(given, "securities", "securities_12b", day, faults)
    return tuple(found)


def _boxes(given: Given, day: dt.date | None, faults: Faults) -> tuple[str, ...] | None:
    rules = [box.rule for box in boxes()]
    ticked: list[str] = []
    for words, line in given.list_of("boxes"):
        rule = words.removeprefix("Rule ").strip()
        if rule not in rules:
            faults.add(line, f"{words!r} is no box of the cover", f"the boxes are {', '.join(rules)}")
        ticked.append(rule)
    if ticked:
        _asks(given, "boxes", "boxes", day, faults)
    asked = day is not None and "boxes" in asked_on(day)
    return tuple(rule for rule in rules if rule in ticked) if asked else None


def _asked(given: Given, key: str, field: str, day: dt.date | None, faults: Faults) -> bool | None:
    flag = given.flag(key, f"cover.{field}" if key != "transition period declined" else "transition_declined")
    if flag is not None:
        _asks(given, key, field, day, faults)
    return flag


def _asks(given: Given, key: str, field: str, day: dt.date | None, faults: Faults) -> None:
    """Note what a draft says that the cover of the day has no place for."""
    if day is not None and field not in asked_on(day):
        faults.add(given.line_of(key), f"the cover did not ask for {key!r} on {day}", f"leave {key} out")


def _signatures(given: Given, registrants: tuple[Registrant, ...], faults: Faults) -> tuple[Signature, ...]:
    found: list[Signature] = []
    for n, one in enumerate(given.mappings("signature", "signatures", SignatureKeys)):
        place = f"signatures.{n}"
        name = one.words("name", f"{place}.name")
        registrant = _passage(one.words("registrant", f"{place}.registrant"))
        if registrant is None and len(registrants) == 1:
            registrant = registrants[0].name
        elif registrant is None and registrants:
            faults.add(one.line, "a signature does not say for whom", "write registrant: and the name on the cover")
        day = one.day("date", f"{place}.date")
        found.append(
            Signature(
                registrant=registrant,
                date=day,
                name=_passage(name),
                title=_passage(one.words("title", f"{place}.title")),
                conformed=_conformed(one, name, faults),
            )
        )
    return tuple(found)


def _conformed(one: Given, name: str | None, faults: Faults) -> Passage | None:
    words = one.words("signed")
    if words is None or words.lower() in ("no", "false"):
        return None
    if words.lower() not in ("yes", "true"):
        return said(words if words.startswith("/s/") else f"/s/ {words}")
    if name is None:
        faults.add(one.line_of("signed"), "nobody is named who signed", "write name: and the name")
        return None
    return said(f"/s/ {name}")
