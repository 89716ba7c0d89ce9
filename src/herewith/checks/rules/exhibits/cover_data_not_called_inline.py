"""Tell that Exhibit 104 is not called Inline XBRL, or is attached as a document.

## What it checks

The description of 104; documents of the type EX-104.

## Why it matters

The word belongs in the title; EDGAR takes no such document.

## Example

    filed: 2023-03-06

    --- exhibits ---
    99.1  Press release
    104  Cover Page Interactive Data File

## Better

    filed: 2023-03-06

    --- exhibits ---
    99.1  Press release
    104  Cover Page Interactive Data File (embedded within the Inline XBRL document)

## Near miss

    filed: 2023-03-06

    --- exhibits ---
    99.1  Press release
    104  Cover page from this Form 8-K, formatted in iXBRL

## Cites

- Compliance and disclosure interpretations on cover page tagging (read in a summary).

## Limits

A note: no reader is misled.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X12", "note", needs=("exhibits",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Look at 104."""
    for exhibit in case.report.exhibits:
        words = (exhibit.description or "").lower()
        if exhibit.number == "104" and "inline" not in words and "ixbrl" not in words:
            yield Found(
                message="Exhibit 104 does not say that the cover page is tagged in Inline XBRL",
                at=exhibit.description or exhibit.number,
                field="exhibits.104",
            )
    for document in case.attached("EX-104"):
        yield Found(message="a document is attached as EX-104, which is only listed", at=document.pieces[:1])
