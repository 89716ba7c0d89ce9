"""Find a Commission file number that is not EDGAR's.

## What it checks

The file number of each registrant against its filer's, compared as numbers: 1-15167 is 001-15167.

## Why it matters

Reports are linked by it; a company that moved from Section 12(g) to 12(b) has a new one.

## Example

    file number: 000-21234

## Better

    file number: 001-99310

## Near miss

    file number: 1-99310

## Cites

- Form 8-K, cover: Commission File Number (from memory, high). 7 of 57 labelled submissions keep an old number lawfully.

## Limits

A note before 2001.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

_LENIENT_BEFORE = 2001
RULE = rule("C09", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements; old numbers stood long on covers before 2001."""
    old = case.day is not None and case.day.year < _LENIENT_BEFORE
    for found in disagreeing(case, r"cover\.registrants\.\d+\.file_number", "page", "header"):
        yield msgspec.structs.replace(found, severity="note") if old else found
