"""Find a document type declaration in an Inline XBRL document.

## What it checks

<!DOCTYPE at the head of the main document.

## Why it matters

EDGAR refuses it.

## Example

    filed: 2023-03-06
    inline: yes

    --- main ---
    <!DOCTYPE html>
    <html><body><ix:header></ix:header>
    <p>FORM <ix:nonNumeric name="dei:DocumentType" contextRef="c">8-K</ix:nonNumeric></p><p>CURRENT REPORT</p>
    <p>Item 8.01 Other Events</p><p>It moved.</p></body></html>

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes

    --- items ---
    Item 8.01 Other Events

    The DOCTYPE was left out.

## Cites

- EDGAR Filer Manual, 5.2.5: no DOCTYPE in Inline XBRL (read in EDGAR's messages).

## Limits

Blocked elements are T06's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("Q14", "error", needs=("facts",), since="2019-06-15")
_HEAD = 2000


def check(case: Case) -> Iterator[Found]:
    """Look at the head of the main document."""
    document = case.report.document
    for piece in document.pieces[:1] if document else ():
        head = case.report.source[piece.start : min(piece.end, piece.start + _HEAD)].lower()
        at = head.find(b"<!doctype")
        if at >= 0:
            yield Found(
                message="an Inline XBRL document has no DOCTYPE on EDGAR",
                at=Span(piece.start + at, piece.start + at + 9),
            )
