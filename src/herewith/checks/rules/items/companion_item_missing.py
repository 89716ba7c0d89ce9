"""Find an item without the one that mostly goes with it.

## What it checks

Item 1.01 on a credit agreement, loan, indenture or notes without Item 2.03; Item 2.01 on a business acquired without a
word of its financial statements in Item 9.01.

## Why it matters

One event often answers two items, and each must be headed.

## Example

    --- items ---
    Item 1.01 Entry into a Material Definitive Agreement

    On March 1, 2010, Plover Shoe Company entered into a credit agreement with Brockton Savings Bank and borrowed
    $4,000,000 under it.

## Better

    --- items ---
    Item 1.01 Entry into a Material Definitive Agreement

    On March 1, 2010, Plover Shoe Company entered into a credit agreement with Brockton Savings Bank and borrowed
    $4,000,000 under it.

    Item 2.03 Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a
    Registrant

    The information under Item 1.01 is incorporated by reference.

## Near miss

    --- items ---
    Item 1.01 Entry into a Material Definitive Agreement

    On March 1, 2010, Plover Shoe Company entered into a lease of a loft with Curlew Realty Trust.

## Cites

- Form 8-K, Items 1.01, 2.01, 2.03 and 9.01(a) (from memory, high).

## Limits

A note: an agreement under which nothing is owed yet creates no obligation, and whether a business is big enough for
statements cannot be told from the report. Silent for amendments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I17", "note", needs=("items",), since="2004-08-23")

_BORROWING = re.compile(
    r"borrowed (?:\w{1,12} ){0,4}\$|(?:entered into|executed|issued)\b[^.]{0,160}\b(?:credit agreement|credit facility"
    r"|loan agreement|term loan|promissory note|indenture)"
)
_BUSINESS = re.compile(r"acqui(?:red|sition)[^.]{0,120}(?:all of the (?:outstanding|issued)|merger|business)")
_STATEMENTS = ("financial statements of business", "financial statements of the business", "pro forma", "9.01(a)")


def check(case: Case) -> Iterator[Found]:
    """Look for each pair of companions."""
    if case.amendment:
        return
    if "1.01" in case.numbers and "2.03" not in case.numbers and _BORROWING.search(case.item_text("1.01")):
        yield Found(
            message="Item 1.01 speaks of borrowing, and there is no Item 2.03: head it, too, if a debt was created",
            at=next(item.heading for item in case.items("1.01")),
            field="items",
        )
    if "2.01" in case.numbers and _BUSINESS.search(case.item_text("2.01")):
        text = case.item_text("9.01", "2.01")
        if not any(words in text for words in _STATEMENTS):
            yield Found(
                message="Item 2.01 speaks of a business acquired, and Item 9.01 says nothing of its financial "
                "statements or of pro forma information: give them, or say when they follow or that none are needed",
                at=next(item.heading for item in case.items("2.01")),
                field="items",
            )
