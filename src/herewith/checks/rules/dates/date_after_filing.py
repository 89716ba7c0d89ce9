"""Find a date of report that lies after the filing.

## What it checks

The cover's date of report, and its date of the earliest event, against the filing date.

## Why it matters

An event is reported after it happened. The date is a slip, and the deadline cannot be counted.

## Example

    filed: 2010-03-04
    date of report: March 24, 2010

## Better

    filed: 2010-03-04
    date of report: March 2, 2010

## Near miss

    filed: 2010-03-04
    date of report: March 4, 2010

## Cites

- EDGAR's own rules for cover facts: DocumentPeriodEndDate is not later than the day of filing (dei-validations, read).

## Limits

A warning up to five days after the filing, since a voluntary report may announce an event. A year that cannot be right
is D04's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import impossible
from herewith.checks.rule import rule

RULE = rule("D02", "error", needs=("cover", "filed"))
_ANNOUNCED = dt.timedelta(days=5)


def check(case: Case) -> Iterator[Found]:
    """Compare the cover's dates with the filing date."""
    cover, filed = case.report.cover, case.filed
    if cover is None or filed is None:
        return
    for name, day, printed in (
        ("date_of_report", cover.date_of_report, cover.date_of_report_printed),
        ("date_of_earliest_event", cover.date_of_earliest_event, cover.date_of_earliest_event_printed),
    ):
        if day is not None and day > filed and not impossible(day, filed):
            yield Found(
                message=f"the cover's date {day} lies after the filing, {filed}",
                at=printed,
                field=f"cover.{name}",
                severity="warning" if day - filed <= _ANNOUNCED else None,
            )
