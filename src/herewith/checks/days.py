"""Whether a report came in time, and which dates are none.

In: a case, the day that an item counts from. Out: findings of what came late, each with the count; whether a year is a
slip. Never: another day of the event than the rule names.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from herewith.checks.case import Case, Found
from herewith.form8k.calendar import business_days_between
from herewith.form8k.deadlines import Due, due
from herewith.form8k.items import item_on
from herewith.model import Item

NEW_FORM = dt.date(2004, 8, 23)
_FIRST_YEAR = 1980
_LAST_YEAR = 2100
"""Where no filing date says what is late."""


def impossible(day: dt.date, filed: dt.date | None) -> bool:
    """Tell whether no report can be of a day: before 1980, or of a year after the one that follows the filing."""
    return day.year < _FIRST_YEAR or day.year > (filed.year + 1 if filed else _LAST_YEAR)


def events(case: Case) -> tuple[dt.date, ...]:
    """Give the day of the earliest event as the cover and EDGAR's header have it, the likely ones, each once."""
    header = case.report.header
    given = (case.event, header.period if header else None)
    return tuple(dict.fromkeys(day for day in given if day is not None and not impossible(day, case.filed)))


def late(case: Case, numbers: Iterable[str], event: dt.date | None) -> Iterator[tuple[Item, Due]]:
    """Give the answered items of some numbers that the filing date is too late for, with the count of each."""
    filed = case.filed
    if case.amendment or event is None or filed is None or event >= filed or impossible(event, filed):
        return
    wanted, seen = frozenset(numbers), set()
    for item in case.answered:
        if item.number in seen or item.number not in wanted:
            continue
        seen.add(item.number)
        form_item = item_on(item.number, filed)
        if form_item is None:
            continue
        count = due(form_item, event)
        if count.date is not None and filed > count.date:
            yield item, count


def late_findings(case: Case, numbers: Iterable[str]) -> Iterator[Found]:
    """Give one finding where a report is late by the cover's date and by the header's."""
    found: list[tuple[Item, Due]] = []
    wanted = tuple(numbers)
    for event in events(case):
        found = list(late(case, wanted, event))
        if not found:
            return  # in time by one of the two: which is right is D03's
    if found:
        yield told(case, found)


def told(case: Case, found: list[tuple[Item, Due]], *, of: str = "an event of") -> Found:
    """Say what was due when, the earliest first."""
    count = min((count for _, count in found), key=lambda count: count.date or dt.date.max)
    assert case.filed is not None
    numbers = ", ".join(item.number for item, _ in found)
    unsure = count.latest is not None and case.filed <= count.latest
    perhaps = f", or on {count.latest} if a doubtful closing of EDGAR counts" if unsure else ""
    deadline = count.item.deadline
    return Found(
        message=f"filed on {case.filed}; Item {numbers} of {of} {count.event} was due on {count.date}{perhaps}"
        f" ({deadline.days} {deadline.unit})",
        at=found[0][0].heading,
        field="header.filed",
        severity="note" if unsure else None,
    )


def business_days(event: dt.date, filed: dt.date) -> str:
    """Say how many business days lie between an event and the filing."""
    days = business_days_between(event, filed)
    return f"{days} business day{'' if days == 1 else 's'}"
