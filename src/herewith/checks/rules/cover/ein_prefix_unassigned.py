"""Find an employer identification number that begins as none does.

## What it checks

The first two digits against the prefixes that the Internal Revenue Service has never assigned.

## Why it matters

It is a slip of the first digits, the hardest to see.

## Example

    ein: 07-9993100
    header.IRS NUMBER: 079993100

## Better

    ein: 04-9993100

## Near miss

    ein: 98-9993100
    header.IRS NUMBER: 989993100

## Cites

- Prefixes without a campus of the Internal Revenue Service: 00, 07 to 09, 17 to 19, 28, 29, 49, 69, 70, 78, 79, 89,
  96, 97 (from memory, low: the list ages, which is why this is a warning).

## Limits

A number of all zeros is C05's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C06", "warning", needs=("cover",))
_UNASSIGNED = frozenset(
    ("07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97")
)
_NUMBER = re.compile(r"(\d{2})\s?[-\u2010-\u2015]?\s?\d{7}")


def check(case: Case) -> Iterator[Found]:
    """Look at the prefix of every number."""
    cover = case.report.cover
    for index, registrant in enumerate(cover.registrants if cover else ()):
        found = _NUMBER.search(registrant.ein or "")
        if registrant.ein and found and found.group(1) in _UNASSIGNED:
            yield Found(
                message=f"employer number {registrant.ein} begins with {found.group(1)}, which no such number does",
                at=registrant.ein,
                field=f"cover.registrants.{index}.ein",
            )
