"""Find an exhibit number that is none.

## What it checks

Each number listed: digits, parts after points, perhaps letters in brackets.

## Why it matters

EDGAR's document types, and whoever looks for an exhibit, go by the number.

## Example

    --- exhibits ---
    Exhibit A  Press release dated March 1, 2010

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

## Near miss

    --- exhibits ---
    10.16A  Amendment to the Loan Agreement

## Cites

- Regulation S-K, Item 601: the exhibit table (from memory, high).

## Limits

Registrants that number by letter within a root (10-S) are let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X03", "warning", needs=("exhibits",))
_NUMBER = re.compile(
    r"\d{1,3}(?:[.-]\d{1,4}){0,3}\.?[A-Za-z]{0,2}(?:\.?\s?\([A-Za-z0-9]{1,4}\)){0,3}(?:[.-]?[A-Z]{1,3})?(?:\.[A-Z]{3})?"
)


def check(case: Case) -> Iterator[Found]:
    """Look at every number."""
    for exhibit in case.report.exhibits:
        if not _NUMBER.fullmatch(exhibit.number):
            yield Found(
                message=f"{exhibit.number} is no exhibit number: one reads 99.1 or 10.1(a)",
                at=exhibit.number,
                field=f"exhibits.{exhibit.number}",
            )
