"""Find a cover date with a year that cannot be right.

## What it checks

The year of the cover's dates: not before 1980, and not beyond the year that follows the filing.

## Why it matters

A slip such as 2109 for 2009 puts the report in no order, and no deadline can be counted.

## Example

    filed: 2010-03-04
    date of report: March 1, 2019

## Better

    filed: 2010-03-04
    date of report: March 1, 2010

## Near miss

    filed: 2010-12-30
    date of report: January 3, 2011

## Cites

- EDGAR's own rules for cover facts: DocumentPeriodEndDate is not earlier than 1980-01-01 (dei-validations, read).

## Limits

Where the filing date is not known, only a year after 2100 is too late. A date a little after the filing is D02's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import impossible
from herewith.checks.rule import rule

RULE = rule("D04", "error", needs=("cover",))


def check(case: Case) -> Iterator[Found]:
    """Look at the years of both dates."""
    cover = case.report.cover
    if cover is None:
        return
    for name, day, printed in (
        ("date_of_report", cover.date_of_report, cover.date_of_report_printed),
        ("date_of_earliest_event", cover.date_of_earliest_event, cover.date_of_earliest_event_printed),
    ):
        if day is not None and impossible(day, case.filed):
            filed = f", and the report was filed on {case.filed}" if case.filed else ""
            yield Found(message=f"the cover's year is {day.year:04}{filed}", at=printed, field=f"cover.{name}")
