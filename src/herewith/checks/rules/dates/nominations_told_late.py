"""Find a date for nominations that was reported late.

## What it checks

Item 5.08 against four business days from the day on which the registrant determined the meeting date: the day that the
item's own words give to that, else the cover's.

## Why it matters

Holders can only nominate by a date that they know in time.

## Example

    filed: 2012-03-14
    period: 2012-03-05

    --- items ---
    Item 5.08 Shareholder Director Nominations

    On March 5, 2012, the board of Plover Shoe Company determined that its meeting will be held on July 9, 2012.

## Better

    filed: 2012-03-09
    period: 2012-03-05

    --- items ---
    Item 5.08 Shareholder Director Nominations

    On March 5, 2012, the board of Plover Shoe Company determined that its meeting will be held on July 9, 2012.

## Near miss

    filed: 2012-03-14
    period: 2012-03-05

    --- items ---
    Item 5.08 Shareholder Director Nominations

    On March 12, 2012, the board of Plover Shoe Company determined that its meeting will be held on July 9, 2012.

## Cites

- Form 8-K, General Instruction B.1 and Item 5.08: counted from the determination of the anticipated meeting date (read
  in a source).

## Limits

The determination is known by the words *determined, approved, set, fixed, scheduled, established* or *resolved* near a
date not after the filing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.dated_words import dates_near
from herewith.checks.days import late, told
from herewith.checks.rule import rule

RULE = rule("D09", "warning", needs=("items", "filed"), since="2011-09-20")
_DETERMINED = re.compile(r"determined|approved|\bset\b|fixed|scheduled|established|resolved")


def check(case: Case) -> Iterator[Found]:
    """Count from the determination."""
    for item in case.items("5.08"):
        known = [day for day in dates_near(item, _DETERMINED) if case.filed and day <= case.filed]
        found = list(late(case, ("5.08",), max(known, default=case.event)))
        if found:
            yield told(case, found, of="a determination of")
        return
