"""Tell that audited statements of an acquired business come without their auditor's consent.

## What it checks

Item 9.01(a) (old 7(a)) with audited statements, in a report that speaks of registration statements on Form S-3 or
S-8: is Exhibit 23 listed?

## Why it matters

Statements that enter a registration statement by reference need the consent of who audited them.

## Example

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (a) Financial statements of businesses acquired. The audited statements of the
    mill are incorporated by reference in the registration statement on Form S-3.

    (d) Exhibits

    99.1  Statements

## Better

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (a) Financial statements of businesses acquired. The audited statements of the
    mill are incorporated by reference in the registration statement on Form S-3.

    (d) Exhibits

    23.1  Consent
    99.1  Statements

## Near miss

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (a) Financial statements of businesses acquired. To be filed by amendment.

    (d) Exhibits

    99.1  Press release

## Cites

- Regulation S-K, Item 601(b)(23) (from memory, medium).

## Limits

A note: which registration statements are in force cannot be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X22", "note", needs=("exhibits", "items"))
_REGISTERED = re.compile(r"form s-[38]\b")


def check(case: Case) -> Iterator[Found]:
    """Look for Exhibit 23 beside audited statements."""
    text = case.item_text("9.01", "7")
    if "audited" in text and "acquired" in text and _REGISTERED.search(text) and "23" not in case.exhibit_roots():
        item = next(iter(case.items("9.01", "7")))
        yield Found(
            message="audited statements enter a registration statement, and no consent (Exhibit 23) is listed",
            at=item.title or item.heading,
            field="exhibits",
        )
