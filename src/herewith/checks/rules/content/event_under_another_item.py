"""Find an event that has its own item and is told under another.

## What it checks

The words under Items 7.01 and 8.01, where Item 1.03, 1.05, 4.02 or 5.02 is not reported: a bankruptcy petition, a cyber
incident, statements that can no longer be relied upon, an officer or director who comes or goes.

## Why it matters

Those items have deadlines and ask for certain facts; under "Other Events" nobody finds the event.

## Example

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Elias Thorne resigned as chief financial officer of Plover Shoe Company.

## Better

    --- items ---
    Item 5.02 Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers;
    Compensatory Arrangements of Certain Officers

    On March 1, 2010, Elias Thorne resigned as chief financial officer of Plover Shoe Company.

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Mehitabel Alden-Cruz, chief financial officer of Plover Shoe Company, opened its new office.

## Cites

- Form 8-K, Items 1.03, 1.05, 4.02 and 5.02 (from memory, high; 1.05 in alerts on release 33-11216, read).

## Limits

A note: the event may be another company's, may have been reported before, or may not be material. Silent for
amendments. Fires on 2 of 123 filings with Item 7.01 or 8.01, both of an officer who goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.items import item_on

RULE = rule("K19", "note", needs=("items",), since="2004-08-23")

_EVENTS = (
    ("1.03", "petition", re.compile(r"\bfiled [^.]{0,60}\bpetitions?\b[^.]{0,80}\b(?:bankruptcy|chapter (?:7|11))\b")),
    (
        "1.05",
        "cyber",
        re.compile(
            r"\b(?:experienced|detected|identified|suffered|discovered|became aware of|victim of)\b[^.]{0,80}\bcyber"
        ),
    ),
    (
        "4.02",
        "relied",
        re.compile(r"\bno longer be relied\b|\bshould not be relied upon\b[^.]{0,40}\bfinancial statements"),
    ),
    (
        "5.02",
        "",
        re.compile(
            r"\b(?:resigned|resignation|retired|retirement|step(?:ped|ping)? down|appointed|appointment)\b[^.]{0,60}"
            r"\b(?:as|of|to)\b[^.]{0,60}\b(?:chief (?:executive|financial|operating|accounting) officer|president)\b"
        ),
    ),
)


def check(case: Case) -> Iterator[Found]:
    """Look for each kind of event where its item is missing."""
    if case.amendment or case.numbers.isdisjoint(("7.01", "8.01")):
        return
    for number, word, event in _EVENTS:
        if number in case.numbers or item_on(number, case.day) is None:
            continue
        for item in case.items("7.01", "8.01"):
            low = case.item_text(item.number)
            found = event.search(low) if word in low else None
            if found:
                yield Found(
                    message=f"{found.group()!r} stands under Item {item.number}, and there is no Item {number}, which "
                    "asks for such an event",
                    at=item.heading,
                    field="items",
                )
                break
