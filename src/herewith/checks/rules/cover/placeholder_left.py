"""Find a place that was to be filled in and was not.

## What it checks

Marks that drafters leave, in the main document before the signatures: a bullet in square brackets, "[date]", "[name]",
"[Company]", "TBD", and "XX" where a number stands.

## Why it matters

The report says nothing where it should say something.

## Example

    --- items ---
    Item 8.01 Other Events

    On March [\u25cf], 2010, Plover Shoe Company moved its office.

## Better

    filed: 2010-03-04

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company amended the agreement [***] in part.

## Cites

- Rule 12b-20 under the Exchange Act: further material information (from memory, medium).

## Limits

"[***]" marks what is left out on purpose (Regulation S-K, Item 601(b)(10)(iv)), and is none. Blank check boxes are
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C27", "warning")
_LEFT = re.compile(  # begins with a set of characters, by which the engine passes over the rest of the text
    r"[\[$TXx](?:(?<=\[)(?:\s?[\u25cf\u2022]\s?\]"
    r"|(?i:insert\b[^\]]{0,40}|date|name|company|amount|number|month|year|tbd|to\scome)\])"
    r"|(?<=\$)\s?[Xx]{2,}\b|(?<=\bT)(?i:bd)\b|(?<=\b[Xx])[Xx]+\s(?i:shares|million|percent)\b)"
)


def check(case: Case) -> Iterator[Found]:
    """Look for marks in the cover and the items."""
    view = case.view
    end = next((view.place(p.extent.start) for p in case.report.parts if p.kind == "signatures"), len(view.text))
    for found in _LEFT.finditer(view.text, 0, end):
        yield Found(message=f'"{found.group()}" was to be filled in', at=view.passage(*found.span()))
