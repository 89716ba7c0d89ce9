"""Find active content in an HTML document.

## What it checks

script, form, object, embed, applet, iframe and input elements, and event handlers such as onclick.

## Why it matters

EDGAR refuses documents that do anything.

## Example

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.<script>alert(1)</script></p>
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
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved. See the form and the script of the play.</p>
    </body></html>

## Cites

- EDGAR Filer Manual II, 5.2.2: no active content (read in EDGAR's rule file).

## Limits

Looks at the main document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("T05", "error", since="1999-06-01")
_ELEMENT = re.compile(rb"<(?:script|form|object|embed|applet|iframe|input|button|select|textarea)\b")
_HANDLER = re.compile(rb"\son[a-z]{3,12}\s?=")
_TAG = re.compile(rb"<[a-z][^<>]*\Z")
_LONGEST = 400
"""How far before a handler its tag may begin, in bytes."""


def check(case: Case) -> Iterator[Found]:
    """Look for active elements and handlers in the markup."""
    document = case.report.document
    if document is None or not case.view.markup:
        return
    for piece in document.pieces:
        markup = case.report.source[piece.start : piece.end].lower()
        places = [span for span in (_element(markup), _handler(markup)) if span]
        if places:
            start, end = min(places)
            what = markup[start:end].decode("latin-1").split()[0].lstrip("<")
            yield Found(message=f"active content: {what}", at=Span(piece.start + start, piece.start + end))
            return


def _element(markup: bytes) -> tuple[int, int] | None:
    found = _ELEMENT.search(markup)
    return found.span() if found else None


def _handler(markup: bytes) -> tuple[int, int] | None:
    """Find an attribute that names a handler, from the tag it stands in; in prose it is none."""
    for found in _HANDLER.finditer(markup):
        at = max(0, found.start() - _LONGEST)
        tag = _TAG.search(markup, max(at, markup.rfind(b"<", at, found.start())), found.start())
        if tag:
            return tag.start(), found.end()
    return None
