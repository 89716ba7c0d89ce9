"""Find an amendment that does not name the report it amends.

## What it checks

In an 8-K/A, between the cover and the signatures: the words *Form 8-K*, *Current Report* or *original* with a date.

## Why it matters

The amendment is tied to its original by that date alone.

## Example

    form: 8-K/A

    --- items ---
    EXPLANATORY NOTE

    Plover Shoe Company corrects its earlier words on the office and the street across.

    Item 8.01 Other Events

    It moved.

## Better

    form: 8-K/A

    --- items ---
    This Amendment No. 1 amends the Current Report on Form 8-K dated March 1,
    2010 to add the financial statements of the mill.

    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company moved its office across the street.

## Near miss

    form: 8-K/A

    --- items ---
    EXPLANATORY NOTE

    This amends the report filed March 4, 2010, by which the company told of its move.

    Item 8.01 Other Events

    It moved.

## Cites

- Rule 12b-15 under the Exchange Act: amendments set forth the complete text of each item as amended (from memory,
  high).

## Limits

A report of which the date of the cover is still the original's, as the form has it, can be tied by that; this looks
for words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.reading.cover.dates import find_dates

RULE = rule("A03", "warning", needs=("items",))
_NAMED = re.compile(r"form 8-k|current report|original|initial|previously filed|(?:report|8-k) (?:dated|filed)")
_REACH = 400


def check(case: Case) -> Iterator[Found]:
    """Look for a date near the words for the original."""
    parts = [p for p in case.report.parts if p.kind in ("introduction", "item")]
    if not case.amendment or not parts:
        return
    view, low = case.view, case.lower
    start, end = view.place(parts[0].extent.start), view.place(parts[-1].extent.end)
    for found in _NAMED.finditer(low, start, end):
        if find_dates(view.text, max(start, found.start() - _REACH), min(end, found.end() + _REACH)):
            return
    yield Found(message="the amendment does not name, by its date, the report that it amends")
