"""Find statements about the future without the words that protect them.

## What it checks

Reports under Item 2.02 or 7.01 (before August 23, 2004, 12 or 9) and their releases: where at least three words of
expectation stand, "forward-looking statements" must be said somewhere.

## Why it matters

The safe harbour covers a forward-looking statement that is called one and stands beside meaningful cautions.

## Example

    --- items ---
    Item 7.01 Regulation FD Disclosure

    Plover Shoe Company expects sales of $9 million in 2010, believes that hides will be cheaper, and anticipates a
    profit.

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    Plover Shoe Company expects sales of $9 million in 2010, believes that hides will be cheaper, and anticipates a
    profit. These are forward-looking statements; hides may be dear, and shoes may stay on the shelf.

## Near miss

    --- items ---
    Item 7.01 Regulation FD Disclosure

    Plover Shoe Company expects to open its new works on May 3, 2010.

## Cites

- Private Securities Litigation Reform Act of 1995: Securities Act, Section 27A(c)(1)(A), and Exchange Act, Section
  21E(c)(1)(A) (from memory, high).

## Limits

A note: nothing must be forward-looking, and the words are a choice. Releases that are pictures or PDF are not read,
nor what is not in the file. Fires on none of 34 filings whose releases are here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("K17", "note", needs=("items", "documents"), since="1996-01-01", opens=True)

_EXPECTATION = re.compile(
    r"\b(?:expects?|anticipates?|believes?|intends|forecasts?|outlook|guidance|projected|estimates? that|plans to)\b"
)
_SEVERAL = 3
_SAID = ("forward-looking", "forward looking", "forward‑looking")


def check(case: Case) -> Iterator[Found]:
    """Read the items and the releases."""
    items = [item for item in case.answered if item.furnished]
    if not items or any(words in case.lower for words in _SAID):
        return
    releases = [d.view().plain().lower() for d in case.attached("EX-99") if d.kind in ("text", "html")]
    if any(words in text for text in releases for words in _SAID):
        return
    found = [words for text in (*(i.text.lower() for i in items), *releases) for words in _EXPECTATION.findall(text)]
    if len(found) >= _SEVERAL:
        yield Found(
            message=f"what is said of the future ({', '.join(list(dict.fromkeys(found))[:_SEVERAL])}) is nowhere "
            "called forward-looking, with cautions beside it",
            at=items[0].heading,
            field="items",
        )
