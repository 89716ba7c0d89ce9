"""Tell of tags of the dashed form in a header of the tab form, and of lines without a key.

## What it checks

What the reading found out of place in the header.

## Why it matters

Readers that go by lines or by indentation lose values there; this one does not.

## Example

    filed: 2000-06-08

    --- header ---
    <SEC-DOCUMENT>0009993100-00-000007.txt : 20000608
    <SEC-HEADER>0009993100-00-000007.hdr.sgml : 20000608
    ACCESSION NUMBER:    0009993100-00-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20000608

    FILER:

        COMPANY DATA:
                COMPANY CONFORMED NAME:    PLOVER SHOE CO
                CENTRAL INDEX KEY:    0009993100
        </COMPANY-DATA>
    </FILER>
    </SEC-HEADER>

## Better

    filed: 2000-06-08

## Near miss

    filed: 2000-06-08

    --- header ---
    <SEC-DOCUMENT>0009993100-00-000007.txt : 20000608
    <SEC-HEADER>0009993100-00-000007.hdr.sgml : 20000608
    <ACCEPTANCE-DATETIME>20000608101500
    ACCESSION NUMBER:    0009993100-00-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    20000608
    </SEC-HEADER>

## Cites

- Counted in filings: in 9 of 84 labelled submissions, all of June to October 2000.

## Limits

A note: nothing is lost. It fires on 4 of 130 filings with a header, of one registrant in 2000.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.faults import faults
from herewith.checks.rule import rule

RULE = rule("H08", "note", needs=("header",))


def check(case: Case) -> Iterator[Found]:
    """Select the reading's faults."""
    return faults(case, "malformed-header", field="header")
