"""When a report is due, and the count that says so."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.form8k.deadlines import Due, due
from herewith.form8k.items import item_on, items_on


def told(number: str, event: str, *, amendment: bool = False) -> Due:
    day = dt.date.fromisoformat(event)
    item = item_on(number, day)
    assert item is not None
    return due(item, day, amendment=amendment)


def test_the_count_is_shown_day_by_day():
    count = told("5.02", "2026-11-21")
    assert [(f"{c.day:%a %d}", c.number, c.why) for c in count.how] == [
        ("Sat 21", None, "the event, Saturday"),
        ("Sun 22", None, "Sunday"),
        ("Mon 23", 1, ""),
        ("Tue 24", 2, ""),
        ("Wed 25", 3, ""),
        ("Thu 26", None, "Thanksgiving Day"),
        ("Fri 27", 4, ""),
    ]
    assert (count.date, count.hour, count.latest) == (dt.date(2026, 11, 27), dt.time(17, 30), None)


@pytest.mark.parametrize(
    ("number", "event", "last"),
    [
        ("4", "2001-08-31", "2001-09-10"),  # five business days, over Labor Day
        ("2", "2001-08-31", "2001-09-17"),  # fifteen calendar days end on a Saturday
        ("2", "2001-09-05", "2001-09-20"),
        ("9", "1997-06-02", "1997-06-17"),  # Regulation S
        ("11", "2003-08-02", "2003-08-04"),  # the same day, or the next business day
    ],
)
def test_the_form_before_2004(number, event, last):
    assert told(number, event).date == dt.date.fromisoformat(last)


def test_statements_of_an_acquired_business_have_two_clocks():
    count = told("9.01", "2026-11-20", amendment=True)
    assert count.date == dt.date(2027, 2, 8)  # November 27 and 71 days: a Saturday
    assert [c.day for c in count.how if c.why == "the first report is due"] == [dt.date(2026, 11, 27)]
    assert told("7", "2001-03-01").date == dt.date(2001, 5, 15)  # March 16 and 60 days


def test_what_has_no_day_says_so():
    for number in ("7.01", "8.01"):
        count = told(number, "2026-11-20")
        assert (count.date, count.how) == (None, ())
        assert count.note
    assert "amendment" in (told("5.02", "2026-11-20", amendment=True).note or "")


def test_a_doubtful_day_in_the_count_gives_a_latest_day():
    count = told("1.01", "2007-12-20")
    assert (count.date, count.latest) == (dt.date(2007, 12, 27), dt.date(2007, 12, 28))
    assert "perhaps no business day" in count.how[4].why


@given(st.dates(dt.date(1993, 1, 1), dt.date(2040, 1, 1)))
def test_the_last_day_counted_is_the_day_due(event):
    for item in items_on(event):
        count = due(item, event)
        assert (count.date is None) == (not count.how)
        if count.date is not None:
            assert count.how[-1].day == count.date >= event
            assert [c.day for c in count.how] == sorted({c.day for c in count.how})
            assert count.latest is None or count.latest >= count.date
