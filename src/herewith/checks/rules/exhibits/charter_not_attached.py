"""Find an amendment of charter or by-laws that is not attached.

## What it checks

Item 5.03 that says articles, certificate or by-laws were amended: is Exhibit 3 listed?

## Why it matters

Holders are bound by the text, not by its description.

## Example

    --- items ---
    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, the board amended the by-laws of Plover Shoe Company.

## Better

    --- items ---
    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, the board amended the by-laws of Plover Shoe Company.

    Item 9.01 Financial Statements and Exhibits

    3.2  By-laws

## Near miss

    --- items ---
    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, the board changed the end of the fiscal year to June 30.

## Cites

- Regulation S-K, Item 601(b)(3): a complete copy as amended (from memory, high).

## Limits

A certificate of designations is often Exhibit 4 as well; one listed under 4 alone is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X21", "warning", needs=("items",), since="2004-08-23")
_WORDS = re.compile(
    r"\b(?:amend|adopt|restat)\w{0,4}\b[^.]{0,160}\b(?:by-?laws|articles|certificate)|\b(?:by-?laws|articles|certificate)\b[^.]{0,160}\b(?:amend|adopt|restat)"
)


def check(case: Case) -> Iterator[Found]:
    """Look for the exhibit beside the item."""
    if "3" in case.exhibit_roots():
        return
    for index, item in enumerate(case.report.items):
        if item.number == "5.03" and _WORDS.search(item.text.lower()):
            yield Found(
                message="charter or by-laws were amended, and no Exhibit 3 is listed",
                at=item.title or item.heading,
                field=f"items.{index}",
            )
