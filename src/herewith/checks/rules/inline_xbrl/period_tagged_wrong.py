"""Find a tagged date of report that is not the header's, or lies ahead.

## What it checks

dei:DocumentPeriodEndDate against CONFORMED PERIOD OF REPORT and the filing date.

## Why it matters

The date is what data users sort by; EDGAR warns of the one and refuses the other.

## Example

    filed: 2023-03-06
    inline: yes
    date of report: March 1, 2021

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    period: 2023-03-01
    date of report: March 1, 2023

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

A date that no reader of dates knows is not judged. A filing after 17:30 may have the next business day's date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.facts import plain_facts
from herewith.checks.rule import rule
from herewith.reading.cover.dates import find_dates

RULE = rule("Q04", "warning", needs=("facts", "header"), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Compare the date tagged with the header's."""
    fact = plain_facts(case).get("dei:DocumentPeriodEndDate")
    header = case.report.header
    day = next((d.day for d in find_dates(fact.value, 0, len(fact.value))), None) if fact else None
    if fact is None or day is None or header is None:
        return
    if case.filed is not None and day > case.filed + dt.timedelta(days=4):
        yield Found(message=f"the tagged date {day} lies ahead of the filing", at=fact.value, severity="error")
    elif header.period is not None and day != header.period:
        yield Found(message=f"the tagged date is {day}, the header's {header.period}", at=fact.value)
