"""Find a document whose file name EDGAR does not take.

## What it checks

File names: 32 characters at most, no blanks, letters, digits, points, hyphens and underscores, a known ending.

## Why it matters

EDGAR suspends the submission.

## Example

    filed: 2012-03-06

    --- header ---
    <SEC-DOCUMENT>0009993100-12-000007.txt : 20120306
    <SEC-HEADER>0009993100-12-000007.hdr.sgml : 20120306
    ACCESSION NUMBER:		0009993100-12-000007
    CONFORMED SUBMISSION TYPE:	8-K
    PUBLIC DOCUMENT COUNT:		2
    FILED AS OF DATE:		20120306
    </SEC-HEADER>
    <DOCUMENT>
    <TYPE>EX-99.1
    <SEQUENCE>2
    <FILENAME>press release.docx
    <TEXT>
    It moved.
    </TEXT>
    </DOCUMENT>

## Better

    filed: 2012-03-06

## Near miss

    filed: 2012-03-06

    --- exhibit 99.1 ---
    <html><body><p>It moved.</p></body></html>

## Cites

- EDGAR Filer Manual II, April 2016, 5.1.1 (read in a source).

## Limits

Stricter rules of before 2010 (lower case, first a letter) are not held against older filings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("T04", "warning", needs=("documents",), since="2009-01-01")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
_ENDINGS = (".htm", ".txt", ".pdf", ".fil", ".jpg", ".gif", ".xsd", ".xml", ".js", ".json", ".xlsx", ".zip", ".css")


def check(case: Case) -> Iterator[Found]:
    """Look at every file name."""
    for document in case.report.documents:
        name = document.entry.filename
        if name and not (_NAME.fullmatch(name) and name.lower().endswith(_ENDINGS)):
            yield Found(
                message=f"EDGAR takes no file named {name!r}: at most 32 letters, digits, points and hyphens",
                at=document.pieces[:1],
                field="documents",
            )
