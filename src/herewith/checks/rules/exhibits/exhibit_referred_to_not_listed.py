"""Find an exhibit that the text says is attached, and no list has.

## What it checks

The words *attached*, *filed*, *furnished* or *included* … *as Exhibit 99.2* in the items, against the exhibits listed.

## Why it matters

The text was edited after the list, or the list after the text.

## Example

    --- items ---
    Item 7.01 Regulation FD Disclosure

    A copy of the presentation is furnished herewith as Exhibit 99.2.

    Item 9.01 Financial Statements and Exhibits

    99.1  Press release

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    A copy of the presentation is furnished herewith as Exhibit 99.2.

    Item 9.01 Financial Statements and Exhibits

    99.2  Presentation

## Near miss

    --- items ---
    Item 8.01 Other Events

    The lease was filed as Exhibit 10.7 to our Form 10-K for 2008.

    Item 9.01 Financial Statements and Exhibits

    99.1  Press release

## Cites

- Form 8-K, General Instruction B.4 and Item 9.01(d) (from memory, high).

## Limits

References to another report (*to our Form 10-K*) are let through by the words that follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.exhibits import normal_number, weak_number

RULE = rule("X10", "warning", needs=("items", "exhibits"))
_ATTACHED = re.compile(
    r"(?:attached|annexed|furnished|filed|included)\s(?:\w+\s){0,4}?(?:hereto\s|herewith\s)?as\sexhibit\s(?:no\.\s)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})?(?:\([a-z]\))?)(?P<after>.{0,60})",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:to|of|in|with)\s(?:\w+[\s'\u2019]){0,6}?(?:form|report|registration|statement|amendment|10-[kq]|s-\d)",
    re.IGNORECASE,
)
_TAGGING = ("101", "104")
_HERE = re.compile(r"\bth(?:is|e present)\s(?:current\s)?(?:report|form)", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for references in every item."""
    listed = {form(e.number) for e in case.report.exhibits for form in (normal_number, weak_number)}
    seen: set[str] = set()
    for index, item in enumerate(case.report.items):
        if "xhibit" not in item.text:
            continue
        for found in _ATTACHED.finditer(item.text):
            number = found["number"]
            after = found["after"]
            if (_ELSEWHERE.search(after) and not _HERE.search(after)) or number in seen:
                continue
            bare = normal_number(number)
            if bare in _TAGGING or weak_number(number) in listed or any(have.startswith(bare) for have in listed):
                continue
            if number not in seen:
                seen.add(number)
                yield Found(
                    message=f"item {item.number} says that Exhibit {number} is attached, and no list has it",
                    at=item.extent,
                    field=f"items.{index}.text",
                )
