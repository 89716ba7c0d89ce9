"""Find Exhibit 104 in a report that is not tagged.

## What it checks

104 in the list against the facts of the main document.

## Why it matters

The list promises data that is not there.

## Example

    filed: 2023-03-06

    --- exhibits ---
    104  Cover Page Interactive Data File (embedded within the Inline XBRL document)

## Better

    filed: 2023-03-06

    --- exhibits ---
    99.1  Press release

## Near miss

    filed: 2023-03-06

    --- exhibits ---
    101  Interactive Data File

## Cites

- Regulation S-K, Item 601(b)(104) (read in a source).

## Limits

A document of which only the text was kept has lost its tags: not run there, since no markup is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.rule import rule

RULE = rule("X13", "warning", needs=("exhibits",), since="2019-06-15")


def check(case: Case) -> Iterator[Found | Unknown]:
    """Look for facts where 104 is listed."""
    listed = [e for e in case.report.exhibits if e.number == "104"]
    if listed and not case.report.facts:
        if not case.complete and not case.view.markup:
            yield Unknown(reason="only the text of the main document is here")
            return
        yield Found(
            message="Exhibit 104 is listed, and the main document has no Inline XBRL facts",
            at=listed[0].number,
            field="exhibits.104",
        )
