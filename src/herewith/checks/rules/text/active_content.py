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
_ACTIVE = re.compile(
    rb"<(?:script|form|object|embed|applet|iframe|input|button|select|textarea)\b|<[a-z][^<>]{0,400}?\son[a-z]{3,12}\s?=",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Found]:
    """Look for active elements and handlers in the markup."""
    document = case.report.document
    if document is None or not case.view.markup:
        return
    for piece in document.pieces:
        found = _ACTIVE.search(case.report.source, piece.start, piece.end)
        if found:
            what = found.group().decode("latin-1").split()[0].lstrip("<").lower()
            yield Found(message=f"active content: {what}", at=Span(found.start(), found.end()))
            return
