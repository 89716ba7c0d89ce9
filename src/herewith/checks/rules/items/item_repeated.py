"""Find an item that stands twice, or items out of their order.

## What it checks

Whether a number has two headings, and whether the numbers of the headings go up.

## Why it matters

A repeated heading is mostly a slip for another number, or a page set twice.

## Example

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street, where it has more room for lasts.

    Item 8.01 Other Events

    On March 1, 2010, the directors of Plover Shoe Company declared a dividend of five cents on each common share.

## Better

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street, where it has more room for lasts.

    On March 1, 2010, the directors of Plover Shoe Company declared a dividend of five cents on each common share.

## Near miss

    --- items ---
    Item 5.02(b) Departure of Certain Officers

    On March 1, 2010, Elias Thorne gave notice that he will retire as Secretary of Plover Shoe Company on May 1, 2010.

    Item 5.02(e) Compensatory Arrangements of Certain Officers

    On March 1, 2010, the directors of Plover Shoe Company raised the salary of Mehitabel Alden-Cruz to $210,000.

## Cites

- Form 8-K, General Instruction D: the number and caption of each applicable item (from memory, high); that they stand
  in the form's order is usage.

## Limits

Items out of order are a note, since no rule asks for the form's order. Headings with different letters, items that do
not apply, and headings over a few words, which may be a list of contents, are left out. Fires on none of 445 filings.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from herewith.checks.answers import in_order
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I09", "warning", needs=("items",))

_FEW_WORDS = 12


def check(case: Case) -> Iterator[Found]:
    """Look for a number again, then at the order of the headings."""
    items = [
        item
        for item in case.answered
        if len(item.text.split(maxsplit=_FEW_WORDS)) >= _FEW_WORDS or item.number in ("9.01", "7")
    ]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for item in items:
        key = (item.number, item.letters)
        if key in seen:
            yield Found(
                message=f"Item {item.number} has a heading twice: set both under one, or number the second",
                at=item.heading,
                field="items",
            )
        seen.add(key)
    first = [item.number for item in items if not item.combined_with]
    if len(set(first)) == len(first) and tuple(first) != in_order(first):
        at = next(b for a, b in pairwise(first) if in_order((a, b)) != (a, b))
        yield Found(
            message=f"the items stand as {', '.join(first)}, which is not the form's order",
            at=next(item.heading for item in items if item.number == at),
            field="items",
            severity="note",
        )
