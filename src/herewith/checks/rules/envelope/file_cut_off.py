"""Find a file that ends before what it began is closed.

## What it checks

The closing tags of documents and of the submission, and the last line of a PEM wrapper.

## Why it matters

A part of the filing is missing, and nothing shows how much.

## Example

    --- main ---
    FORM 8-K

    CURRENT REPORT

    Item 8.01 Other Events

    Plover Shoe Company moved.
    </TEXT>
    </DOCUMENT>
    <DOCUMENT>
    <TYPE>EX-99.1
    <SEQUENCE>2
    <TEXT>
    The release
    </DOCUMENT>
    <DOCUMENT>
    <TYPE>EX-99.2
    <SEQUENCE>3
    <TEXT>
    More

## Better

    filed: 2010-03-04

## Near miss

    envelope: none

## Cites

- EDGAR Filer Manual, volume II: the tags of a submission (from memory, high). No filing here is cut off.

## Limits

Told by the reading. A cut inside a document that has no envelope cannot be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.faults import faults
from herewith.checks.rule import rule

RULE = rule("H05", "error")


def check(case: Case) -> Iterator[Found]:
    """Select the reading's faults."""
    return faults(case, "truncated", "missing-tag", field="documents")
