"""Find an amendment that speaks of an item and does not give it.

## What it checks

*Item n … is (hereby) amended* in an 8-K/A, against the items given as headings.

## Why it matters

An amended item is given whole, so that it can be read alone.

## Example

    form: 8-K/A

    --- items ---
    Item 2.02 of the Current Report on Form 8-K dated March 1, 2010 is hereby amended to correct a figure.

    Item 9.01 Financial Statements and Exhibits

    99.1  Press release

## Better

    form: 8-K/A

    --- items ---
    Item 2.02 of the Current Report on Form 8-K dated March 1, 2010 is hereby amended to correct a figure.

    Item 2.02 Results of Operations and Financial Condition

    Net sales were $4 million.

## Near miss

    form: 8-K/A

    --- items ---
    This amends the report dated March 1, 2010.

    Item 8.01 Other Events

    On March 1, 2010, it moved. Item 1.01 of the lease is amended.

## Cites

- Rule 12b-15 under the Exchange Act: amendments set forth the complete text of each item as amended (from memory,
  high).

## Limits

Whether the text given is complete cannot be told without the original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("A11", "warning", needs=("items",))
_AMENDED = re.compile(
    r"\bitem\s(?P<number>\d{1,2}(?:\.\d{2})?)\b(?:[^.]|\.(?=\d)){0,160}?\b(?:form 8-k|current report|original)\b"
    r"(?:[^.]|\.(?=\d)){0,160}?\b(?:is|are) (?:hereby )?amended"
)


def check(case: Case) -> Iterator[Found]:
    """Look for items said to be amended."""
    if not case.amendment:
        return
    view = case.view
    for found in _AMENDED.finditer(case.lower):
        if found["number"] not in case.numbers:
            yield Found(
                message=f"Item {found['number']} is said to be amended, and is not given",
                at=view.passage(*found.span()),
            )
