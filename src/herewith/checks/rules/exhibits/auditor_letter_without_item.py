"""Tell that an accountant's letter is attached to a report that speaks of no change of accountants.

## What it checks

Exhibit 16 against Item 4.01 (old 4).

## Why it matters

The item may have been forgotten, or the number is a slip.

## Example

    --- exhibits ---
    16.1  Letter of Tansy & Rue LLP

## Better

    --- items ---
    Item 4.01 Changes in Registrant's Certifying Accountant

    On March 1, 2010, Plover Shoe Company dismissed Tansy & Rue LLP as its accountants.

    Item 9.01 Financial Statements and Exhibits

    16.1  Letter of Tansy & Rue LLP

## Near miss

    --- exhibits ---
    99.1  Letter of Tansy & Rue LLP

## Cites

- Regulation S-K, Item 601(b)(16) (from memory, high).

## Limits

An amendment that only adds the letter may leave the item out.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X18", "note", needs=("exhibits", "items"))


def check(case: Case) -> Iterator[Found]:
    """Look for the item beside Exhibit 16."""
    if case.numbers & {"4.01", "4"} or case.amendment:
        return
    for exhibit in case.report.exhibits:
        if exhibit.number.split(".")[0] == "16":
            yield Found(
                message=f"Exhibit {exhibit.number} is an accountant's letter, and no Item 4.01 is reported",
                at=exhibit.number,
                field=f"exhibits.{exhibit.number}",
            )
