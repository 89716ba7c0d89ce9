"""Tell that exhibit numbers leave one out.

## What it checks

The parts after the point, root by root: 99.1 and 99.3 without 99.2.

## Why it matters

An exhibit may have been lost, or struck late.

## Example

    --- exhibits ---
    99.1  Press release
    99.3  Slides

## Better

    --- exhibits ---
    99.1  Press release
    99.2  Slides

## Near miss

    --- exhibits ---
    10.7  Loan Agreement

## Cites

- Regulation S-K, Item 601 (from memory, high): numbers are the filer's own, so a gap is lawful.

## Limits

A note. Series that begin above 1 are let through: registrants go on from earlier reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X06", "note", needs=("exhibits",))
_PARTS = re.compile(r"(\d{1,3})\.(\d{1,2})")


def check(case: Case) -> Iterator[Found]:
    """Look for gaps in every series that begins at 1."""
    series: dict[str, list[int]] = {}
    for exhibit in case.report.exhibits:
        found = _PARTS.fullmatch(exhibit.number)
        if found:
            series.setdefault(found[1], []).append(int(found[2]))
    for root, numbers in series.items():
        missing = sorted(set(range(1, max(numbers))) - set(numbers))
        if 1 in numbers and missing:
            yield Found(
                message=f"exhibits {root}.1 to {root}.{max(numbers)} are listed without "
                + ", ".join(f"{root}.{n}" for n in missing),
                at=next(e.number for e in case.report.exhibits if e.number == f"{root}.{max(numbers)}"),
                field="exhibits",
            )
