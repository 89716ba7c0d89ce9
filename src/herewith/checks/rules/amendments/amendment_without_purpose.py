"""Find an amendment that does not say what it is for.

## What it checks

The words *amend*, *amendment*, *explanatory note* or *purpose* between the cover and the signatures of an 8-K/A.

## Why it matters

Who reads it must compare it with the original to learn what changed.

## Example

    form: 8-K/A

## Better

    form: 8-K/A

    --- items ---
    This Amendment No. 1 amends the Current Report on Form 8-K dated March 1,
    2010 to add the financial statements of the mill.

    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    form: 8-K/A

    --- items ---
    EXPLANATORY NOTE

    Plover Shoe Company corrects the date on which it moved its office across the street.

    Item 8.01 Other Events

    On March 1, 2010, it moved.

## Cites

- Rule 12b-15 under the Exchange Act: amendments set forth the complete text of each item as amended (from memory,
  high).

## Limits

Any such word lets it pass: it cannot tell a good explanation from a bad one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("A01", "warning")
_PURPOSE = re.compile(r"\bamend(?:s|ed|ing|ment)?\b|explanatory note|purpose of|correct(?:s|ed|ing)?\b|supplement")


def check(case: Case) -> Iterator[Found]:
    """Look for a statement of purpose in an amendment."""
    if not case.amendment:
        return
    parts = [p for p in case.report.parts if p.kind in ("introduction", "item")]
    if not parts:
        return
    view = case.view
    start, end = view.place(parts[0].extent.start), view.place(parts[-1].extent.end)
    if not _PURPOSE.search(case.lower, start, end):
        yield Found(message="the amendment does not say what it amends, or why")
