"""Find a report of before August 23, 2004 filed after the fifth business day.

## What it checks

The filing date against the last day in time, for the items of the old form that had five business days: 4, 6, 10, 12.

## Why it matters

A late report cost a registrant its short registration forms.

## Example

    filed: 2003-03-11
    period: 2003-03-03

    --- items ---
    Item 4. Changes in Registrant's Certifying Accountant

    On March 3, 2003, Plover Shoe Company dismissed its auditors.

## Better

    filed: 2003-03-10
    period: 2003-03-03

    --- items ---
    Item 4. Changes in Registrant's Certifying Accountant

    On March 3, 2003, Plover Shoe Company dismissed its auditors.

## Near miss

    filed: 2003-03-18
    period: 2003-03-03

    --- items ---
    Item 2. Acquisition or Disposition of Assets

    On March 3, 2003, Plover Shoe Company bought a mill.

## Cites

- Form 8-K before 2004, General Instruction B.1: five business days or fifteen calendar days (read in notes of 2004;
  which item had which, from memory, high).

## Limits

As D05: the event of an item need not be the earliest; in time by one of the two dates is in time; no amendment is late.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import late_findings
from herewith.checks.rule import rule

RULE = rule("D06", "warning", needs=("items", "filed"), until="2004-08-22")


def check(case: Case) -> Iterator[Found]:
    """Count to the fifth business day."""
    return late_findings(case, ("4", "6", "10", "12"))
