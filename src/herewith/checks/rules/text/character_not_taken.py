"""Find a character that EDGAR does not take in a typewritten document.

## What it checks

Characters above 127, control characters, and the caret, in ASCII documents.

## Why it matters

EDGAR refuses the document, or turns quotation marks pasted from a word processor into question marks.

## Example

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company “moved”.

## Better

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company "moved".

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover & Co. paid $100 (or 10%) for it.

## Cites

- EDGAR Filer Manual II, table 5-1 (read in a source). No disallowed character in 84 submissions.

## Limits

HTML may name such characters by entities, and is not looked at. One finding for all, with the first place.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("T02", "error", needs=("documents",))
_NAMED = {
    "\u2018": "a curly quotation mark",
    "\u2019": "a curly quotation mark",
    "\u201c": "a curly quotation mark",
    "\u201d": "a curly quotation mark",
    "\u2013": "an en dash",
    "\u2014": "an em dash",
    "\u00a0": "a non-breaking blank",
    "^": "a caret",
}


def check(case: Case) -> Iterator[Found]:
    """Look for characters outside the table."""
    view = case.view
    if view.markup or (view.text.isascii() and "^" not in view.text):
        return
    odd = [at for at, c in enumerate(view.text) if (not c.isascii() and c != "\ufeff") or c == "^"]
    if odd:
        first = view.text[odd[0]]
        yield Found(
            message=f"{len(odd)} characters that EDGAR does not take in a text document, the first "
            f"{_NAMED.get(first, f'U+{ord(first):04X}')}",
            at=view.spans(odd[0], odd[0] + 1),
        )
