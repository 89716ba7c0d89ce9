"""EDGAR's days: which are business days, why the others are not, and which day a filing is dated.

In: a day, an acceptance time. Out: whether EDGAR takes filings on it, the name of what closes it, the filing date.
Never: a day's hour in another zone than Eastern; the exchange's days, which are a table apart (`exchange_calendar`),
taken for EDGAR's.

Year rules and single closings stand in calendar.toml, with what each is founded on. A *doubtful* closing counts as open
here, and whoever counts days says that it lies among them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from herewith.form8k.tables import Citation, Table, load

EASTERN = ZoneInfo("America/New_York")
LAST_HOUR = dt.time(17, 30)
"""What is sent on a business day until then is filed on that day (Regulation S-T Rule 13(a)(2))."""
_DAY = dt.timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


class Holiday(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day closed every year, by one of three rules."""

    name: str
    month: int | None = None
    day: int | None = None
    """A fixed day of the month."""
    weekday: int | None = None
    """1 Monday … 7 Sunday, with `nth`."""
    nth: int | None = None
    """1 the first of the month, -1 the last."""
    easter: int | None = None
    """Days from Easter Sunday."""
    since: int | None = None
    """First year; None: before EDGAR."""
    saturday: Literal["friday", "none"] = "friday"
    """What a fixed day on a Saturday closes."""
    citations: tuple[Citation, ...]

    def observed(self, year: int) -> dt.date | None:
        """Give the day that it closes, which may be the last of the year before; None where it closes none."""
        if self.since is not None and year < self.since:
            return None
        if self.easter is not None:
            return _easter(year) + self.easter * _DAY
        assert self.month is not None
        if self.day is None:
            return self._nth_weekday(year)
        fixed = dt.date(year, self.month, self.day)
        if fixed.weekday() == _SUNDAY:
            return fixed + _DAY
        if fixed.weekday() == _SATURDAY:
            return fixed - _DAY if self.saturday == "friday" else None
        return fixed

    def _nth_weekday(self, year: int) -> dt.date:
        assert self.month is not None
        assert self.weekday is not None
        assert self.nth is not None
        first = dt.date(year, self.month, 1)
        if self.nth < 0:
            first = dt.date(year + self.month // 12, self.month % 12 + 1, 1) + self.nth * 7 * _DAY
            return first + (self.weekday - first.isoweekday()) % 7 * _DAY
        return first + ((self.weekday - first.isoweekday()) % 7 + (self.nth - 1) * 7) * _DAY


class Closing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A single day."""

    day: dt.date
    status: Literal["closed", "doubtful"]
    """closed: no business day; doubtful: what became of the day is not known here."""
    why: str
    citations: tuple[Citation, ...]


class Calendar(Table, frozen=True, kw_only=True):
    """The table calendar.toml."""

    holiday: tuple[Holiday, ...]
    closing: tuple[Closing, ...]


@cache
def table() -> Calendar:
    """Give the whole table, read once."""
    return load("calendar.toml", Calendar)


def closed_for(day: dt.date) -> str | None:
    """Say what closes EDGAR on a day: "Saturday", "Columbus Day", "day of mourning …"; None where it takes filings."""
    return weekend(day) or _closed(day.year).get(day)


def doubtful(day: dt.date) -> str | None:
    """Say why it is not known whether a day was a business day; None where it is known."""
    return _doubtful().get(day)


def is_business_day(day: dt.date) -> bool:
    """Tell whether EDGAR takes filings on a day; a doubtful closing counts as open."""
    return closed_for(day) is None


def next_business_day(day: dt.date) -> dt.date:
    """Give the first business day after a day."""
    day += _DAY
    while closed_for(day):
        day += _DAY
    return day


def this_or_next_business_day(day: dt.date) -> dt.date:
    """Give a day, or where EDGAR is closed on it the next business day (Rule 0-3(a))."""
    return day if is_business_day(day) else next_business_day(day)


def business_days_after(event: dt.date, n: int) -> dt.date:
    """Give the nth business day after an event, as General Instruction B.1 of Form 8-K counts.

    The day after the event is day 1. Where the event falls on a day on which EDGAR is closed, the count begins on, and
    includes, the next business day: that day is day 1, and so the two are one rule.
    """
    for _ in range(n):
        event = next_business_day(event)
    return event


def business_days_between(event: dt.date, day: dt.date) -> int:
    """Count the business days after an event, up to a day and including it; 0 where it does not lie after."""
    return sum(is_business_day(event + ahead * _DAY) for ahead in range(1, (day - event).days + 1))


def filing_date(accepted: dt.datetime) -> dt.date:
    """Give the filing date of what is sent at a moment: the same business day until 17:30 Eastern, else the next.

    A time without a zone is Eastern. The rule is Regulation S-T's, Rule 13(a)(2); the hours until 22:00 that it gives
    to ownership reports are not Form 8-K's.
    """
    local = accepted.astimezone(EASTERN) if accepted.tzinfo is not None else accepted
    if is_business_day(local.date()) and local.time() <= LAST_HOUR:
        return local.date()
    return next_business_day(local.date())


def weekend(day: dt.date) -> str | None:
    """Name a Saturday or Sunday; None for another day."""
    return {_SATURDAY: "Saturday", _SUNDAY: "Sunday"}.get(day.weekday())


@cache
def _closed(year: int) -> dict[dt.date, str]:
    single = {c.day: c.why for c in table().closing if c.status == "closed" and c.day.year == year}
    return dict(holidays_of(table().holiday, year)) | single


def holidays_of(rules: tuple[Holiday, ...], year: int) -> Iterator[tuple[dt.date, str]]:
    """Give a year's holidays; New Year's Day of the next is observed in this where it is a Saturday."""
    for rule in rules:
        for day in (rule.observed(year), rule.observed(year + 1) if year < dt.MAXYEAR - 1 else None):
            if day is not None and day.year == year:
                yield day, rule.name


@cache
def _doubtful() -> dict[dt.date, str]:
    return {closing.day: closing.why for closing in table().closing if closing.status == "doubtful"}


def _easter(year: int) -> dt.date:
    """Give Easter Sunday of the Gregorian calendar (the anonymous computus, Meeus, Astronomical Algorithms, 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
