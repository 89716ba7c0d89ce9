"""The exchange's days and hours: held to a library of holidays, and to its own announcements of short days."""

from __future__ import annotations

import datetime as dt
from typing import Any

import holidays
import pytest

from herewith.form8k import exchange_calendar
from herewith.form8k.calendar import is_business_day
from herewith.form8k.exchange_calendar import (
    first_trading_day,
    hours,
    is_trading_day,
    next_trading_day,
    no_trading_for,
    session,
)

YEARS = range(1993, 2041)
DAYS = [dt.date(1993, 1, 1) + dt.timedelta(days=n) for n in range((dt.date(2040, 12, 31) - dt.date(1993, 1, 1)).days)]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_days_without_trading_are_those_of_an_independent_library():
    exchange = holidays.financial_holidays("NYSE", years=YEARS)
    assert [d for d in DAYS if not is_trading_day(d)] == [d for d in DAYS if d.weekday() > 4 or d in exchange]


def test_columbus_day_closes_edgar_and_good_friday_the_exchange():
    assert (is_business_day(day("2026-10-12")), is_trading_day(day("2026-10-12"))) == (False, True)
    assert (is_business_day(day("2026-04-03")), is_trading_day(day("2026-04-03"))) == (True, False)
    assert next_trading_day(day("2026-04-02")) == day("2026-04-06")
    assert no_trading_for(day("2026-04-03")) == "Good Friday"


def test_short_days_of_three_decades():
    """As counted by hand from the exchange's yearly announcements; 2028 is the last that it has announced."""
    short = {d for d in DAYS if (h := hours(d)) is not None and h.closes == dt.time(13)}
    eves = "1996 1997 1998 2001 2002 2003 2007 2008 2009 2012 2013 2014 2015 2018 2019 2020 2024 2025 2026"
    julys = "1995 1997 2000 2001 2003 2006 2007 2008 2012 2013 2014 2017 2018 2019 2023 2024 2025 2028"
    thanks = (
        "1993-11-26 1994-11-25 1995-11-24 1996-11-29 1997-11-28 1998-11-27 1999-11-26 2000-11-24 2001-11-23 2002-11-29 "
        "2003-11-28 2004-11-26 2005-11-25 2006-11-24 2007-11-23 2008-11-28 2009-11-27 2010-11-26 2011-11-25 2012-11-23 "
        "2013-11-29 2014-11-28 2015-11-27 2016-11-25 2017-11-24 2018-11-23 2019-11-29 2020-11-27 2021-11-26 2022-11-25 "
        "2023-11-24 2024-11-29 2025-11-28 2026-11-27 2027-11-26 2028-11-24"
    )
    single = "1996-07-05 2002-07-05 1997-12-26 2003-12-26"
    expected = {day(d) for d in (*thanks.split(), *single.split())}
    expected |= {day(f"{year}-12-24") for year in eves.split()} | {day(f"{year}-07-03") for year in julys.split()}
    assert sorted(d for d in short if d.year <= 2028) == sorted(expected)


@pytest.mark.parametrize(
    ("moment", "expected", "first"),
    [
        ("2026-11-20T09:29:59", "before", "2026-11-20"),
        ("2026-11-20T09:30:00", "regular", "2026-11-20"),
        ("2026-11-20T15:59:59", "regular", "2026-11-20"),
        ("2026-11-20T16:00:00", "after", "2026-11-23"),
        ("2026-11-21T12:00:00", "closed", "2026-11-23"),
        ("2026-11-27T13:00:00", "after", "2026-11-30"),  # a half day
        ("1996-01-08T10:30:00", "before", "1996-01-08"),  # opened at 11:00 in a blizzard
        ("2001-09-11T08:50:00", "closed", "2001-09-17"),
    ],
)
def test_sessions(moment, expected, first):
    at = dt.datetime.fromisoformat(moment)
    assert (session(at), first_trading_day(at)) == (expected, day(first))


def test_a_moment_of_another_zone_is_turned_into_eastern():
    assert session(dt.datetime(2026, 7, 6, 13, 30, tzinfo=dt.UTC)) == "regular"
    assert session(dt.datetime(2026, 12, 7, 13, 30, tzinfo=dt.UTC)) == "before"


def test_single_days_are_in_order_on_trading_days_and_cited():
    table = exchange_calendar.table()
    for days in ([c.day for c in table.closing], [s.day for s in table.special_hours]):
        assert days == sorted(set(days))
    assert all(is_trading_day(special.day) for special in table.special_hours)
    entries: tuple[Any, ...] = (*table.holiday, *table.closing, *table.short_day, *table.special_hours)
    assert {c.source for entry in entries for c in entry.citations} <= set(table.sources)
