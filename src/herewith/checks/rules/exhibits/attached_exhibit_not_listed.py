"""Find an exhibit that is attached and not listed.

## What it checks

Every document of an EX type but those of XBRL: does the report list its number?

## Why it matters

The reader of the report does not learn that it is there.

## Example

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Near miss

    --- exhibits ---
    99  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Cites

- Regulation S-K, Item 601(a)(2): an exhibit index (read in a source). 4 of 57 labelled submissions attach more than
  they list.

## Limits

A note before 2001, when Exhibit 27 went along unlisted. The unofficial PDF copy of a document beside it (Regulation
S-T, Rule 104) is no exhibit of its own: the 1 warning on the filings at hand was one, and false.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.attached import unlisted
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X02", "warning", needs=("documents",))
_LENIENT_UNTIL = dt.date(2000, 12, 31)


def check(case: Case) -> Iterator[Found]:
    """Look for documents that no exhibit is tied to."""
    old = case.day is not None and case.day <= _LENIENT_UNTIL
    for document in unlisted(case):
        yield Found(
            message=f"{document.entry.type} is attached, and the report does not list it",
            at=document.pieces[:1],
            field="documents",
            severity="note" if old else None,
        )
