"""Find a telephone number that is not EDGAR's.

## What it checks

The last ten digits of the telephone on the cover against the header's.

## Why it matters

One of the two is a slip, or an old number.

## Example

    phone: (508) 555-0113

## Better

    phone: (508) 555-0131

## Near miss

    phone: 508.555.0131

## Cites

- Form 8-K, cover: registrant's telephone number, including area code (from memory, high).

## Limits

A missing telephone is C15's. A switchboard and an investor line differ lawfully.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C14", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"cover\.telephone", "page", "header")
