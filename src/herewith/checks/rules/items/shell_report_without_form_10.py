"""Find a report that a shell company is none any more without the information of Form 10.

## What it checks

Item 5.06: words of Form 10 information, or where it stands; and the 71 days of Item 9.01, which do not apply.

## Why it matters

The company that took the place of the shell owes at once what a registration statement would say; there are no 71 days.

## Example

    --- items ---
    Item 5.06 Change in Shell Company Status

    By the merger of March 1, 2010, Plover Shoe Company ceased to be a shell company. Its financial statements will be
    filed within 71 days.

## Better

    --- items ---
    Item 5.06 Change in Shell Company Status

    By the merger of March 1, 2010, Plover Shoe Company ceased to be a shell company. The information that Form 10
    would ask for stands under Item 2.01.

## Near miss

    --- items ---
    Item 2.01 Completion of Acquisition or Disposition of Assets

    On March 1, 2010, Plover Shoe Company bought Turnstone Lasts Inc. for $2,000,000. FORM 10 DISCLOSURE: we make shoes.

    Item 5.06 Change in Shell Company Status

    The answer to Item 2.01 is incorporated here by reference.

## Cites

- Release 33-8587, 70 FR 42234 (July 21, 2005): Items 2.01(f), 5.01(a)(8) and 5.06 and Item 9.01(c) (read in part).

## Limits

Does not judge the information itself. Silent for amendments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I19", "warning", needs=("items",), since="2005-11-07")

_FORM_10 = re.compile(r"form 10(?!-)|form 20-f|form 10-sb|previously reported|proxy statement|registration statement")
_DAYS = re.compile(r"\b(?:71|seventy[ -]one)\b[^.]{0,30}days")


def check(case: Case) -> Iterator[Found]:
    """Look in the item, and in those that may hold the information."""
    item = next(case.items("5.06"), None)
    if item is None or case.amendment:
        return
    days = _DAYS.search(case.item_text("5.06", "9.01"))
    if days:
        yield Found(
            message=f"the report counts on {days.group()!r} for statements; one that is no shell any more gives "
            "them with the report",
            at=item.heading,
            field="items",
        )
    elif not _FORM_10.search(case.item_text("5.06", "2.01", "5.01", "9.01")):
        yield Found(
            message="Item 5.06 does not say where the information stands that Form 10 would ask for",
            at=item.heading,
            field="items",
        )
