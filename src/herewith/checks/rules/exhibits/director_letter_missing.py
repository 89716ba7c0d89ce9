"""Find a director's letter of disagreement that is spoken of and not attached.

## What it checks

Item 5.02 (old 6) that speaks of a director's letter about a disagreement: is Exhibit 17 listed?

## Why it matters

A director who goes over a disagreement has the right to be heard: the letter is filed.

## Example

    --- items ---
    Item 5.02 Departure of Directors or Certain Officers

    On March 1, 2010, Ada Finch resigned as a director. Her letter states that she disagrees with the board
    about the mill.

## Better

    --- items ---
    Item 5.02 Departure of Directors or Certain Officers

    On March 1, 2010, Ada Finch resigned as a director. Her letter states that she disagrees with the board
    about the mill.

    Item 9.01 Financial Statements and Exhibits

    17.1  Letter of Ada Finch

## Near miss

    --- items ---
    Item 5.02 Departure of Directors or Certain Officers

    On March 1, 2010, Ada Finch resigned as a director, not because of any disagreement.

## Cites

- Form 8-K, Item 5.02(a)(2); Regulation S-K, Item 601(b)(17) (from memory, high).

## Limits

Knows a letter and a disagreement only where both stand in one sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X19", "warning", needs=("items",))
_WORDS = re.compile(r"(?:letter[^.]{0,120}disagree|disagree[^.]{0,120}letter)")
_DENIED = re.compile(r"\bnot\b|\bno\b|\bwithout\b|\bnor\b")


def check(case: Case) -> Iterator[Found]:
    """Look for the exhibit beside the item."""
    if "17" in case.exhibit_roots():
        return
    for index, item in enumerate(case.report.items):
        if (
            item.number in ("5.02", "6")
            and (found := _WORDS.search(item.text.lower()))
            and not _DENIED.search(found[0])
        ):
            yield Found(
                message="a director's letter about a disagreement is spoken of, and Exhibit 17 is not listed",
                at=item.title or item.heading,
                field=f"items.{index}",
            )
