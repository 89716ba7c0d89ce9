"""Find an item that EDGAR's header names and the report does not print.

## What it checks

The header's lines ITEM INFORMATION against the headings of the body, as the reading compared them.

## Why it matters

Who searches by item finds this report and no answer in it: a heading was lost, or the wrong code was given.

## Example

    header.items: Other Events | Submission of Matters to a Vote of Security Holders

## Better

    header.items: Other Events

## Near miss

    header.items: Entry into a Material Definitive Agreement | Unregistered Sales of Equity Securities

    --- items ---
    Item 3.02 Unregistered Sales of Equity Securities

    On March 1, 2010, Plover Shoe Company agreed to sell, and sold, 40,000 common shares to Ruth Ames for $200,000.

## Cites

- Form 8-K, General Instruction D: number and caption of each applicable item; those of Item 1.01 may be left out where
  the same facts stand under another item (from memory, high).
- EDGAR Filer Manual, volume II: the submission names the items that the document reports.

## Limits

From 1997 to 2004 EDGAR often left the lines blank: then only their number can be compared, and a difference is a note.
Of 130 filings with a header, fires on 1, rightly.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.answers import in_order
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I06", "warning", needs=("header", "items"))

_MAY_BE_UNCAPTIONED = frozenset(("1.01",))


def check(case: Case) -> Iterator[Found]:
    """Take what the reading found to differ."""
    for found in case.report.disagreements:
        if found.field != "items":
            continue
        page, header = found.witnesses
        lines = header.value.split("; ")
        missing = in_order(set(header.folded.split()) - set(page.folded.split()) - _MAY_BE_UNCAPTIONED)
        if missing:
            yield Found(
                message=f"the header names Item {' and '.join(missing)}, which the report does not print; it prints "
                f"{page.value}",
                field="items",
            )
        elif "(blank)" in lines and len(lines) > len(page.folded.split()):
            yield Found(
                message=f"the header has {len(lines)} lines for items, some of them blank; the report prints "
                f"{page.value}",
                field="items",
                severity="note",
            )
