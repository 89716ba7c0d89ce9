"""An item of the form as a user names it, and what is said of it.

In: "5.02", "Item 5", a day. Out: the item then on the form, its facts as plain data, its sentences. Never: an item of
another day put in its place; where the form had none, the error says where its question went.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from herewith.model.errors import UsageError

if TYPE_CHECKING:
    from herewith.form8k.exhibits import ExhibitKind
    from herewith.form8k.items import FormItem

FIRST, LAST = dt.date(1993, 1, 1), dt.date(2100, 12, 31)
_MARKS = {
    "source": "read there",
    "data": "counted",
    "memory-high": "from memory",
    "memory-low": "from memory, little confidence",
}


def known_day(day: dt.datetime | None) -> dt.date | None:
    """Give a day of the years that the tables are for.

    Raises:
        UsageError: it lies before EDGAR, or farther ahead than anyone knows.
    """
    if day is None:
        return None
    if not FIRST <= day.date() <= LAST:
        raise UsageError(f"{day.date()} is outside {FIRST.year} to {LAST.year}, for which the form is known here")
    return day.date()


def named(words: str, on: dt.date | None) -> FormItem:
    """Give the item that a user names, on a day or as it is now.

    Raises:
        UsageError: the form has, or on the day had, no such item.
    """
    from herewith.form8k.items import item_on, new_number, valid_number

    number = words.strip().lower().removeprefix("item").strip().partition("(")[0].rstrip(".")
    item = item_on(number, on)
    if item is not None:
        return item
    if not valid_number(number) or item_on(number, None) is None:
        raise UsageError(f"Form 8-K has never had an Item {number}: `herewith form` lists the items")
    other = new_number(number, on)[0]
    instead = "" if other == number else f"; what it asks for is Item {other} since 2004-08-23"
    raise UsageError(f"Form 8-K had no Item {number} on {on}{instead}: `herewith form --on {on}` lists the items")


def standing(item: FormItem) -> str:
    """Say "filed" or "furnished", and whether the report is voluntary."""
    return ("furnished" if item.furnished else "filed") + (", voluntary" if item.voluntary else "")


def days(first: dt.date | None, last: dt.date | None) -> str:
    """Say from when to when an item was on the form."""
    since = f"since {first}" if first else "since before EDGAR"
    return since if last is None else f"{since.replace('since', 'from')} to {last}"


def deadline(item: FormItem) -> str:
    """Say when a report under the item is due, and from what the days are counted."""
    due = item.deadline
    if due.days is None:
        return due.note or "no fixed day"
    counted = f"{due.days} {due.unit} after {due.counted_from}" if due.days else f"on {due.counted_from}"
    return f"{counted}, until 17:30 Eastern. {due.note or ''}".rstrip()


def counting(item: FormItem) -> str | None:
    """Say how the days are counted; None where none are."""
    if item.deadline.unit == "business days":
        return (
            "The day after is day 1; where EDGAR is closed on the day itself, day 1 is the next business day "
            "(General Instruction B.1)."
        )
    if item.deadline.unit == "calendar days":
        return "A last day on which EDGAR is closed gives way to the next business day (Rule 0-3)."
    return None


def safe_harbour(item: FormItem) -> str | None:
    """Say what the safe harbour covers; None where it covers nothing of the item."""
    if not item.safe_harbor:
        return None
    paragraphs = ", ".join(f"({letter})" for letter in item.safe_harbor_paragraphs)
    of = f", for {paragraphs}" if paragraphs else ""
    return f"Rule 13a-11(c){of}: no liability under Section 10(b) for a report not made"


def exhibits(item: FormItem, on: dt.date | None) -> tuple[ExhibitKind, ...]:
    """Give the kinds of exhibits that the item calls for."""
    from herewith.form8k.exhibits import exhibit_kinds
    from herewith.form8k.tables import in_force

    day = on or dt.date.max
    return tuple(
        kind
        for kind in exhibit_kinds()
        if item.number in kind.with_items and in_force(kind.effective_from, kind.effective_to, day)
    )


def sources(item: FormItem) -> tuple[str, ...]:
    """Give each source once, with what it supports and how well that is founded."""
    from herewith.form8k.items import table

    facts: dict[str, dict[str, list[str]]] = {}
    for cited in item.citations:
        of = [] if cited.fact == "entry" else [cited.fact.replace("_", " ")]
        facts.setdefault(cited.source, {}).setdefault(_MARKS[cited.mark], []).extend(of)
    said = {
        source: "; ".join(f"{', '.join(of)}: {mark}" if of else mark for mark, of in marks.items())
        for source, marks in facts.items()
    }
    return tuple(f"{table().sources[source]} ({words})" for source, words in said.items())


def as_data(item: FormItem, on: dt.date | None) -> dict[str, Any]:
    """Give an item as plain data."""
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(item)
    data["on"] = on.isoformat() if on else None
    data["how_counted"] = counting(item)
    data["paragraphs"] = msgspec.to_builtins(item.paragraphs_on(on))
    data["exhibits"] = [{"number": kind.number, "what": kind.what} for kind in exhibits(item, on)]
    data["sources"] = list(sources(item))
    return data
