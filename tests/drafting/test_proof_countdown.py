"""The count to the day a report is due: over weekends, holidays, and the hour that is lost or gained."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from herewith.drafting.proof_countdown import countdowns, in_words, sentence
from herewith.model.cover import Cover
from herewith.model.draft import Draft, DraftItem

NOW = dt.datetime.fromisoformat("2026-11-24T16:40")


def draft(day: str, *items: str, **more: object) -> Draft:
    cover = Cover(date_of_report=dt.date.fromisoformat(day))
    made = Draft(cover=cover, items=tuple(DraftItem(number=number) for number in items))
    return msgspec.structs.replace(made, **more)


@pytest.mark.parametrize(
    ("event", "now", "due", "left", "missed", "late"),
    [
        ("2026-11-20", "2026-11-24T16:40", "2026-11-27", dt.timedelta(days=3, minutes=50), "2026-11-30", 1),
        ("2026-11-20", "2026-11-27T17:30", "2026-11-27", dt.timedelta(0), "2026-11-30", 1),
        ("2026-11-20", "2026-11-27T17:31", "2026-11-27", dt.timedelta(minutes=-1), "2026-11-30", 1),
        ("2026-11-20", "2026-12-01T09:00", "2026-11-27", dt.timedelta(days=-4, hours=8, minutes=30), "2026-12-01", 2),
        # clocks go back on November 1 and forward on March 8: an hour more, an hour less
        ("2026-10-28", "2026-10-31T17:30", "2026-11-03", dt.timedelta(days=3, hours=1), "2026-11-04", 1),
        ("2026-03-04", "2026-03-06T17:30", "2026-03-10", dt.timedelta(days=3, hours=23), "2026-03-11", 1),
    ],
)
def test_the_count(event, now, due, left, missed, late):  # noqa: PLR0917 -- a row of the table
    (count,) = countdowns(draft(event, "5.02"), dt.datetime.fromisoformat(now))
    assert (count.due, count.left) == (dt.date.fromisoformat(due), left)
    assert (count.missed, count.late) == (dt.date.fromisoformat(missed), late)


def test_a_moment_with_a_zone_is_the_same_moment():
    eastern = countdowns(draft("2026-11-20", "5.02"), NOW)
    utc = countdowns(draft("2026-11-20", "5.02"), dt.datetime(2026, 11, 24, 21, 40, tzinfo=dt.UTC))
    assert eastern == utc


def test_the_earliest_comes_first_and_what_has_no_day_says_why():
    counts = countdowns(draft("2026-11-20", "9.01", "7.01", "5.02", "5.02"), NOW)
    assert [count.number for count in counts] == ["5.02", "9.01", "7.01"]
    assert [count.due is None for count in counts] == [False, True, True]
    assert "Regulation FD" in sentence(counts[2])
    assert "may follow, by amendment" in sentence(counts[1])


def test_an_amendment_has_no_day_of_its_own_but_for_statements():
    amended = draft("2026-11-20", "5.02", "9.01", form="8-K/A")
    statements, departure = countdowns(amended, NOW)
    assert statements.due == dt.date(2027, 2, 8)
    assert departure.due is None
    assert "no day of its own" in sentence(departure)


def test_two_dates_count_from_the_event():
    made = draft("2026-11-23", "5.02")
    cover = msgspec.structs.replace(made.cover, date_of_earliest_event=dt.date(2026, 11, 20))
    (count,) = countdowns(msgspec.structs.replace(made, cover=cover), NOW)
    assert count.due == dt.date(2026, 11, 27)


def test_the_words():
    assert in_words(dt.timedelta(days=1, hours=1, minutes=1)) == "1 day, 1 hour and 1 minute"
    assert in_words(dt.timedelta(hours=-2, minutes=-5)) == "0 days, 2 hours and 5 minutes"
