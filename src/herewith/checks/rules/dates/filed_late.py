"""Find a report filed after the fourth business day.

## What it checks

The filing date against the last day in time, for every item that has four business days from its event: the day after
the event is day 1, and where EDGAR is closed on the day of the event, day 1 is the next business day.

## Why it matters

A late report costs a registrant its short registration forms for a year, but for the items of the safe harbour.

## Example

    filed: 2010-03-09
    period: 2010-03-02

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 2, 2010, Plover Shoe Company changed the terms of its notes.

## Better

    filed: 2010-03-08
    period: 2010-03-02

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On March 2, 2010, Plover Shoe Company changed the terms of its notes.

## Near miss

    filed: 2010-01-22
    period: 2010-01-16

    --- items ---
    Item 3.03 Material Modification to Rights of Security Holders

    On January 16, 2010, a Saturday before a Monday on which EDGAR was closed, Plover Shoe Company changed the terms of
    its notes.

## Cites

- Form 8-K, General Instruction B.1: four business days, and the count from a day closed (read in a source).
- C&DI 121A.01: an event on a Tuesday is due on Monday (read in a source).

## Limits

A warning, since the event of an item need not be the earliest event; in time by the header's date or the cover's is in
time. A note where only 5.02 without a departure or 2.06 is late: an appointment may wait for its announcement, an
impairment for the periodic report; and where a doubtful closing of EDGAR decides. Items 1.05, 5.07 and 5.08 count from
another day, and are D11's, D10's and D09's. No amendment is late, and no event before August 23, 2004. An adjustment of
the date and orders that gave more time after a disaster are not seen. It fires on none of 99 filings here whose date
is known; of 490 counted by their header's date, 2 were late.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from herewith.checks.case import Case, Found
from herewith.checks.days import NEW_FORM, events, late_findings
from herewith.checks.rule import rule
from herewith.form8k.items import table

RULE = rule("D05", "warning", needs=("items", "filed"), since="2004-08-23")

_OWN_CLOCK = frozenset(("1.05", "5.07", "5.08"))
_MAY_WAIT = frozenset(("5.02", "2.06"))
_LEFT = re.compile(r"resign|retire|depart|terminat|step(?:ped|ping|s)? down|remov|not stand|ceas|passed away|leav")


@cache
def _numbers() -> tuple[str, ...]:
    return tuple(
        item.number
        for item in table().item
        if item.deadline.unit == "business days" and "." in item.number and item.number not in _OWN_CLOCK
    )


def check(case: Case) -> Iterator[Found]:
    """Count to the last day in time."""
    if any(event < NEW_FORM for event in events(case)):
        return
    strict = [number for number in _numbers() if number not in _MAY_WAIT or _must(case, number)]
    found = next(late_findings(case, strict), None)
    if found is not None:
        yield found
        return
    for found in late_findings(case, _MAY_WAIT):
        yield msgspec.structs.replace(found, severity="note")


def _must(case: Case, number: str) -> bool:
    """Tell whether an item that may wait says what may not: that somebody left."""
    return number == "5.02" and _LEFT.search(case.item_text("5.02")) is not None
