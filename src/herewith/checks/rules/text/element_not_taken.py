"""Find an HTML element that EDGAR's subset does not have.

## What it checks

The elements of the main document against those of the Filer Manual.

## Why it matters

EDGAR drops what it does not know, or suspends the document.

## Example

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.<video src="mill.mp4">A mill</video></p>
    </body></html>

## Better

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.</p>
    </body></html>

## Near miss

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved. <strong>Now.</strong></p>
    </body></html>

## Cites

- EDGAR Filer Manual II, 5.2.2.1, elements allowed (read in EDGAR's rule file; the list below is its).

## Limits

Elements of Inline XBRL and XBRL are let through. One finding for each element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("T06", "warning", since="1999-06-01")
_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9:]*)")
_TAKEN = frozenset(
    b"""
    a address area b base basefont big blockquote body br caption center cite code col colgroup dd del dfn dir div dl dt
    em font h1 h2 h3 h4 h5 h6 head hr html i img ins kbd li link map menu meta nobr ol option p param pre q s samp small
    span strike strong style sub sup table tbody td tfoot th thead title tr tt u ul var abbr acronym page type sequence
    filename description text document caption c fn
    """.split()
)


def check(case: Case) -> Iterator[Found]:
    """Look every element of the markup up."""
    document = case.report.document
    if document is None or not case.view.markup:
        return
    seen: set[bytes] = set()
    for piece in document.pieces:
        for found in _TAG.finditer(case.report.source, piece.start, piece.end):
            name = found.group(1)
            if name in seen:
                continue
            seen.add(name)
            if b":" not in name and name.lower() not in _TAKEN:
                yield Found(message=f"EDGAR's HTML has no element {name.decode()}", at=Span(found.start(), found.end()))
