"""EDGAR's days: held to a library of holidays, to the SEC's own announcements, and to the hour of 17:30."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.form8k import calendar
from herewith.form8k.calendar import (
    business_days_after,
    business_days_between,
    closed_for,
    filing_date,
    is_business_day,
    next_business_day,
)

YEARS = range(1993, 2041)
DAYS = [dt.date(1993, 1, 1) + dt.timedelta(days=n) for n in range((dt.date(2040, 12, 31) - dt.date(1993, 1, 1)).days)]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_federal_holidays_are_those_of_an_independent_library():
    federal = holidays.country_holidays("US", years=YEARS)
    single = {closing.day for closing in calendar.table().closing if closing.status == "closed"}
    ours = [d for d in DAYS if not is_business_day(d)]
    assert ours == [d for d in DAYS if d.weekday() > 4 or d in federal or d in single]


@pytest.mark.parametrize(
    ("closed", "why"),
    [
        ("2021-06-18", "Juneteenth"),  # a Saturday's, by a law of the day before
        ("2021-12-31", "New Year"),  # the next year's
        ("2018-12-05", "Bush"),
        ("2025-12-26", "order"),
        ("2026-11-22", "Sunday"),
        ("2026-10-12", "Columbus"),
    ],
)
def test_what_closes_a_day_is_said(closed, why):
    assert why in (closed_for(day(closed)) or "")


def test_a_doubtful_day_counts_and_is_told():
    assert is_business_day(day("2007-01-02"))
    assert "Ford" in (calendar.doubtful(day("2007-01-02")) or "")


@pytest.mark.parametrize(
    ("event", "due"),
    [
        ("2010-03-02", "2010-03-08"),  # C&DI 121A.01: Tuesday; Wednesday is day 1; Monday
        ("2010-03-06", "2010-03-11"),  # Saturday; Monday is day 1; Thursday
        ("2026-11-20", "2026-11-27"),  # over Thanksgiving
        ("2025-12-22", "2025-12-31"),  # over three closed days and a weekend
        ("2021-06-16", "2021-06-23"),  # over the first Juneteenth
    ],
)
def test_four_business_days(event, due):
    assert business_days_after(day(event), 4) == day(due)


@given(st.dates(day("1993-01-01"), day("2060-01-01")), st.integers(1, 20))
def test_a_count_there_is_a_count_back(event, n):
    last = business_days_after(event, n)
    assert is_business_day(last)
    assert business_days_between(event, last) == n


@given(st.dates(day("1993-01-01"), day("2060-01-01")))
def test_an_event_on_a_closed_day_counts_as_from_the_last_open_one(event):
    """General Instruction B.1: the count begins on, and includes, the next business day."""
    if not is_business_day(event):
        assert business_days_after(event, 1) == next_business_day(event)


@pytest.mark.parametrize(
    ("accepted", "filed"),
    [
        ("2026-11-20T17:30:00", "2026-11-20"),
        ("2026-11-20T17:30:01", "2026-11-23"),
        ("2026-11-20T06:00:00", "2026-11-20"),
        ("2026-11-25T21:59:00", "2026-11-27"),
        ("2026-11-22T17:05:00", "2026-11-23"),  # a Sunday
    ],
)
def test_what_comes_after_half_past_five_is_of_the_next_business_day(accepted, filed):
    assert filing_date(dt.datetime.fromisoformat(accepted)) == day(filed)


def test_an_hour_of_another_zone_is_turned_into_eastern():
    assert filing_date(dt.datetime(2026, 7, 6, 21, 30, tzinfo=dt.UTC)) == day("2026-07-06")
    assert filing_date(dt.datetime(2026, 7, 6, 15, 0, tzinfo=ZoneInfo("America/Los_Angeles"))) == day("2026-07-07")


def test_closings_are_in_order_and_on_days_otherwise_open():
    table = calendar.table()
    assert [c.day for c in table.closing] == sorted({c.day for c in table.closing})
    assert [c.day for c in table.closing if c.day.weekday() > 4] == []
    entries: tuple[Any, ...] = (*table.holiday, *table.closing)
    cited = [c for entry in entries for c in entry.citations]
    assert {c.source for c in cited} <= set(table.sources)
