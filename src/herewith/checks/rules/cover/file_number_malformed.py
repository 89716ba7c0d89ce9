"""Find a Commission file number that is no such number.

## What it checks

Each file number on the cover: one to three digits, a hyphen, up to six, and perhaps a suffix.

## Why it matters

The report cannot be found under it.

## Example

    file number: 001-9931O

## Better

    file number: 001-99310

## Near miss

    file number: 333-99310-02
    header.SEC FILE NUMBER: 333-99310-02

## Cites

- EDGAR file numbers: prefix of the act, number, suffix of a co-registrant or series (from memory, high).

## Limits

"Pending" and "N/A" are answers, and C29's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.file_numbers import file_number

RULE = rule("C07", "warning", needs=("cover",))


def check(case: Case) -> Iterator[Found]:
    """Look at every file number of the cover."""
    cover = case.report.cover
    for index, registrant in enumerate(cover.registrants if cover else ()):
        printed = registrant.file_number
        if printed and any(c.isdigit() for c in printed) and file_number(printed) is None:
            yield Found(
                message=f"{printed} is no Commission file number: one reads 001-12345",
                at=printed,
                field=f"cover.registrants.{index}.file_number",
            )
