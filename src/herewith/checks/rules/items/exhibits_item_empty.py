"""Find an exhibits item that lists nothing.

## What it checks

Item 9.01 (Item 7 before August 23, 2004): an exhibit, financial statements, or words that say where they are or that
they will follow.

## Why it matters

The list of exhibits was lost, or the item need not be there.

## Example

    --- exhibits ---
    (d) Exhibits

## Better

    --- exhibits ---
    (d) Exhibits

    99.1    Press release dated March 1, 2010

## Near miss

    --- exhibits ---
    (a) Financial statements of businesses acquired. The statements that this item asks for will be filed by amendment
    not later than May 18, 2010.

## Cites

- Form 8-K, Item 9.01 (Item 7 before August 23, 2004): financial statements, pro forma information, exhibits (from
  memory, high).

## Limits

An item that says no more than "Not applicable" is I10's. Fires on none of 445 filings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.answers import refers_elsewhere
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I13", "warning", needs=("items",))

_STATEMENTS = re.compile(
    r"balance sheet|statements? of (?:operations|income|earnings|cash)|unaudited|audited|independent|auditor"
    r"|amend|will be filed|to be filed|not required|impractica|index"
)


def check(case: Case) -> Iterator[Found]:
    """Look for anything that the item lists."""
    if case.report.exhibits:
        return
    for item in case.answered:
        if item.number not in ("9.01", "7"):
            continue
        low = item.text.lower()
        if not _STATEMENTS.search(low) and not refers_elsewhere(low):
            yield Found(
                message=f"Item {item.number} lists no exhibit and no financial statements: list them, or leave it out",
                at=item.heading,
                field="exhibits",
            )
            return
