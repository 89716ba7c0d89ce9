"""When a report under an item is due, and the count that says so.

In: an item, the day of its event. Out: the last day in time, and every day counted with why it counts. Never: a day of
the event guessed; which day an item counts from stands in the item's `deadline.counted_from`, and is the caller's to
know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from herewith.form8k.calendar import LAST_HOUR, closed_for, doubtful, is_business_day, this_or_next_business_day
from herewith.form8k.items import Deadline, FormItem

_DAY = dt.timedelta(days=1)
_STATEMENTS = {"9.01": (4, "business days"), "7": (15, "calendar days")}
"""Items whose deadline is that of statements of an acquired business, and how long the first report itself has."""


class Counted(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One day of a count."""

    day: dt.date
    number: int | None = None
    """Its number in the count; None: it does not count."""
    why: str = ""
    """"the event", "Saturday", "Labor Day" … what it is beside a day counted."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """When a report is due."""

    item: FormItem
    event: dt.date
    date: dt.date | None = None
    """The last day in time, until 17:30 Eastern; None: there is no fixed day, and `note` says what there is."""
    hour: dt.time = LAST_HOUR
    how: tuple[Counted, ...] = ()
    """Every day from the event to the last; of a long count in calendar days, its ends and what moves them."""
    latest: dt.date | None = None
    """The last day where the doubtful closings among the days counted were no business days; None: there are none."""
    note: str | None = None


def due(item: FormItem, event: dt.date, *, amendment: bool = False) -> Due:
    """Tell when a report of an event is due under an item.

    Business days are counted as General Instruction B.1 does (see `calendar.business_days_after`); a last calendar day
    on which EDGAR is closed gives way to the next business day (Rule 0-3(a)). An amendment has no day of its own, but
    for the statements of an acquired business (Item 9.01, old 7), which are due some days after the first report was.
    """
    deadline = item.deadline
    if item.number in _STATEMENTS and deadline.days is not None:
        return _statements(item, event, deadline)
    if amendment:
        own = f" {deadline.note}" if deadline.note and "amendment" in deadline.note else ""
        return Due(item=item, event=event, note=f"An amendment has no day of its own.{own}")
    if deadline.days is None or deadline.unit is None:
        return Due(item=item, event=event, note=deadline.note)
    how = tuple(_count(event, deadline.days, deadline.unit))
    return Due(
        item=item, event=event, date=how[-1].day, how=how, latest=_latest(event, deadline, how), note=deadline.note
    )


def _statements(item: FormItem, event: dt.date, deadline: Deadline) -> Due:
    days, unit = _STATEMENTS[item.number]
    first = tuple(_count(event, days, unit))
    assert deadline.days is not None
    then = tuple(_count(first[-1].day, deadline.days, "calendar days"))[1:]
    first = (*first[:-1], msgspec.structs.replace(first[-1], why="the first report is due"))
    return Due(item=item, event=event, date=then[-1].day, how=(*first, *then), note=deadline.note)


def _count(event: dt.date, days: int, unit: str) -> Iterator[Counted]:
    """Count, the event first and the last day in time last."""
    yield Counted(day=event, why=", ".join(("the event", *filter(None, (closed_for(event),)))))
    if unit == "calendar days":
        yield from _calendar_days(event, days)
        return
    number, day = 0, event
    while number < days:
        day += _DAY
        closed = closed_for(day)
        number += closed is None
        yield Counted(day=day, number=number if closed is None else None, why=closed or _doubt(day))


def _calendar_days(event: dt.date, days: int) -> Iterator[Counted]:
    last = event + days * _DAY
    if days:
        yield Counted(day=last, number=days, why=closed_for(last) or "")
    while closed_for(last):
        last += _DAY
        yield Counted(day=last, why=closed_for(last) or "the next business day")


def _doubt(day: dt.date) -> str:
    why = doubtful(day)
    return f"perhaps no business day: {why}" if why else ""


def _latest(event: dt.date, deadline: Deadline, how: tuple[Counted, ...]) -> dt.date | None:
    """Give the last day where doubtful closings do not count."""
    if not any(doubtful(counted.day) for counted in how[1:]):
        return None
    if deadline.unit == "calendar days":
        return _sure(how[-1].day)
    day = event
    for _ in range(deadline.days or 0):
        day = _sure(day + _DAY)
    return day


def _sure(day: dt.date) -> dt.date:
    """Give a day, or the next that is a business day beyond doubt."""
    while not is_business_day(day) or doubtful(day):
        day = this_or_next_business_day(day + _DAY)
    return day
