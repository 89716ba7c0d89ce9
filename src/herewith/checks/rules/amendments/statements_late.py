"""Find financial statements of an acquired business that come after their time.

## What it checks

An 8-K/A with Item 9.01 (old 7) that speaks of financial statements of a business acquired: more than 71 (old form:
60) calendar days after the report was due.

## Why it matters

The registrant is late, and may lose the use of short registration forms.

## Example

    form: 8-K/A
    filed: 2010-07-01
    period: 2010-03-01

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (a) Financial statements of businesses acquired. The audited statements of the mill are Exhibit 99.1.

    (d) Exhibits

    99.1  Statements

## Better

    form: 8-K/A
    filed: 2010-05-10
    period: 2010-03-01

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (a) Financial statements of businesses acquired. The audited statements of the mill are Exhibit 99.1.

    (d) Exhibits

    99.1  Statements

## Near miss

    form: 8-K/A
    filed: 2010-07-01
    period: 2010-03-01

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, it moved.

## Cites

- Form 8-K, Item 9.01(a)(4): by amendment not later than 71 calendar days after the date that the initial report must
  be filed (from memory, high).

## Limits

Counts 71 days from the sixth calendar day after the event, when the report was due at the latest but for holidays
(old form: 60 days from the fifteenth); an original of another date cannot be seen.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("A05", "warning", needs=("header", "items"))
_NEW_FORM = dt.date(2004, 8, 23)
_NEW, _OLD = 6 + 71, 15 + 60


def check(case: Case) -> Iterator[Found]:
    """Count the days from the event to an amendment with statements."""
    if not case.amendment or case.event is None or case.filed is None:
        return
    text = case.item_text("9.01", "7")
    if "acquired" not in text or "financial statements" not in text:
        return
    limit = _NEW if case.filed >= _NEW_FORM else _OLD
    days = (case.filed - case.event).days
    if days > limit:
        yield Found(
            message=f"statements of an acquired business, {days} days after the event: they are due within {limit}",
            field="items",
        )
