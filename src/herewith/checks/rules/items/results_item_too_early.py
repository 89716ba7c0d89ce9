"""Find an Item 11 or 12 in the months before EDGAR could take them.

## What it checks

Reports filed from March 28 to July 27, 2003, when Item 12 was on the form and EDGAR did not know it: the announcement
of results was to stand under Item 9, and a blackout notice under Item 5.

## Why it matters

EDGAR could not code the item: the report stands under another one, or under none.

## Example

    filed: 2003-05-06

    --- items ---
    Item 12. Results of Operations and Financial Condition

    On May 5, 2003, Plover Shoe Company announced its results for the quarter ended March 31, 2003, in a press release
    that is attached as Exhibit 99.1.

## Better

    filed: 2003-05-06

    --- items ---
    Item 9. Regulation FD Disclosure (Information Furnished in this Item 9 is Furnished Under Item 12)

    On May 5, 2003, Plover Shoe Company announced its results for the quarter ended March 31, 2003, in a press release
    that is attached as Exhibit 99.1.

## Near miss

    filed: 2003-05-06

    --- items ---
    Item 9. Regulation FD Disclosure
    Item 12. Results of Operations and Financial Condition

    On May 5, 2003, Plover Shoe Company announced its results for the quarter ended March 31, 2003, in a press release
    that is attached as Exhibit 99.1.

## Cites

- Release 33-8216 (March 27, 2003); SEC, *Notice to EDGAR Filers: Changes for July 28, 2003* (read).

## Limits

Where Item 9 (Item 5) is printed beside Item 12 (Item 11), that is what the guidance asked for, and the rule is
silent, as are I02 and I04.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I18", "warning", needs=("items", "filed"), since="2003-03-28", until="2003-07-27")

_STOOD_UNDER = {"12": "9", "11": "5"}


def check(case: Case) -> Iterator[Found]:
    """Look for the new items alone."""
    for item in case.answered:
        instead = _STOOD_UNDER.get(item.number)
        if instead and instead not in case.numbers:
            yield Found(
                message=f"Item {item.number} is printed, which EDGAR could not take before 2003-07-28: until then it "
                f"was to stand under Item {instead}",
                at=item.heading,
                field="items",
            )
