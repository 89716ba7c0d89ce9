"""Find a date of report that is earlier than the date of the earliest event.

## What it checks

The two dates of a cover that prints both.

## Why it matters

An event is reported after it happened: the two are swapped, or one is a slip.

## Example

    filed: 2010-03-04
    date of report: March 1, 2010
    event: March 3, 2010

## Better

    filed: 2010-03-04
    date of report: March 3, 2010
    event: March 1, 2010

## Near miss

    filed: 2010-03-04
    date of report: March 1, 2010
    event: March 1, 2010

## Cites

- Form 8-K, cover page: date of report, date of earliest event reported (from memory, high).

## Limits

None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("D14", "warning", needs=("cover",))


def check(case: Case) -> Iterator[Found]:
    """Compare the two."""
    cover = case.report.cover
    if cover is None or cover.date_of_report is None or cover.date_of_earliest_event is None:
        return
    if cover.date_of_report < cover.date_of_earliest_event:
        yield Found(
            message=f"the date of report, {cover.date_of_report}, is earlier than the earliest event, "
            f"{cover.date_of_earliest_event}",
            at=cover.date_of_report_printed,
            field="cover.date_of_report",
        )
