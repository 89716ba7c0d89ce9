"""Find an item under whose heading nothing, or next to nothing, stands.

## What it checks

The words under every heading but that of the exhibits item: fewer than five, and none that send the reader elsewhere.

## Why it matters

The answer was lost, or stands where nobody looks for it.

## Example

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    To come.

    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Better

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 1, 2010, the rights plan of Plover Shoe Company expired.

    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    See Item 5.03.

    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, Plover Shoe Company amended its by-laws to let directors vote by post.

## Cites

- Form 8-K, General Instruction D; Rule 12b-20 under the Exchange Act (from memory, high).

## Limits

An item that shares its text with others has text; one that says it does not apply is I10's; the exhibits item is I13's.
Fires on none of 445 filings.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.answers import refers_elsewhere
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I12", "warning", needs=("items",))

_FEW_WORDS = 5
_OF_EXHIBITS = ("9.01", "7")


def check(case: Case) -> Iterator[Found]:
    """Count the words under every heading."""
    for index, item in enumerate(case.report.items):
        words = len(item.text.split(maxsplit=_FEW_WORDS))
        if words >= _FEW_WORDS or item.number in _OF_EXHIBITS or item not in case.answered:
            continue
        low = item.text.lower()
        if "exhibit" in low or refers_elsewhere(low):
            continue
        yield Found(
            message=f"Item {item.number} says "
            + (f"no more than {str(item.text)!r}" if item.text else "nothing: its text is missing"),
            at=item.heading,
            field=f"items.{index}",
        )
