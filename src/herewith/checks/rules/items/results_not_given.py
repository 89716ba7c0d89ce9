"""Find a report of results that gives none.

## What it checks

Item 2.02 (Item 12 before August 23, 2004): an exhibit, a figure in its words, or words that send the reader elsewhere.

## Why it matters

The item is there to put the announced results on record; mostly the release was forgotten.

## Example

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    On March 1, 2010, Plover Shoe Company announced its results for the quarter ended January 31, 2010.

## Better

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    On March 1, 2010, Plover Shoe Company announced its results for the quarter ended January 31, 2010, in a press
    release that is furnished as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    99.1    Press release dated March 1, 2010

## Near miss

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    On March 1, 2010, Plover Shoe Company announced that its net sales of the quarter ended January 31, 2010 were about
    $8.1 million.

## Cites

- Form 8-K, Item 2.02(a): the date and nature of the announcement, briefly, and its text as an exhibit (from memory,
  high).

## Limits

Any sum, percentage or number of millions counts as a figure, whether it is of results or not. Fires on none of 445
filings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.answers import refers_elsewhere
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I15", "warning", needs=("items",), since="2003-03-28")

_FIGURE = re.compile(r"[$€£¥]\s?\d|\d\s?%|\d (?:million|billion|percent|per cent|thousand|cents)")


def check(case: Case) -> Iterator[Found]:
    """Look for an exhibit or a figure."""
    if case.report.exhibits or next(case.attached("EX-99"), None):
        return
    for item in case.answered:
        if item.number not in ("2.02", "12"):
            continue
        low = item.text.lower()
        if not _FIGURE.search(low) and not refers_elsewhere(low):
            yield Found(
                message=f"Item {item.number} speaks of results, and neither gives a figure nor has an exhibit: attach "
                "the announcement as Exhibit 99",
                at=item.heading,
                field="exhibits",
            )
