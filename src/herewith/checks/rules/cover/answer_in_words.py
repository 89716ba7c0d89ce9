"""Tell that a number or name of the cover is given in words, or several at once.

## What it checks

File and employer numbers given as "Pending", "N/A", "Applied for", and fields that hold several numbers.

## Why it matters

A program that reads one number reads none, or the first.

## Example

    ein: Applied for

## Better

    ein: 04-9993100

## Near miss

    ein: 049993100

## Cites

- Form 8-K, cover (from memory, high). Numbers of Form S-18 of the 1980s end in the letter of a regional office.

## Limits

Never a fault by itself: a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C29", "note", needs=("cover",))
_SEVERAL = re.compile(r"\d[\d-]{6,}\W+(?:and\W+)?\d[\d-]{6,}")


def check(case: Case) -> Iterator[Found]:
    """Look at the numbers of every registrant."""
    cover = case.report.cover
    for index, registrant in enumerate(cover.registrants if cover else ()):
        for name, printed in (("file_number", registrant.file_number), ("ein", registrant.ein)):
            if printed and (not any(c.isdigit() for c in printed) or _SEVERAL.search(printed)):
                yield Found(
                    message=f"the cover gives {printed} where one number is asked for",
                    at=printed,
                    field=f"cover.registrants.{index}.{name}",
                )
