"""Find an accession number that EDGAR cannot have given.

## What it checks

The form of ACCESSION NUMBER, ten digits, two and six, and its year against that of the filing date.

## Why it matters

The number names the filing everywhere; under a wrong one nobody finds it.

## Example

    filed: 2010-03-04

    --- header ---
    <SEC-DOCUMENT>000999310-10-000007.txt : 20100304
    <SEC-HEADER>000999310-10-000007.hdr.sgml : 20100304
    ACCESSION NUMBER:    000999310-10-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20100304
    </SEC-HEADER>

## Better

    filed: 2010-03-04

## Near miss

    filed: 2010-01-04

    --- header ---
    <SEC-DOCUMENT>0009993100-09-000907.txt : 20100104
    <SEC-HEADER>0009993100-09-000907.hdr.sgml : 20100104
    ACCESSION NUMBER:    0009993100-09-000907
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20100104
    </SEC-HEADER>

## Cites

- EDGAR Filer Manual, volume I: the accession number, of the submitter's CIK, the year, and a count (from memory, high).

## Limits

A year more or less is let pass: a number is given when a submission is made, its date when it is accepted. Numbers of
papers filed on paper (9999999997-…) are in form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("H01", "error", needs=("header",))
_ACCESSION = re.compile(r"\d{10}-(\d{2})-\d{6}", re.ASCII)


def check(case: Case) -> Iterator[Found]:
    """Look at the number's form and year."""
    header = case.report.header
    if header is None or header.accession is None:
        return
    match = _ACCESSION.fullmatch(header.accession)
    if match is None:
        yield Found(
            message=f"the accession number {header.accession} is not of the form nnnnnnnnnn-yy-nnnnnn",
            field="header.accession",
        )
    elif header.filed is not None and (header.filed.year - int(match[1]) + 1) % 100 > 2:
        yield Found(
            message=f"the accession number {header.accession} is of a year far from the filing date, {header.filed}",
            field="header.accession",
        )
