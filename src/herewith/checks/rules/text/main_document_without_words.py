"""Find a main document that says next to nothing.

## What it checks

Fewer than fifty words in the main document.

## Why it matters

A scan or a PDF is no official filing: the text must be there.

## Example

    --- main ---
    FORM 8-K

    CURRENT REPORT

    See the attached PDF.

## Better

    filed: 2010-03-04

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, it moved.

## Cites

- EDGAR Filer Manual II, 5.1: PDF documents are unofficial copies (read in a source).

## Limits

The catalogue proposes 200 words; the shortest honest reports among real filings have fewer, so fifty are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("T10", "warning")
_LEAST = 50


def check(case: Case) -> Iterator[Found]:
    """Count the words."""
    words = len(case.view.text.split(None, _LEAST))
    if words < _LEAST:
        yield Found(message=f"the main document has {words} words: is the report in a picture or a PDF?")
