"""Find an amendment of the code of ethics that is neither attached nor on a website.

## What it checks

Item 5.05 (old 10) that speaks of an amendment: is Exhibit 14 listed, or an address of a website given?

## Why it matters

One of the two is how the code reaches its readers.

## Example

    --- items ---
    Item 5.05 Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics

    On March 1, 2010, the board amended the code.

## Better

    --- items ---
    Item 5.05 Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics

    On March 1, 2010, the board amended the code, which is on our website.

## Near miss

    --- items ---
    Item 5.05 Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics

    On March 1, 2010, the board gave a waiver.

## Cites

- Form 8-K, Item 5.05(c); Regulation S-K, Item 601(b)(14) (from memory, high).

## Limits

Looks at the words of the item alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X23", "warning", needs=("items",), since="2003-03-03")
_WORDS = re.compile(r"\bamend\w{0,4}\b(?!.*(?:www\.|website|web site|http))")


def check(case: Case) -> Iterator[Found]:
    """Look for the exhibit beside the item."""
    if "14" in case.exhibit_roots():
        return
    for index, item in enumerate(case.report.items):
        if item.number in ("5.05", "10") and _WORDS.search(item.text.lower()):
            yield Found(
                message="the code of ethics was amended, and neither Exhibit 14 nor a website is named",
                at=item.title or item.heading,
                field=f"items.{index}",
            )
