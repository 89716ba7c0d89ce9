"""Find a link to a page that is not EDGAR's.

## What it checks

Each href of the main document: a document of the submission, a place in the page, or www.sec.gov.

## Why it matters

EDGAR refuses links elsewhere.

## Example

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.<a href="https://www.plovershoe.example/news">news</a></p>
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
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.
    <a href="https://www.sec.gov/Archives/edgar/data/99/ex991.htm">99.1</a> plovershoe.example</p>
    </body></html>

## Cites

- EDGAR Filer Manual II, 5.2.2 (March 2009, p. 5-13): links only to documents of the submission or
  www.sec.gov/Archives (read in a source).

## Limits

Filings with such links have been accepted, so this is a warning. A mail address is let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("T09", "warning", since="1999-06-01")
_LINK = re.compile(rb"""<a\b[^<>]{0,600}?\bhref\s?=\s?["']?(https?://[^"'\s<>]{1,300})""", re.IGNORECASE)
_SEC = re.compile(rb"https?://(?:www\.)?sec\.gov/", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look at every link."""
    document = case.report.document
    if document is None or not case.view.markup:
        return
    for piece in document.pieces:
        for found in _LINK.finditer(case.report.source, piece.start, piece.end):
            if not _SEC.match(found.group(1)):
                link = found.group(1).decode("latin-1")
                yield Found(message=f"a link leaves EDGAR: {link[:80]}", at=Span(found.start(1), found.end(1)))
