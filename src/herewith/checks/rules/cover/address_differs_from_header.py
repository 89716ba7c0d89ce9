"""Find an address of the principal offices that is not EDGAR's.

## What it checks

The first five characters of the postal code against the header's business address; where either is missing, the city.

## Why it matters

The company has moved and not told EDGAR, or the cover is an old one.

## Example

    zip: 02139

## Better

    zip: 02301

## Near miss

    zip: 02301-4410

## Cites

- Form 8-K, cover: address of principal executive offices (from memory, high).

## Limits

The street is not compared: it is written in too many ways.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C12", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"cover\.(postal_code|city)", "page", "header")
