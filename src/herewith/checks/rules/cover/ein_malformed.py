"""Find an employer identification number that is none.

## What it checks

Each number on the cover: two digits and seven, not all zeros. "N/A", "Not applicable", "None", "Pending", "Applied
for" are answers.

## Why it matters

A number of eight digits joins nothing, and nobody notices.

## Example

    ein: 00-0000000

## Better

    ein: 04-9993100

## Near miss

    ein: Applied for

## Cites

- The Internal Revenue Service gives nine digits, written 12-3456789 (from memory, high). 200 of 200 labels are well
  formed.

## Limits

Several numbers in one field are each looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C05", "error", needs=("cover",))
_NUMBER = re.compile(r"\d{2}\s?[-\u2010-\u2015]?\s?\d{7}")
_WORDS = re.compile(r"n\.?/?a\.?|not\s+applicable|none|pending|applied\s+for|not\s+yet\s+assigned", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look at every number of the cover."""
    cover = case.report.cover
    for index, registrant in enumerate(cover.registrants if cover else ()):
        ein = registrant.ein
        if ein is None or _WORDS.search(ein):
            continue
        numbers = _NUMBER.findall(ein)
        digits = "".join(c for c in ein if c.isdigit())
        if len("".join(c for n in numbers for c in n if c.isdigit())) == len(digits) and digits.strip("0"):
            continue
        what = "all zeros" if digits and not digits.strip("0") else f"{len(digits)} digits, and it has nine"
        yield Found(message=f"employer number {ein} is {what}", at=ein, field=f"cover.registrants.{index}.ein")
