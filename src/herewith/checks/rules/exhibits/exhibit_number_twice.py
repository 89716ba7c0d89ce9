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

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

    --- exhibit 99.1 again ---
    %PDF-1.7 the same, as an unofficial copy

## Cites

- Regulation S-K, Item 601(a): each exhibit has its number (from memory, high).

## Limits

The parts of one exhibit split over several documents (EX-10.1, twice) are shown, too. The unofficial PDF copy of a
document beside it (Regulation S-T, Rule 104) is not counted: the 1 warning on the filings at hand was one, and false.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from herewith.checks.attached import attached
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X05", "warning", needs=("documents",))


def check(case: Case) -> Iterator[Found]:
    """Count the types."""
    exhibits = attached(case)
    for kind, count in Counter((d.entry.type or "").strip().upper() for d in exhibits).items():
        if count > 1:
            place = next(d for d in exhibits if (d.entry.type or "").strip().upper() == kind)
            yield Found(message=f"{count} documents are {kind}", at=place.pieces[:1], field="documents")
