"""Find a filing date that the hour of acceptance does not give.

## What it checks

FILED AS OF DATE against the acceptance time: until 17:30 Eastern of a business day it is that day, later the next
business day.

## Why it matters

The header contradicts itself, or the date was adjusted; deadlines are judged by the filing date.

## Example

    filed: 2010-03-04
    accepted: 2010-03-04T20:12:00

## Better

    filed: 2010-03-05
    accepted: 2010-03-04T20:12:00
    period: 2010-03-02

## Near miss

    filed: 2010-03-04
    accepted: 2010-03-04T17:30:00

## Cites

- Regulation S-T, Rule 13(a)(2), 17 CFR 232.13: on or before 5:30 p.m. Eastern (read in a source). It holds in 44 of 44
  labelled filings.

## Limits

A note where the filing was accepted within an hour after 17:30 and has the same day: the rule asks when transmission
began. A date adjusted under Rule 13(b) looks like a wrong one. Doubtful closings of EDGAR are let pass.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.rule import rule
from herewith.form8k.calendar import LAST_HOUR, doubtful, filing_date

RULE = rule("D12", "warning", needs=("header",), since="2003-01-01")
_BEGUN = dt.time(LAST_HOUR.hour + 1, LAST_HOUR.minute)
_LAST_YEAR = 9998  # the next business day of a later one would have no date


def check(case: Case) -> Iterator[Found | Unknown]:
    """Compare the header's two times."""
    header = case.report.header
    if header is None or header.accepted is None or header.filed is None:
        yield Unknown(reason="the header gives no acceptance time")
        return
    if header.accepted.year > _LAST_YEAR:
        yield Found(message=f"accepted in the year {header.accepted.year}", field="header.accepted")
        return
    right = filing_date(header.accepted)
    if header.filed == right or doubtful(header.accepted.date()) or doubtful(right):
        return
    begun = header.filed == header.accepted.date() and header.accepted.time() <= _BEGUN
    yield Found(
        message=f"accepted on {header.accepted:%Y-%m-%d at %H:%M:%S}, which gives the filing date {right}; "
        f"the header has {header.filed}",
        field="header.filed",
        severity="note" if begun and header.accepted.time() > LAST_HOUR else None,
    )
