"""Tell that an amendment does not say which one it is.

## What it checks

*Amendment No. n* on the cover of an 8-K/A.

## Why it matters

Of two amendments nobody can tell which is the later.

## Example

    form: 8-K/A

## Better

    form: 8-K/A
    cover form: 8-K/A (Amendment No. 1)

## Near miss

    form: 8-K

## Cites

- Rule 12b-15 under the Exchange Act (from memory, low).

## Limits

A note: many first amendments bear no number.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("A02", "note", needs=("cover",))


def check(case: Case) -> Iterator[Found]:
    """Look for the number on the cover."""
    cover = case.report.cover
    if case.amendment and cover is not None and cover.amendment is None:
        yield Found(message="the cover does not say which amendment this is", at=cover.form, field="cover.amendment")
