"""Find an item that the report prints and EDGAR's header does not name.

## What it checks

The headings of the body against the header's lines ITEM INFORMATION, as the reading compared them; items that say they
do not apply are left out.

## Why it matters

Who searches EDGAR by item does not find this report.

## Example

    header.items: Other Events

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 1, 2010, the rights plan of Plover Shoe Company expired.

    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Better

    header.items: Material Modifications to Rights of Security Holders | Other Events

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 1, 2010, the rights plan of Plover Shoe Company expired.

    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    filed: 2000-03-06
    header.items: Other events

    --- items ---
    Item 4. Changes in Registrant's Certifying Accountant

    Not applicable.

    Item 5. Other Events

    On March 3, 2000, Plover Shoe Company moved its office across the street.

## Cites

- EDGAR Filer Manual, volume II: the submission names the items that the document reports (from memory, high).

## Limits

From 1997 to 2004 EDGAR often left the lines blank: then only their number can be compared, and a difference is a note.
Of 130 filings with a header, fires on 3 as a warning, all rightly, and on 2 as a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.answers import in_order
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I07", "warning", needs=("header", "items"))


def check(case: Case) -> Iterator[Found]:
    """Take what the reading found to differ."""
    for found in case.report.disagreements:
        if found.field != "items":
            continue
        page, header = found.witnesses
        answered = {item.number for item in case.answered}
        more = in_order(answered & set(page.folded.split()) - set(header.folded.split()))
        unknown = sum(words is None for words in case.report.header.item_numbers) if case.report.header else 0
        if len(more) <= unknown:
            continue
        yield Found(
            message=f"the report prints Item {' and '.join(more)}, for which the header has "
            + (f"only {unknown} blank line{'s' if unknown > 1 else ''}" if unknown else "no line"),
            at=next((item.heading for item in case.report.items if item.number == more[0]), None),
            field="items",
            severity="note" if unknown else None,
        )
