"""Tell that words are hidden in the main document.

## What it checks

Elements styled display:none that hold words, the Inline XBRL header excepted.

## Why it matters

What the drafter hid, every reader of the source can see.

## Example

    --- main ---
    <html><body>
    <p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Date of Report (Date of earliest event reported): March 1, 2010</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.<i style="display:none">Not known yet</i></p>
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
    <p>Item 8.01 Other Events</p><p>On March 1, 2010, it moved.<span style="display:none"></span></p>
    </body></html>

## Cites

- EDGAR Filer Manual II, 5.2.2: hidden text (from memory, low).

## Limits

White words on white are not found. A note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("T11", "note", since="1999-06-01")
_TAG = re.compile(rb"<[^<>]*>")
_OWN = (b"ix:header", b"<title", b"<style", b"<script")


def check(case: Case) -> Iterator[Found]:
    """Look into what is never shown."""
    for span in case.view.hidden:
        raw = case.report.source[span.start : span.end]
        if any(mark in raw.lower() for mark in _OWN):
            continue
        words = b" ".join(_TAG.sub(b" ", raw).replace(b"&#160;", b" ").replace(b"&nbsp;", b" ").split())
        if any(c for c in words if chr(c).isalpha()):
            yield Found(message=f"hidden words: {words[:80].decode('latin-1')}", at=span)
