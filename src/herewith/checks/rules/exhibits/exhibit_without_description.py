"""Find an exhibit that is listed by its number alone.

## What it checks

Each exhibit listed: does anything describe it?

## Why it matters

The list is all that a reader has before opening ten documents.

## Example

    --- exhibits ---
    99.1

    99.2  Slides

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

## Near miss

    --- exhibits ---
    99.1  Letter

## Cites

- Regulation S-K, Item 601(a)(2): the index describes each exhibit (from memory, high).

## Limits

A description on another page than the number may not be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X07", "warning", needs=("exhibits",))
_LEFT = re.compile(r"\[?\s?(?:description|title)\s?\]?", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for a description of every exhibit."""
    for exhibit in case.report.exhibits:
        if not exhibit.description or _LEFT.fullmatch(exhibit.description):
            yield Found(
                message=f"Exhibit {exhibit.number} is listed without a description",
                at=exhibit.number,
                field=f"exhibits.{exhibit.number}",
            )
