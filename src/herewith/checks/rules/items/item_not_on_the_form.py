"""Find an item that the form did not have on the day of filing.

## What it checks

The number of every heading against the form in force on the filing date: the plain numbers 1 to 12 ended on August 22,
2004, those like 8.01 began the day after, and single items came and went between.

## Why it matters

EDGAR took only the numbers then on the form; a number of another time cannot be found, and shows a wrong date or a page
copied from an old report.

## Example

    filed: 2010-03-04

    --- items ---
    Item 5. Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Better

    filed: 2010-03-04

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    filed: 2003-04-22

    --- items ---
    Item 9. Regulation FD Disclosure (Information Furnished in this Item 9 is Furnished Under Item 12)

    On April 21, 2003, Plover Shoe Company announced its results for the quarter ended March 31, 2003, in a press
    release that is attached as Exhibit 99.1.

## Cites

- Release 33-8400, 69 FR 15594 (March 25, 2004): the items of today from August 23, 2004 (read).
- The days of single items as in the table of items: releases 34-37801, 33-7505, 33-7881, 34-47225, 33-8176, 33-8177,
  33-8518, 33-8587, 33-9089, 33-9136, 33-9286, 33-9638, 33-11216.

## Limits

A warning within ten days of a boundary; where the filing date is not known and the date of report stands for it; and in
an amendment, which may keep the number of the report that it amends. A number that no form ever had is I03's; EDGAR's
own code 6.10 is let pass.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.rule import rule
from herewith.form8k.items import item_on, new_number, table

RULE = rule("I02", "error", needs=("items",))

_NEW_FORM = dt.date(2004, 8, 23)
_LENIENT = dt.timedelta(days=10)
_EDGARS_OWN = frozenset(("6.10",))


def check(case: Case) -> Iterator[Found | Unknown]:
    """Look up every number once."""
    if case.day is None:
        yield Unknown(reason="neither the filing date nor the date of report is known")
        return
    told: set[str] = set(_EDGARS_OWN)
    for index, item in enumerate(case.report.items):
        if item.number in told or item_on(item.number, case.day):
            continue
        told.add(item.number)
        near = any(item_on(item.number, day) for day in (case.day - _LENIENT, case.day + _LENIENT))
        which = "filed" if case.filed else "dated"
        yield Found(
            message=f"there was no Item {item.number} on {case.day}, when this was {which}: "
            + _remedy(item.number, case.day),
            at=item.heading,
            field=f"items.{index}",
            severity="warning" if near or case.amendment or case.filed is None else None,
        )


def _remedy(number: str, day: dt.date) -> str:
    """Say what the number was then, or when it came."""
    if "." not in number and day >= _NEW_FORM:
        return f"since {_NEW_FORM} what it asked for is Item {new_number(number, day)[0]}"
    if "." in number and day < _NEW_FORM:
        old = [item.number for item in table().item if item.successor and item.successor.number == number]
        return f"what it asks for was Item {' or '.join(old)} until then" if old else f"it came on {_NEW_FORM} or later"
    return "; ".join(
        f"{item.titles[-1].text} was on the form from {item.effective_from} to {item.effective_to or 'now'}"
        for item in table().item
        if item.number == number
    )
