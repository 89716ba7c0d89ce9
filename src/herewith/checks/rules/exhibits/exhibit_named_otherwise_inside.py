"""Find an attached exhibit whose own heading gives another number.

## What it checks

The first lines of each attached exhibit: "Exhibit 99.2" in a document listed as 99.1.

## Why it matters

Two files were swapped.

## Example

    --- exhibits ---
    99.1  Press release

    --- exhibit 99.1 ---
    Exhibit 99.2

    Slides of the mill

## Better

    --- exhibits ---
    99.1  Press release

    --- exhibit 99.1 ---
    Exhibit 99.1

    It moved.

## Near miss

    --- exhibits ---
    99.1  Press release

    --- exhibit 99.1 ---
    EXHIBIT 99.01

    It moved.

## Cites

- Regulation S-K, Item 601(a) (from memory, high).

## Limits

Looks at the first lines alone. 99, 99.1 and 99.01 are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.opened import opened
from herewith.checks.rule import rule
from herewith.form8k.exhibits import weak_number

RULE = rule("X09", "warning", needs=("documents", "exhibits"), opens=True)
_HEADING = re.compile(
    r"^\W{0,40}exhibit\s{0,3}(?:no\.?\s?)?(\d{1,3}(?:\.\d{1,3})?(?:\([a-z]\))?)\W{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 600


def check(case: Case) -> Iterator[Found]:
    """Look at the head of every attached exhibit."""
    for exhibit, document, text in opened(case):
        found = _HEADING.search(text, 0, _HEAD)
        if found and weak_number(found[1]) != weak_number(exhibit.number):
            yield Found(
                message=f"the document of Exhibit {exhibit.number} calls itself Exhibit {found[1]}",
                at=document.pieces[:1],
                field=f"exhibits.{exhibit.number}",
            )
