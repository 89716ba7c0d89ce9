"""Find a Regulation FD disclosure that discloses nothing to be seen.

## What it checks

Item 7.01 (9 since October 23, 2000): an exhibit, or words of a release, a talk, a presentation, a website, a figure.

## Why it matters

The item makes information public; where nothing is there, the exhibit was forgotten or the item is wrong.

## Example

    --- items ---
    Item 7.01 Regulation FD Disclosure

    Plover Shoe Company elected a new clerk.

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, Plover Shoe Company issued a press release on its spring lasts, attached as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1    Press release dated March 1, 2010

## Near miss

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, the treasurer of Plover Shoe Company will speak at a conference of shoe makers in Boston.

## Cites

- Form 8-K, Item 7.01; Regulation FD, Rule 101(e) (from memory, high).

## Limits

A note: what is material only the registrant knows. Fires on none of 445 filings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("F06", "note", needs=("items",), since="2000-10-23")

_MATTER = re.compile(
    r"regulation fd|reg\. fd|press release|news release|announc|conference|presentation|present(?:ed|ing)? |investor"
    r"|analyst|webcast|web ?site|speak|meeting|exhibit|incorporat|attached|slides|letter|interview|[$€£]\s?\d"
    r"|\d\s?%|million"
)


def check(case: Case) -> Iterator[Found]:
    """Look for anything disclosed."""
    if case.report.exhibits:
        return
    for item in case.answered:
        if item.number in ("7.01", "9") and item.furnished and not _MATTER.search(item.text.lower()):
            yield Found(
                message=f"Item {item.number} has no exhibit and names no release, talk or figure that is made public",
                at=item.heading,
                field="items",
            )
