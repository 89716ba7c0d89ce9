"""Find a report of before August 23, 2004 filed after the fifteenth day.

## What it checks

The filing date against the last day in time, for the items of the old form that had fifteen calendar days: 1, 2, 3, 8,
and 9 while it was Regulation S. A last day on which EDGAR was closed gave way to the next business day.

## Why it matters

A late report cost a registrant its short registration forms.

## Example

    filed: 2003-03-19
    period: 2003-03-03

    --- items ---
    Item 2. Acquisition or Disposition of Assets

    On March 3, 2003, Plover Shoe Company bought a mill.

## Better

    filed: 2003-03-18
    period: 2003-03-03

    --- items ---
    Item 2. Acquisition or Disposition of Assets

    On March 3, 2003, Plover Shoe Company bought a mill.

## Near miss

    filed: 2003-03-17
    period: 2003-02-28

    --- items ---
    Item 2. Acquisition or Disposition of Assets

    On February 28, 2003, fifteen days before a Saturday, Plover Shoe Company bought a mill.

## Cites

- Form 8-K before 2004, General Instruction B.1: five business days or fifteen calendar days (read in notes of 2004;
  which item had which, from memory, high).
- Exchange Act Rule 0-3(a): a last day on which the Commission is closed (from memory, high).

## Limits

As D05: the event of an item need not be the earliest; in time by one of the two dates is in time; no amendment is late.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import late_findings
from herewith.checks.rule import rule

RULE = rule("D07", "warning", needs=("items", "filed"), until="2004-08-22")


def check(case: Case) -> Iterator[Found]:
    """Count to the fifteenth day; Regulation FD's Item 9 has no day, and so is never late."""
    return late_findings(case, ("1", "2", "3", "8", "9"))
