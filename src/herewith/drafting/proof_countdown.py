"""How long there is until a report is due.

In: the items of a draft, the day of its event, the moment it is. Out: for each item the day it is due, the time left
until 17:30 Eastern of that day, and the day on which it is filed if it is missed. Never: a due day where the form fixes
none; why is said in its place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from herewith.form8k.calendar import EASTERN, business_days_between, filing_date, next_business_day
from herewith.form8k.deadlines import due
from herewith.form8k.items import FormItem, item_on
from herewith.model.draft import Draft, DraftItem

_WITH_ANOTHER = frozenset(("9.01", "7"))
"""Items that are filed with the one they belong to; the deadline of the table is that of later statements."""


class Countdown(msgspec.Struct, frozen=True, kw_only=True):
    """The count of one item."""

    number: str
    title: str
    due: dt.date | None = None
    """Last day in time; None: there is no fixed day, and `note` says what there is."""
    latest: dt.date | None = None
    """Where a doubtful closing of EDGAR may move it."""
    left: dt.timedelta | None = None
    """Until 17:30 Eastern of `due`; negative when it is past."""
    missed: dt.date | None = None
    """The filing date of what is sent after that hour: the next business day; once it is past, of what is sent now."""
    late: int = 0
    """Business days late on that day."""
    note: str | None = None


def countdowns(draft: Draft, now: dt.datetime) -> tuple[Countdown, ...]:
    """Count to the day on which each item of a draft is due, the earliest first; `now` without a zone is Eastern."""
    event = draft.cover.date_of_earliest_event or draft.cover.date_of_report
    if event is None:
        return ()
    items = (item_on(item.number, draft.day) for item in _distinct(draft))
    amendment = draft.form.endswith("/A")
    counted = [_counted(item, event, now, amendment=amendment) for item in items if item is not None]
    return tuple(sorted(counted, key=lambda c: c.due or dt.date.max))


def in_words(left: dt.timedelta) -> str:
    """Say a length of time in days, hours and minutes: "2 days, 3 hours and 5 minutes"."""
    minutes = int(abs(left).total_seconds()) // 60
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    return f"{_count(days, 'day')}, {_count(hours, 'hour')} and {_count(minutes, 'minute')}"


def sentence(count: Countdown) -> str:
    """Say the count of an item in one sentence or two."""
    named = f"Item {count.number} {count.title}"
    if count.due is None or count.left is None or count.missed is None:
        return f"{named}: {count.note}" if count.note else f"{named}: the form fixes no day."
    late = f"{_count(count.late, 'business day')} late"
    by = f"17:30 Eastern on {spoken(count.due)}"
    if count.left < dt.timedelta(0):
        gone = in_words(count.left)
        return f"{named}: was due by {by}, {gone} ago. Sent now, it is filed on {spoken(count.missed)}, {late}."
    doubt = f" (or {spoken(count.latest)}, where the doubtful day is no business day)" if count.latest else ""
    left = in_words(count.left)
    return f"{named}: due by {by}{doubt}, in {left}. Missed, it is filed on {spoken(count.missed)}, {late}."


def spoken(day: dt.date) -> str:
    """Say a day: "Friday, November 27, 2026"."""
    return f"{day:%A, %B} {day.day}, {day.year}"


def _counted(item: FormItem, event: dt.date, now: dt.datetime, *, amendment: bool) -> Countdown:
    title = item.title
    if item.number in _WITH_ANOTHER and not amendment:
        return Countdown(number=item.number, title=title, note=item.deadline.note)
    count = due(item, event, amendment=amendment)
    if count.date is None:
        return Countdown(number=item.number, title=title, note=count.note)
    eastern = now.astimezone(EASTERN) if now.tzinfo else now.replace(tzinfo=EASTERN)
    end = dt.datetime.combine(count.date, count.hour, EASTERN)
    left = end.astimezone(dt.UTC) - eastern.astimezone(dt.UTC)  # an hour is lost or gained between, twice a year
    missed = filing_date(eastern) if left < dt.timedelta(0) else next_business_day(count.date)
    return Countdown(
        number=item.number,
        title=title,
        due=count.date,
        latest=count.latest,
        left=left,
        missed=missed,
        late=business_days_between(count.date, missed),
        note=count.note,
    )


def _distinct(draft: Draft) -> Iterable[DraftItem]:
    return {item.number: item for item in draft.items}.values()


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
