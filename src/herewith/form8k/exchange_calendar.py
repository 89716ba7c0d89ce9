"""The days and hours of the New York Stock Exchange: when the market can act on what it reads.

In: a day, a moment. Out: whether the exchange trades, from when to when, and in which session a moment falls. Never:
EDGAR's days, which are a table apart (`calendar`): Columbus Day closes the one, Good Friday the other.

The sessions of 9:30 to 16:00 Eastern have held since 1985, before EDGAR. What opened late or closed early stands in
exchange_calendar.toml, with what each is founded on. Trading outside the sessions is not the exchange's.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal

import msgspec

from herewith.form8k.calendar import EASTERN, Closing, Holiday, holidays_of, weekend
from herewith.form8k.tables import Citation, Table, load

Session = Literal["before", "regular", "after", "closed"]
"""before the opening, during trading, after the closing of a trading day; closed: a day without trading."""

_DAY = dt.timedelta(days=1)


class ShortDay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day on which trading ends early every year."""

    name: str
    month: int | None = None
    day: int | None = None
    weekday: tuple[int, ...] = ()
    """Days of the week on which the day of the month is a short one: 1 Monday … 7 Sunday."""
    after: str | None = None
    """The holiday it follows, in place of a day of the month."""
    closes: dt.time
    since: int | None = None
    until: int | None = None
    citations: tuple[Citation, ...]


class SpecialHours(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The hours of a single day."""

    day: dt.date
    opens: dt.time | None = None
    """None: as usual."""
    closes: dt.time | None = None
    why: str
    citations: tuple[Citation, ...]


class ExchangeCalendar(Table, frozen=True, kw_only=True):
    """The table exchange_calendar.toml."""

    opens: dt.time
    closes: dt.time
    holiday: tuple[Holiday, ...]
    closing: tuple[Closing, ...]
    short_day: tuple[ShortDay, ...]
    special_hours: tuple[SpecialHours, ...]


class Hours(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A trading day, in Eastern wall time."""

    opens: dt.time
    closes: dt.time
    why: str = ""
    """What makes it another day than most."""


@cache
def table() -> ExchangeCalendar:
    """Give the whole table, read once."""
    return load("exchange_calendar.toml", ExchangeCalendar)


def no_trading_for(day: dt.date) -> str | None:
    """Say why the exchange does not trade on a day: "Sunday", "Good Friday", "hurricane Sandy"; None where it does."""
    return weekend(day) or _closed(day.year).get(day)


def is_trading_day(day: dt.date) -> bool:
    """Tell whether the New York Stock Exchange trades on a day."""
    return no_trading_for(day) is None


def next_trading_day(day: dt.date) -> dt.date:
    """Give the first day after a day on which the New York Stock Exchange trades."""
    day += _DAY
    while not is_trading_day(day):
        day += _DAY
    return day


def hours(day: dt.date) -> Hours | None:
    """Give the hours of a trading day; None where the exchange does not trade."""
    return None if no_trading_for(day) else _hours(day)


def session(moment: dt.datetime) -> Session:
    """Tell in which session a moment falls; a time without a zone is Eastern. The minute of the closing is after it."""
    local = _eastern(moment)
    trading = hours(local.date())
    if trading is None:
        return "closed"
    if local.time() < trading.opens:
        return "before"
    return "regular" if local.time() < trading.closes else "after"


def first_trading_day(moment: dt.datetime) -> dt.date:
    """Give the first day on which the exchange trades after a moment, the same day where its session is not over."""
    day = _eastern(moment).date()
    return day if session(moment) in ("before", "regular") else next_trading_day(day)


def _eastern(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(EASTERN) if moment.tzinfo is not None else moment


@cache
def _closed(year: int) -> dict[dt.date, str]:
    single = {c.day: c.why for c in table().closing if c.day.year == year}
    return dict(holidays_of(table().holiday, year)) | single


@cache
def _hours(day: dt.date) -> Hours:
    usual = Hours(opens=table().opens, closes=table().closes)
    for special in table().special_hours:
        if special.day == day:
            return Hours(opens=special.opens or usual.opens, closes=special.closes or usual.closes, why=special.why)
    for short in table().short_day:
        if _is(short, day):
            return Hours(opens=usual.opens, closes=short.closes, why=short.name)
    return usual


def _is(short: ShortDay, day: dt.date) -> bool:
    if (short.since is not None and day.year < short.since) or (short.until is not None and day.year > short.until):
        return False
    if short.after is not None:
        return _closed(day.year).get(day - _DAY) == short.after
    return (day.month, day.day) == (short.month, short.day) and day.isoweekday() in short.weekday
