"""Tell that a box of the cover is ticked, and what that does.

## What it checks

Each of the four boxes that is ticked.

## Why it matters

The tick makes this report the filing that the other rule asks for: no second one is needed, and it may be indexed under
that form, too. A tick by mistake is not seen by anyone for years.

## Example

    boxes: 425

## Better

    boxes:

## Near miss

    filed: 2010-03-04

## Cites

- Form 8-K, General Instruction A.2 (from memory, high; quoted on the cover itself).

## Limits

A note: whether the tick is right, only the filer knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C19", "note", needs=("cover",), since="2004-08-23")


def check(case: Case) -> Iterator[Found]:
    """Name every ticked box."""
    cover = case.report.cover
    for box in cover.boxes if cover else ():
        if box.checked:
            yield Found(
                message=f"the box for Rule {box.rule} is ticked: this report is also the filing that the rule asks for",
                at=box.mark or box.caption,
                field="cover.boxes_checked",
            )
