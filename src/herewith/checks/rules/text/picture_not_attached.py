"""Find a picture that is not in the submission, or not of a kind that EDGAR takes.

## What it checks

The src of each img of the main document: attached, and .gif or .jpg?

## Why it matters

The reader sees an empty frame.

## Example

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.<img src="mill.png"></p>
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
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved. An <b>img</b> is none.</p>
    </body></html>

## Cites

- EDGAR Filer Manual II, 5.2.2.3: graphics are .gif or .jpg and attached (read in EDGAR's rule file).

## Limits

A submission of which only some documents were kept may lack pictures: a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("T07", "warning", needs=("documents",), since="1999-06-01")
_IMAGE = re.compile(rb"""<img\b[^<>]{0,600}?\bsrc\s?=\s?["']?([^"'\s<>]{1,300})""", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for every picture among the documents."""
    document = case.report.document
    if document is None or not case.view.markup:
        return
    names = {(d.entry.filename or "").lower() for d in case.report.documents}
    for piece in document.pieces:
        for found in _IMAGE.finditer(case.report.source, piece.start, piece.end):
            source = found.group(1).decode("latin-1")
            name = source.rsplit("/", 1)[-1].lower()
            at = Span(found.start(), found.end())
            if source.lower().startswith("data:"):
                yield Found(message="a picture is written into the page (data:), which EDGAR refuses", at=at)
            elif not name.endswith((".gif", ".jpg", ".jpeg")):
                yield Found(message=f"EDGAR takes no picture named {source[:60]}: .gif or .jpg", at=at)
            elif name not in names:
                yield Found(message=f"the picture {source[:60]} is not in the submission", at=at)
