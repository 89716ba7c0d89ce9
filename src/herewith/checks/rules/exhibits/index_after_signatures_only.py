"""Tell that the only list of exhibits stands after the signatures.

## What it checks

Where the exhibits are listed: in the exhibits item, or in an index before the signatures?

## Why it matters

Since September 1, 2017 the index stands before the signatures.

## Example

    filed: 2018-03-06

    --- index ---
    EXHIBIT INDEX

    99.1  Press release dated March 1, 2018

## Better

    filed: 2018-03-06

    --- exhibits ---
    99.1  Press release

## Near miss

    filed: 2018-03-06

    --- exhibits ---
    99.1  Press release

    --- index ---
    EXHIBIT INDEX

    99.1  Press release

## Cites

- Regulation S-T, Rule 102(d); Regulation S-K, Item 601(a)(2) (read in a source).

## Limits

A note: one more index after the signatures is lawful.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X16", "note", needs=("exhibits",), since="2017-09-01")


def check(case: Case) -> Iterator[Found]:
    """Look where the exhibits are listed."""
    exhibits = case.report.exhibits
    if all(e.listed_in == ("index",) for e in exhibits):
        yield Found(
            message="the exhibits are listed after the signatures only",
            at=exhibits[0].number,
            field="exhibits",
        )
