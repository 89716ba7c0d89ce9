"""Find an item that begins with an event earlier than the cover's earliest.

## What it checks

The date that an item's text opens with ("On March 1, 2010, …", "Effective March 1, 2010, …") against the cover's date.

## Why it matters

The caption asks for the earliest event, and the deadline counts from it.

## Example

    filed: 2010-03-04
    date of report: March 3, 2010
    period: 2010-03-03

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 1, 2010, Plover Shoe Company changed the terms of its notes.

## Better

    filed: 2010-03-04
    date of report: March 1, 2010

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 1, 2010, Plover Shoe Company changed the terms of its notes.

## Near miss

    filed: 2010-03-04
    date of report: March 3, 2010
    period: 2010-03-03

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 3, 2010, Plover Shoe Company changed the terms of its notes of March 1, 2007.

## Cites

- Form 8-K, cover page: date of earliest event reported (from memory, high).

## Limits

Only the first words of an item are looked at, and only a date up to thirty days before the cover's: a text may well
begin long ago. Not in an amendment, or where the header has the earlier date (D03). Items that bring no event of their
own (7.01, 8.01, 9.01, the old 5, 7, 9) are left out, and 1.05, whose event is a determination. It fires on 6 of 445
filings, of 5 registrants; in one of them the earlier day is a board's approval of what was agreed later.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.days import events
from herewith.checks.rule import rule
from herewith.reading.cover.dates import find_dates

RULE = rule("D15", "warning", needs=("cover", "items"))
_OPENS = re.compile(r"\W{0,3}(?:\([a-z]\)\W{0,4})?(?:on|effective(?: as of| on)?|as of)\s", re.IGNORECASE)
_OPENING = 60
_LONG_AGO = dt.timedelta(days=30)
_NO_EVENT = frozenset(("1.05", "7.01", "8.01", "9.01", "5", "7", "9"))


def check(case: Case) -> Iterator[Found]:
    """Read the date that each item opens with."""
    given = events(case)
    if not given or case.amendment:
        return
    for index, item in enumerate(case.report.items):
        opens = _OPENS.match(item.text) if item.number not in _NO_EVENT else None
        if opens is None:
            continue
        dated = next(iter(find_dates(item.text, opens.end(), min(len(item.text), _OPENING))), None)
        if dated is None or dated.day is None or dated.start != opens.end():
            continue
        if dated.day < min(given) and min(given) - dated.day <= _LONG_AGO:
            yield Found(
                message=f"Item {item.number} begins with {dated.day}; the cover's earliest event is {min(given)}",
                at=item.heading,
                field=f"items.{index}",
            )
