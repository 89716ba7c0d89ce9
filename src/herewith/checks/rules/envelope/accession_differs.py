"""Find a file whose name or first line has another accession number than its header.

## What it checks

ACCESSION NUMBER against the name on the lines <SEC-DOCUMENT> and <SEC-HEADER>, and against the file's own name where
that holds an accession number.

## Why it matters

The file holds another filing than its name says.

## Example

    filed: 2010-03-04

    --- header ---
    <SEC-DOCUMENT>0009993100-10-000008.txt : 20100304
    <SEC-HEADER>0009993100-10-000007.hdr.sgml : 20100304
    ACCESSION NUMBER:    0009993100-10-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20100304
    </SEC-HEADER>

## Better

    filed: 2010-03-04

## Near miss

    filed: 2000-06-08

    --- header ---
    <SEC-DOCUMENT>/in/edgar/work/20000608/0009993100-00-000007/0009993100-00-000007.txt : 20000919
    <SEC-HEADER>0009993100-00-000007.hdr.sgml : 20000919
    ACCESSION NUMBER:    0009993100-00-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20000608
    </SEC-HEADER>

## Cites

- Counted in filings of 1994 to 2026: the three are one, in mid-2000 with a path before the name.

## Limits

A file name without an accession number says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.envelope_lines import accession_in, head, names
from herewith.checks.rule import rule

RULE = rule("H02", "error", needs=("header",))


def check(case: Case) -> Iterator[Found | Unknown]:
    """Compare the number wherever it stands."""
    header, first = case.report.header, head(case)
    if first is None or header is None or header.accession is None:
        yield Unknown(reason="the header's accession number or the file's first lines are not here")
        return
    for name, span in names(first):
        number = accession_in(name)
        if number is not None and number != header.accession:
            yield Found(
                message=f"the first lines name {number}, the header {header.accession}",
                at=span,
                field="header.accession",
            )
            return
    number = accession_in(case.report.file)
    if number is not None and number != header.accession:
        yield Found(
            message=f"the file is called {case.report.file}, its header names {header.accession}",
            field="header.accession",
        )
