"""Find a material cybersecurity incident that was reported late.

## What it checks

Item 1.05 against four business days from the day on which the registrant determined that the incident is material: the
day that the item's own words give to that, else the cover's.

## Why it matters

The clock runs from the determination, not from the incident, and the determination may not be delayed without reason.

## Example

    filed: 2024-03-15
    period: 2024-03-01

    --- items ---
    Item 1.05 Material Cybersecurity Incidents

    On March 1, 2024, Plover Shoe Company found that its order system had been entered. On March 7, 2024, it determined
    that the incident was material.

## Better

    filed: 2024-03-13
    period: 2024-03-07

    --- items ---
    Item 1.05 Material Cybersecurity Incidents

    On March 1, 2024, Plover Shoe Company found that its order system had been entered. On March 7, 2024, it determined
    that the incident was material.

## Near miss

    filed: 2024-03-13
    period: 2024-03-01

    --- items ---
    Item 1.05 Material Cybersecurity Incidents

    On March 1, 2024, Plover Shoe Company found that its order system had been entered. On March 7, 2024, it determined
    that the incident was material.

## Cites

- Form 8-K, Item 1.05(a) and its Instruction 1, release 33-11216 (read in alerts of law firms).

## Limits

A delay by the Attorney General is not seen. A note where the words give no day of the determination, since the cover's
date may be that of the incident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from herewith.checks.case import Case, Found
from herewith.checks.dated_words import dates_near
from herewith.checks.days import late, told
from herewith.checks.rule import rule

RULE = rule("D11", "warning", needs=("items", "filed"), since="2023-12-18")
_DETERMINED = re.compile(r"(?:determined|concluded)\b.{0,80}\bmaterial|determination\b.{0,80}\bmaterial")


def check(case: Case) -> Iterator[Found]:
    """Count from the determination of materiality."""
    for item in case.items("1.05"):
        known = [day for day in dates_near(item, _DETERMINED) if case.filed and day <= case.filed]
        found = list(late(case, ("1.05",), max(known, default=case.event)))
        if found and known:
            yield told(case, found, of="a determination of")
        elif found:
            yield msgspec.structs.replace(told(case, found, of="a date of"), severity="note")
        return
