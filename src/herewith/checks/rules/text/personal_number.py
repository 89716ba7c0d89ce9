"""Tell that a number looks like a social security number.

## What it checks

Nine digits written 123-45-6789 in the main document.

## Why it matters

A filing is public for ever.

## Example

    --- items ---
    Item 8.01 Other Events

    Ada Finch (123-45-6789) resigned.

## Better

    --- items ---
    Item 8.01 Other Events

    Ada Finch resigned.

## Near miss

    --- items ---
    Item 8.01 Other Events

    CUSIP 123456-78-9 and EIN 04-9993100.

## Cites

- Regulation S-T, Rule 83 and the Commission's advice on personal data in filings (from memory, low).

## Limits

Private addresses and mobile numbers are not looked for. A note: the number may be of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("T12", "note")
_NUMBER = re.compile(r"[0-8](?<![\d-][0-8])\d\d(?<!000)(?<!666)-\d\d(?<!00)-\d{4}(?<!0000)(?![\d-])")


def check(case: Case) -> Iterator[Found]:
    """Look for such numbers."""
    view = case.view
    for found in _NUMBER.finditer(view.text):
        yield Found(message="nine digits written as a social security number", at=view.passage(*found.span()))
