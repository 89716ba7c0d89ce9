"""Tell that a report filed some time after its date has no deadline.

## What it checks

A report whose items are all voluntary (7.01, 8.01, 9.01; before August 23, 2004: 5, 7, 9), filed after the day on which
another would have been late.

## Why it matters

It is not late, though counting says so. Where it serves Regulation FD, that has a time of its own: at once, or within
24 hours or by the next start of trading.

## Example

    filed: 2010-03-15
    period: 2010-03-01

## Better

    filed: 2010-03-04
    period: 2010-03-01

## Near miss

    filed: 2010-03-15
    period: 2010-03-01

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 1, 2010, Plover Shoe Company changed the terms of its notes.

## Cites

- Form 8-K, General Instruction B.1: no deadline for 8.01, and that of Regulation FD for 7.01 (read in a source).
- Regulation FD, Rules 100(a) and 101(d): the times (from memory, high).

## Limits

A note, that nobody takes the report for late; more than a year after its date is D16's alone. It fires on 4 of 130
filings whose date is known, of 2 registrants, all of Item 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import NEW_FORM, business_days, events
from herewith.checks.rule import rule
from herewith.form8k.calendar import business_days_between

RULE = rule("D08", "note", needs=("items", "filed"))
_YEAR = 366
_VOLUNTARY = frozenset(("7.01", "8.01", "9.01", "5", "7", "9"))


def check(case: Case) -> Iterator[Found]:
    """Count where nothing is due."""
    filed, given = case.filed, events(case)
    numbers = {item.number for item in case.answered}
    if filed is None or case.amendment or not given or not numbers <= _VOLUNTARY or not numbers - {"9.01", "7"}:
        return
    allowed = 4 if filed >= NEW_FORM else 5
    if not allowed < (filed - max(given)).days <= _YEAR or business_days_between(max(given), filed) <= allowed:
        return
    served = " but that of Regulation FD" if numbers & {"7.01", "9"} else ""
    yield Found(
        message=f"filed {business_days(max(given), filed)} after its date: its items have no deadline{served}",
        at=case.answered[0].heading,
        field="header.filed",
    )
