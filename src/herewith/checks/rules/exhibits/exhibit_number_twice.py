"""Find two exhibits with one number.

## What it checks

The types of the documents attached: does one number stand twice?

## Why it matters

One of the two cannot be cited, nor linked.

## Example

    --- exhibits ---
    99.1  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

    --- exhibit 99.1 again ---
    Plover Shoe Company today sold its mill.

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Near miss

    --- exhibits ---
    99.1  Press release
    99.2  Slides

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

    --- exhibit 99.2 ---
    Slides.

## Cites

- Regulation S-K, Item 601(a): each exhibit has its number (from memory, high).

## Limits

The parts of one exhibit split over several documents (EX-10.1, twice) are shown, too: a warning before 2001.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X05", "warning", needs=("documents",))


def check(case: Case) -> Iterator[Found]:
    """Count the types."""
    kinds = Counter(
        kind for d in case.report.documents if (kind := (d.entry.type or "").strip().upper()).startswith("EX-")
    )
    for kind, count in kinds.items():
        if count > 1 and kind[3:6] not in ("101", "100"):
            place = next(d for d in case.report.documents if (d.entry.type or "").strip().upper() == kind)
            yield Found(message=f"{count} documents are {kind}", at=place.pieces[:1], field="documents")
