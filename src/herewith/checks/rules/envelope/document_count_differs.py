"""Find a file with more or fewer documents than its header counts.

## What it checks

PUBLIC DOCUMENT COUNT against the documents of the file: before 2001 exactly, later only that the file holds no more.

## Why it matters

A document is missing from the file, or was added to it.

## Example

    filed: 1998-03-04
    header.PUBLIC DOCUMENT COUNT: 3

## Better

    filed: 1998-03-04

## Near miss

    filed: 2020-03-04
    header.PUBLIC DOCUMENT COUNT: 15

## Cites

- Counted in filings: equal in 57 of 57 to 2009; later the count has EDGAR's own documents too, which the file lacks.

## Limits

Compared by the reading, and not in a file that was cut off (H05).
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.faults import faults
from herewith.checks.rule import rule

RULE = rule("H03", "warning", needs=("header",))


def check(case: Case) -> Iterator[Found]:
    """Select the reading's fault."""
    return faults(case, "document-count", field="header.document_count")
