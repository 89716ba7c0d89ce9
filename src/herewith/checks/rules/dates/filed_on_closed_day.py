"""Find a filing date on which EDGAR takes no filing.

## What it checks

FILED AS OF DATE: no Saturday, Sunday, federal holiday as observed, or single closing.

## Why it matters

EDGAR gives no such date: the header is not EDGAR's, or was changed.

## Example

    filed: 2010-03-06

## Better

    filed: 2010-03-05

## Near miss

    filed: 2010-04-02
    period: 2010-03-31

## Cites

- Exchange Act Rule 0-2(a): papers are received on business days (read in a source). No filing here has one.
- The table of EDGAR's closings, calendar.toml.

## Limits

Closings that are doubtful are let pass. Good Friday, on which exchanges are closed, is a business day.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.calendar import closed_for

RULE = rule("D13", "warning", needs=("header",))


def check(case: Case) -> Iterator[Found]:
    """Look the filing date up."""
    header = case.report.header
    closed = closed_for(header.filed) if header is not None and header.filed is not None else None
    if header is not None and closed is not None:
        yield Found(message=f"EDGAR was closed on {header.filed}: {closed}", field="header.filed")
