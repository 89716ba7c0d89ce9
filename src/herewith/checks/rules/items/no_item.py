"""Find a report that reports no item.

## What it checks

Whether the body has any heading that names an item of the form.

## Why it matters

A report is read, indexed and searched by its items; the form asks for the number and caption of each that is answered.

## Example

    --- items ---
    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Better

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    --- items ---
    ITEM 8.01
    OTHER EVENTS. On March 1, 2010, Plover Shoe Company moved its office across the street.

## Cites

- Form 8-K, General Instruction D: the report carries the number and caption of each applicable item (from memory,
  high).

## Limits

A warning for an amendment, which often brings only exhibits. A title that stands without its number is I05's, too.
Silent where the whole form is printed and every item says "Not applicable" (I10).
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I01", "error")


def check(case: Case) -> Iterator[Found]:
    """Look for any heading."""
    if not case.report.items:
        yield Found(
            message="no item heading was found: the report must carry the number and caption of each item it answers",
            field="items",
            severity="warning" if case.amendment else None,
        )
