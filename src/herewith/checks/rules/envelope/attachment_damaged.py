"""Find a picture or another attached file whose lines do not decode.

## What it checks

Every uuencoded document: its `begin` line, the length of each line of data against the bytes that it announces, and its
`end`.

## Why it matters

The file cannot be shown.

## Example

    filed: 2010-03-04

    --- exhibit GRAPHIC ---
    begin 644 logo.gif
    &1TE&.#EA`0`!`(``
    `
    end

## Better

    filed: 2010-03-04

    --- exhibit GRAPHIC ---
    begin 644 logo.gif
    &1TE&.#EA
    `
    end

## Near miss

    filed: 2010-03-04

    --- exhibit GRAPHIC ---
    begin 644 logo.gif
    #1TE&
    #.#EA

    end

## Cites

- POSIX uuencode: a line's first character announces its bytes, three in four characters (from memory, high).

## Limits

A line may be short, since blanks at its end stand for zeros and are often stripped; only one that is too long is told,
once a document. The data itself, a picture or an archive, is not looked into. It fires on none of 445 filings.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Document

RULE = rule("H11", "warning", opens=True)
_BLANK, _BITS = 32, 63
_CHECK = 2
"""Characters that some encoders add to a line, as a checksum."""


def check(case: Case) -> Iterator[Found]:
    """Go over the lines of every uuencoded document."""
    for document in case.report.documents:
        if document.kind != "uuencoded":
            continue
        wrong = _damage(document)
        if wrong is not None:
            name = document.entry.filename or document.entry.type or "an attached file"
            yield Found(message=f"{name} does not decode: {wrong}", at=document.pieces, field="documents")


def _damage(document: Document) -> str | None:
    if document.attachment is None:
        return "it has no `begin` line that can be read"
    lines = document.content().splitlines()
    begins = next(i for i, line in enumerate(lines) if line.lstrip().startswith(b"begin "))
    if begins == len(lines) - 1:
        return None  # written without line ends: nothing to count by
    for number, line in enumerate(lines[begins + 1 :], begins + 2):
        if line.rstrip() == b"end":
            return None
        announced = (line[0] - _BLANK) & _BITS if line else 0
        if len(line) > 1 + (announced + 2) // 3 * 4 + _CHECK:
            return f"line {number} has {len(line)} characters, and announces {announced} bytes"
    return "it has no `end`"
