"""Find a postal code that does not go with its state.

## What it checks

Addresses in a state of the Union: is the code five digits, or five and four?

## Why it matters

A digit that is missing sends the mail, and the join by ZIP, elsewhere.

## Example

    zip: 0230

## Better

    zip: 02301

## Near miss

    zip: 02301-1234

## Cites

- Form 8-K, cover: "(Zip Code)" (from memory, high).

## Limits

Whether the code lies in the state is not looked up. Foreign codes are not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.states import place_of

RULE = rule("C13", "note", needs=("cover",))
_ZIP = re.compile(r"\d{5}(?:\s?[-\u2010-\u2015]\s?\d{4})?")


def check(case: Case) -> Iterator[Found]:
    """Look at the code of the offices."""
    cover = case.report.cover
    if cover is None or cover.postal_code is None or cover.region is None:
        return
    place = place_of(cover.region)
    if place is not None and place.kind == "state" and not _ZIP.fullmatch(cover.postal_code):
        yield Found(
            message=f"{cover.postal_code} is no ZIP code of {cover.region}: one has five digits, or five and four",
            at=cover.postal_code,
            field="cover.postal_code",
        )
