"""`herewith due`: the last day in time, the count, and whether a sending is in time."""

from __future__ import annotations

import json

import pytest


def test_the_count_is_shown_day_by_day(run):
    told = run("due", "5.02", "--event", "2026-11-21")
    assert told.exit_code == 0
    assert "due by 17:30 Eastern on Friday," in told.stdout
    assert [line.strip() for line in told.stdout.splitlines() if line.startswith("  ")] == [
        "Sat 2026-11-21       the event, Saturday",
        "Sun 2026-11-22       Sunday",
        "Mon 2026-11-23    1",
        "Tue 2026-11-24    2",
        "Wed 2026-11-25    3",
        "Thu 2026-11-26       Thanksgiving Day",
        "Fri 2026-11-27    4",
    ]


@pytest.mark.parametrize(
    ("at", "verdict", "code"),
    [
        ("2026-11-27T17:30", "filed on Friday, November 27, 2026: in time.", 0),
        ("2026-11-27T17:31", "filed on Monday, November 30, 2026: 1 business day late.", 1),
        ("2026-12-01 09:00", "filed on Tuesday, December 1, 2026: 2 business days late.", 1),
        ("2026-11-21T12:00", "filed on Monday, November 23, 2026: in time.", 0),
    ],
)
def test_a_sending_is_in_time_or_late(run, at, verdict, code):
    told = run("due", "5.02", "--event", "2026-11-21", "--filing-at", at)
    assert verdict in " ".join(told.stdout.split())
    assert told.exit_code == code


def test_a_doubtful_day_leaves_the_answer_open(run):
    asked = ("due", "1.01", "--event", "2007-12-20", "--filing-at", "2007-12-28T10:00")
    told = run(*asked)
    assert "the doubtful day decides" in " ".join(told.stdout.split())
    assert json.loads(run(*asked, "--json").stdout)["sent"]["in_time"] is None
    assert told.exit_code == 0


def test_what_has_no_fixed_day_says_so_and_when_trading_starts(run):
    told = run("due", "7.01", "--event", "2026-04-02")
    assert "has no fixed day." in told.stdout
    assert "next trades on Monday, April 6, 2026." in told.stdout  # after Good Friday


def test_json(run):
    data = json.loads(run("due", "9.01", "--event", "2026-11-20", "--amendment", "--json").stdout)
    assert (data["due"], data["hour"]) == ("2027-02-08", "17:30 Eastern")
    assert {"day": "2026-11-27", "number": 4, "why": "the first report is due"} in data["count"]
    late = json.loads(run("due", "4", "--event", "2001-08-31", "--filing-at", "2001-09-17T10:00", "--json").stdout)
    assert late["sent"] == {
        "at": "2001-09-17T10:00:00",
        "filed": "2001-09-17",
        "in_time": False,
        "business_days_late": 5,
    }


def test_mistakes_are_told(run):
    assert run("due", "5.02").exit_code == 2
    assert "never had an Item 77" in run("due", "77", "--event", "2026-11-20").stderr
    assert "outside 1993 to 2100" in run("due", "5.02", "--event", "2203-01-01").stderr
    assert "Missing option '--event'" in run("due", "5.02").stderr
