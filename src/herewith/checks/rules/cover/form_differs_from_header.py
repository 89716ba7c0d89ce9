"""Find a cover whose form is not the one it was filed under.

## What it checks

The form printed on the cover against the header's submission type: 8-K or 8-K/A. A notice of succession (8-K12B and
its kin) may print 8-K.

## Why it matters

An amendment filed as a new report, or the reverse, is found under the wrong form and read as what it is not.

## Example

    form: 8-K/A
    cover form: 8-K

## Better

    form: 8-K/A
    cover form: 8-K/A

## Near miss

    form: 8-K12B
    cover form: 8-K

## Cites

- Rule 12b-10 under the Exchange Act: the requirements as to form (read in a source).

## Limits

Says nothing where the cover prints no form at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C01", "error", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"form", "page", "header")
