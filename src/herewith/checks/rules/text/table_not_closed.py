"""Find a typewritten table that is not closed.

## What it checks

<TABLE> against </TABLE> in ASCII documents; <S> or <C> without <CAPTION> before them.

## Why it matters

EDGAR reads everything after it as a table.

## Example

    --- items ---
    Item 8.01 Other Events

    <TABLE>
    <CAPTION>
    Mill        Pairs
    <S>         <C>
    Brockton    1,200

## Better

    --- items ---
    Item 8.01 Other Events

    <TABLE>
    <CAPTION>
    Mill        Pairs
    <S>         <C>
    Brockton    1,200
    </TABLE>

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, it moved.

## Cites

- EDGAR Filer Manual II, chapter 5, ASCII documents (read in a source). 181 tables in 84 submissions are balanced.

## Limits

Tables without a caption line are noted, no more: many stand in real filings.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("T03", "error", needs=("documents",))


def check(case: Case) -> Iterator[Found]:
    """Count the marks of tables."""
    view = case.view
    if view.markup:
        return
    opened = [mark for mark in view.marks if mark[1] == "table"]
    closed = sum(mark[1] == "table_end" for mark in view.marks)
    if len(opened) > closed:
        at = opened[-1][0]
        line_end = view.text.find("\n", at + 1)
        yield Found(
            message=f"{len(opened)} tables begin and {closed} end",
            at=view.extent(at, line_end if line_end > 0 else len(view.text)),
        )
