"""Find an item that is printed only to say that it does not apply.

## What it checks

Items under which nothing stands but "Not applicable", "None", "N/A" or "Omitted".

## Why it matters

The form says to leave out what is not answered; whoever counts items by their headings counts these, too.

## Example

    filed: 2000-03-06

    --- items ---
    Item 4. Changes in Registrant's Certifying Accountant

    Not applicable.

    Item 5. Other Events

    On March 3, 2000, Plover Shoe Company moved its office across the street.

## Better

    filed: 2000-03-06

    --- items ---
    Item 5. Other Events

    On March 3, 2000, Plover Shoe Company moved its office across the street.

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

    Item 9.01 Financial Statements and Exhibits

    (a) Financial statements of businesses acquired. Not applicable.
    (b) Pro forma financial information. Not applicable.
    (c) Shell company transactions. Not applicable.
    (d) Exhibits. 99.1 Press release dated March 1, 2010

## Cites

- Form 8-K, General Instruction D: items that are not answered are left out (from memory, high).

## Limits

A note: it was usual until about 2000, and harms nobody. Fires on 2 of 445 filings.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.answers import answered, in_order
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I10", "note", needs=("items",))


def check(case: Case) -> Iterator[Found]:
    """Tell all of them at once."""
    blank = [item for item in case.report.items if not answered(item)]
    if blank:
        numbers = in_order(item.number for item in blank)
        yield Found(
            message=f"Item {', '.join(numbers)} {'say' if len(numbers) > 1 else 'says'} only {str(blank[0].text)!r}: "
            "the form leaves out what is not answered",
            at=blank[0].heading,
            field="items",
        )
