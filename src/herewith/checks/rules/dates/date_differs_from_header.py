"""Find a cover date that is not the header's.

## What it checks

The cover's date of report, or the date of the earliest event printed beside it, against CONFORMED PERIOD OF REPORT.

## Why it matters

EDGAR sorts by the header's date, readers by the cover's: one of the two is a slip.

## Example

    filed: 2010-03-04
    period: 2010-03-01
    date of report: March 2, 2010

## Better

    filed: 2010-03-04
    period: 2010-03-01
    date of report: March 1, 2010

## Near miss

    filed: 2010-03-04
    period: 2010-03-01
    date of report: March 4, 2010
    event: March 1, 2010

## Cites

- EDGAR Filer Manual, periodOfReport: the date of the earliest event (read in the names of its fields). Equal in 187 of
  200 labelled filings, and to a second date printed in 7.

## Limits

Compared by the reading. Which of the two is right is not told. It fires on 2 of 130 filings with a header, both read:
the header has the end of a month, the cover a day of the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("D03", "warning", needs=("cover", "header"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreement between page and header."""
    return disagreeing(case, r"cover\.date_of_report", "page", "header")
