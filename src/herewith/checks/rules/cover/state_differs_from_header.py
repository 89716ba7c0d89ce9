"""Find a state of incorporation that is not EDGAR's.

## What it checks

The state or country on the cover against the header's code: a name, its postal abbreviation and EDGAR's code are one.

## Why it matters

A company that was reincorporated files under old data, or the cover was copied from another.

## Example

    state: Delaware

## Better

    state: Massachusetts

## Near miss

    state: MA

## Cites

- Form 8-K, cover: state or other jurisdiction of incorporation (from memory, high).

## Limits

Silent where either is no place that the table knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C03", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"cover\.registrants\.\d+\.state", "page", "header")
