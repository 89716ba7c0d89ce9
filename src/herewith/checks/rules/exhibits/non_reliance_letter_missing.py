"""Find an accountant's letter on non-reliance that is spoken of and not attached.

## What it checks

Item 4.02 that speaks of a letter of the accountant: is Exhibit 7 listed?

## Why it matters

The accountant says in it whether it agrees: investors weigh the restatement by it.

## Example

    --- items ---
    Item 4.02 Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed
    Interim Review

    Tansy & Rue LLP gave a letter stating that it agrees.

## Better

    --- items ---
    Item 4.02 Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed
    Interim Review

    Tansy & Rue LLP gave a letter stating that it agrees.

    Item 9.01 Financial Statements and Exhibits

    7.1  Letter of Tansy & Rue LLP

## Near miss

    --- items ---
    Item 4.02 Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed
    Interim Review

    The statements for 2009 should no longer be relied upon.

## Cites

- Form 8-K, Item 4.02(c); Regulation S-K, Item 601(b)(7) (from memory, high).

## Limits

The letter may follow by amendment within two business days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X20", "warning", needs=("items",), since="2004-08-23")
_WORDS = re.compile(r"\bletter\b[^.]{0,160}\b(?:agree|stating|state)")


def check(case: Case) -> Iterator[Found]:
    """Look for the exhibit beside the item."""
    if "7" in case.exhibit_roots():
        return
    for index, item in enumerate(case.report.items):
        if item.number == "4.02" and _WORDS.search(item.text.lower()):
            yield Found(
                message="an accountant's letter is spoken of, and Exhibit 7 is not listed",
                at=item.title or item.heading,
                field=f"items.{index}",
            )
