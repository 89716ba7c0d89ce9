"""Find a change of accountants without the accountants' letter.

## What it checks

Item 4.01 (old 4) that says an accountant resigned or was dismissed: is Exhibit 16 listed, or the letter promised?

## Why it matters

The former accountant's letter, agreeing or not, is the point of the item.

## Example

    --- items ---
    Item 4.01 Changes in Registrant's Certifying Accountant

    On March 1, 2010, Plover Shoe Company dismissed Tansy & Rue LLP as its accountants.

## Better

    --- items ---
    Item 4.01 Changes in Registrant's Certifying Accountant

    On March 1, 2010, Plover Shoe Company dismissed Tansy & Rue LLP as its accountants.

    Item 9.01 Financial Statements and Exhibits

    16.1  Letter of Tansy & Rue LLP

## Near miss

    --- items ---
    Item 4.01 Changes in Registrant's Certifying Accountant

    On March 1, 2010, Plover Shoe Company engaged Tansy & Rue LLP as its accountants.

## Cites

- Regulation S-K, Item 304(a)(3) and Item 601(b)(16) (from memory, high).

## Limits

Where the text says that the letter will follow by amendment, a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X17", "error", needs=("items",))
_GONE = re.compile(r"\b(?:dismiss|resign|declin|terminat|replac|cease)\w{0,4}\b")
_FOLLOWS = re.compile(r"letter|exhibit 16|by amendment")


def check(case: Case) -> Iterator[Found]:
    """Look for Exhibit 16 beside the item."""
    if "16" in case.exhibit_roots() or case.amendment:
        return
    for index, item in enumerate(case.report.items):
        if item.number not in ("4.01", "4"):
            continue
        low = item.text.lower()
        if _GONE.search(low):
            promised = _FOLLOWS.search(low) is not None
            yield Found(
                message="an accountant has gone, and Exhibit 16, the accountant's letter, is not listed"
                + (": the text speaks of it" if promised else ""),
                at=item.title or item.heading,
                field=f"items.{index}",
                severity="warning" if promised else None,
            )
