"""Find a cover without a date of report, or with one that no calendar has.

## What it checks

Whether a date stands against "Date of Report (Date of earliest event reported)", and whether there is such a day.

## Why it matters

The deadline, and which form was in force, hang on it.

## Example

    date of report: February 30, 2010

## Better

    date of report: March 1, 2010

## Near miss

    date of report: 1st day of March, 2010

## Cites

- Form 8-K, cover page: date of report, date of earliest event reported (from memory, high).

## Limits

A date that no reader of dates knows is taken for none.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("D01", "error", needs=("cover",))


def check(case: Case) -> Iterator[Found]:
    """Look at both dates of the cover."""
    cover = case.report.cover
    if cover is None:
        return
    for name, day, printed in (
        ("date_of_report", cover.date_of_report, cover.date_of_report_printed),
        ("date_of_earliest_event", cover.date_of_earliest_event, cover.date_of_earliest_event_printed),
    ):
        if day is None and printed is not None:
            yield Found(message=f"“{printed}” is no day of the calendar", at=printed, field=f"cover.{name}")
        elif day is None and name == "date_of_report":
            yield Found(message="the cover gives no date of report", field=f"cover.{name}")
