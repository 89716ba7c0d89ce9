"""Tell of keys of the header or tags of a document that EDGAR's tables do not have.

## What it checks

Keys and tags that no reader's table has; they are kept.

## Why it matters

EDGAR has something new, or the header was written by another.

## Example

    filed: 2010-03-04
    header.SHOE SIZE: 42

## Better

    filed: 2010-03-04

## Near miss

    filed: 2010-03-04
    header.DATE AS OF CHANGE: 20100305

## Cites

- The table of header keys, from the Public Dissemination Service's specification as others' software has it, and from
  filings (read; the specification itself from memory).

## Limits

A note: the value stands in `header.other`.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.faults import faults
from herewith.checks.rule import rule

RULE = rule("H10", "note", needs=("header",))


def check(case: Case) -> Iterator[Found]:
    """Select the reading's faults."""
    return faults(case, "unknown-key", field="header.other")
