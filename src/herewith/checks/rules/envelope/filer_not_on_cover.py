"""Tell of filers of the header that the cover does not name.

## What it checks

Where a filing is made for several filers, each filer's name against the registrants of the cover.

## Why it matters

The filing stands under every filer's CIK, and should be each one's report.

## Example

    filed: 2010-03-04

    --- header ---
    <SEC-DOCUMENT>0009993100-10-000007.txt : 20100304
    <SEC-HEADER>0009993100-10-000007.hdr.sgml : 20100304
    ACCESSION NUMBER:    0009993100-10-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20100304

    FILER:

        COMPANY DATA:
                COMPANY CONFORMED NAME:    PLOVER SHOE CO
                CENTRAL INDEX KEY:    0009993100

    FILER:

        COMPANY DATA:
                COMPANY CONFORMED NAME:    LASTING LEATHER CORP
                CENTRAL INDEX KEY:    0009993101
    </SEC-HEADER>

## Better

    filed: 2010-03-04

## Near miss

    filed: 2010-03-04

    --- header ---
    <SEC-DOCUMENT>0009993100-10-000007.txt : 20100304
    <SEC-HEADER>0009993100-10-000007.hdr.sgml : 20100304
    ACCESSION NUMBER:    0009993100-10-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20100304

    FILER:

        COMPANY DATA:
                COMPANY CONFORMED NAME:    PLOVER SHOE CO
                CENTRAL INDEX KEY:    0009993100

    FILER:

        COMPANY DATA:
                COMPANY CONFORMED NAME:    PLOVER SHOE COMPANY
                CENTRAL INDEX KEY:    0009993109
    </SEC-HEADER>

## Cites

- EDGAR Filer Manual, volume II: co-registrants of a submission (from memory, high).

## Limits

A note: asset-backed issuers file under a depositor's and a trust's CIK, and the cover names them in its own way. Their
number is C11's. Parties of another role (subject company, filed by) are left out. No filing here has several filers, so
that nothing could be calibrated.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.reading.witnesses import conformed

RULE = rule("H12", "note", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Look every filer's name up among the registrants, folded as the reading folds it."""
    header, cover = case.report.header, case.report.cover
    filers = [f for f in header.filers if f.role == "filer" and f.name] if header else []
    if len(filers) < 2 or cover is None:
        return
    named = {conformed(r.name) for r in cover.registrants if r.name}
    for filer in filers:
        former = {conformed(f.name) for f in filer.former_names}
        if filer.name and conformed(filer.name) not in named and not former & named:
            yield Found(message=f"{filer.name} (CIK {filer.cik}) is not named on the cover", field="cover.registrants")
