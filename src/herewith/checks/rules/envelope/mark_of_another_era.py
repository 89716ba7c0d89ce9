"""Find a header with a mark that its time did not have.

## What it checks

An acceptance time before 2000, and the tags IMS-DOCUMENT and IMS-HEADER after 1996.

## Why it matters

The header is not EDGAR's own, or its dates were changed.

## Example

    filed: 1995-03-06
    accepted: 1995-03-06T10:15:00

## Better

    filed: 2005-03-07
    accepted: 2005-03-07T10:15:00

## Near miss

    filed: 1995-03-06

    --- header ---
    <IMS-DOCUMENT>0009993100-95-000007.txt : 19950306
    <IMS-HEADER>0009993100-95-000007.hdr.sgml : 19950306
    ACCESSION NUMBER:    0009993100-95-000007
    CONFORMED SUBMISSION TYPE:    8-K
    FILED AS OF DATE:    19950306
    </IMS-HEADER>

## Cites

- Counted in filings: acceptance times from July 2003 on, IMS tags from January 1994 to May 1995, SEC tags from July
  1996 on.

## Limits

The bounds are wider than what was seen by years, since few filings of those were.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.envelope_lines import head
from herewith.checks.rule import rule

RULE = rule("H07", "warning", needs=("header",))
_ACCEPTED_FROM, _IMS_UNTIL = 2000, 1996


def check(case: Case) -> Iterator[Found | Unknown]:
    """Hold the marks against the filing date."""
    header, first = case.report.header, head(case)
    if header is None or header.filed is None or first is None:
        yield Unknown(reason="the filing date or the file's first lines are not here")
        return
    if header.accepted is not None and header.filed.year < _ACCEPTED_FROM:
        yield Found(
            message=f"the header has an acceptance time, as none of {header.filed.year} has",
            field="header.accepted",
        )
    if b"<IMS-" in first and header.filed.year > _IMS_UNTIL:
        yield Found(
            message=f"the header has the tags of 1994 and 1995, and was filed on {header.filed}", field="header"
        )
