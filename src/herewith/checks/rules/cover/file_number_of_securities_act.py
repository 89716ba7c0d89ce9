"""Tell that a file number is of the Securities Act.

## What it checks

File numbers that begin with 2, 33 or 333.

## Why it matters

Such a registrant reports under Section 15(d) alone, or is an asset-backed issuer: worth knowing, and worth a look
where it has a class of securities listed.

## Example

    file number: 333-99310
    header.SEC FILE NUMBER: 333-99310

## Better

    file number: 001-99310

## Near miss

    file number: 000-99310
    header.SEC FILE NUMBER: 000-99310

## Cites

- Exchange Act, Section 15(d): reports by registrants under the Securities Act (from memory, high).

## Limits

A note: the number is lawful.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.file_numbers import file_number

RULE = rule("C10", "note", needs=("cover",))
_OF_THE_ACT = (2, 33, 333)


def check(case: Case) -> Iterator[Found]:
    """Look at every file number of the cover."""
    cover = case.report.cover
    for index, registrant in enumerate(cover.registrants if cover else ()):
        parts = file_number(registrant.file_number or "")
        if registrant.file_number and parts and parts.prefix in _OF_THE_ACT:
            yield Found(
                message=f"{registrant.file_number} is a file of the Securities Act: the registrant reports under 15(d)",
                at=registrant.file_number,
                field=f"cover.registrants.{index}.file_number",
            )
