"""Find a redacted exhibit without the legend on its first page.

## What it checks

Exhibits 2 and 10 that hold [***] or [*]: do their first lines say that information was excluded?

## Why it matters

The rule asks for a prominent statement on the first page.

## Example

    filed: 2021-03-04

    --- exhibits ---
    10.1*  Loan Agreement

    * Portions of this exhibit have been omitted.

    --- exhibit 10.1 ---
    The price is [***] dollars.

## Better

    filed: 2021-03-04

    --- exhibits ---
    10.1*  Loan Agreement

    * Portions of this exhibit have been omitted.

    --- exhibit 10.1 ---
    CERTAIN INFORMATION HAS BEEN EXCLUDED FROM THIS EXHIBIT BECAUSE IT IS NOT MATERIAL.

    The price is [***] dollars.

## Near miss

    filed: 2021-03-04

    --- exhibits ---
    10.1  Loan Agreement

    --- exhibit 10.1 ---
    The price is ten dollars.

## Cites

- Regulation S-K, Items 601(b)(2)(ii) and 601(b)(10)(iv) (read in a source).

## Limits

The first page is taken to be the first 4,000 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.opened import opened
from herewith.checks.rule import rule

RULE = rule("X27", "warning", needs=("documents", "exhibits"), since="2019-04-02", opens=True)
_REDACTED = re.compile(r"\[\s?(?:\*\s?){1,5}\]|\[redacted\]", re.IGNORECASE)
_LEGEND = re.compile(r"(?:excluded|omitted|redacted)[\s\S]{0,200}|confidential treatment", re.IGNORECASE)
_FIRST_PAGE = 4000


def check(case: Case) -> Iterator[Found]:
    """Look for the legend of every redacted exhibit."""
    for exhibit, document, text in opened(case, "2", "10"):
        if _REDACTED.search(text) and not _LEGEND.search(text, 0, _FIRST_PAGE):
            yield Found(
                message=f"Exhibit {exhibit.number} has redactions, and its first page does not say so",
                at=document.pieces[:1],
                field=f"exhibits.{exhibit.number}",
            )
