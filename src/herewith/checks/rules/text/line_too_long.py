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

RULE = rule("T01", "error", needs=("documents",))
_ORDINARY, _TABLE = 80, 132


def check(case: Case) -> Iterator[Found]:
    """Look at the lines of a typewritten main document."""
    view = case.view
    if view.markup:
        return
    longest, where, place = 0, 0, 0
    for line in view.text.split("\n"):
        size = len(line.rstrip())
        if size > longest:
            longest, where = size, place
        place += len(line) + 1
    if longest > _ORDINARY:
        yield Found(
            message=f"a line has {longest} characters; EDGAR takes {_ORDINARY}, and {_TABLE} in a table",
            at=view.extent(where, where + longest),
            severity=None if longest > _TABLE else "warning",
        )
