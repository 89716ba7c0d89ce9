"""Find a line of a typewritten document that is longer than EDGAR takes.

## What it checks

Lines of ASCII documents: over 132 characters anywhere, over 80 outside tables.

## Why it matters

EDGAR suspends the one; the other is broken on the reader's screen.

## Example

    --- items ---
    Item 8.01 Other Events

    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

## Better

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, it moved.

## Near miss

    --- items ---
    Item 8.01 Other Events

    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

## Cites

- EDGAR Filer Manual II, 5.2.1: 80 characters to a line, 132 in a table (read in a source). None of 84 submissions has
  a line over 132, 75 documents have lines over 80.

## Limits

One finding a document for the longest line: an error over 132, else a warning. Documents of which only the text was
kept have no lines of their own, and are not told apart: lines over 80 are looked at only where the submission is
there.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Span

RULE = rule("T01", "error", needs=("documents",))
_ORDINARY, _TABLE = 80, 132


def check(case: Case) -> Iterator[Found]:
    """Look at the lines of a typewritten main document."""
    document = case.report.document
    if case.view.markup or document is None:
        return
    longest, where = 0, Span(0, 0)
    for size, place, inside in _lines(case.report.source, document.pieces):
        if size > (_TABLE if inside else max(longest, _ORDINARY)) and size > longest:
            longest, where = size, place
    if longest > _ORDINARY:
        yield Found(
            message=f"a line has {longest} characters; EDGAR takes {_ORDINARY}, and {_TABLE} in a table",
            at=where,
            severity=None if longest > _TABLE else "warning",
        )


def _lines(source: bytes, pieces: tuple[Span, ...]) -> Iterator[tuple[int, Span, bool]]:
    """Give the length of each line, its place, and whether it stands in a table."""
    inside = False
    for piece in pieces:
        at = piece.start
        for line in source[piece.start : piece.end].split(b"\n"):
            mark = line.strip().upper()
            inside = mark.startswith(b"<TABLE") or (inside and not mark.startswith(b"</TABLE"))
            words = line.rstrip()
            yield len(words.decode("utf-8", "replace")), Span(at, at + len(words)), inside
            at += len(line) + 1
