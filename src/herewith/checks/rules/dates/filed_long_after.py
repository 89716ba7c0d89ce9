"""Tell that a report was filed more than thirty days after its date.

## What it checks

The filing date against the cover's earliest event.

## Why it matters

The report is stale, or its month or year is a slip.

## Example

    filed: 2010-03-04
    date of report: January 1, 2010

## Better

    filed: 2010-03-04
    date of report: March 1, 2010

## Near miss

    filed: 2010-03-04
    date of report: February 2, 2010

## Cites

- Form 8-K, General Instruction B.1: four business days (read in a source); before 2004 at most fifteen days.

## Limits

A note: a voluntary report may come when it likes. No amendment, which keeps the date of the report that it amends. It
fires on 1 of 130 filings whose date is known, 32 days after its date.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import impossible
from herewith.checks.rule import rule

RULE = rule("D16", "note", needs=("cover", "filed"))
_LONG = 30


def check(case: Case) -> Iterator[Found]:
    """Count the days."""
    cover, filed, event = case.report.cover, case.filed, case.event
    if cover is None or filed is None or event is None or case.amendment or impossible(event, filed):
        return
    if (filed - event).days > _LONG:
        yield Found(
            message=f"filed on {filed}, {(filed - event).days} days after the date on the cover, {event}",
            at=cover.date_of_earliest_event_printed or cover.date_of_report_printed,
            field="cover.date_of_report",
        )
