"""Find a statement that something is not filed which names what the report does not have.

## What it checks

Sentences that something shall not be deemed "filed": each item and each exhibit they name must be printed or listed.

## Why it matters

The sentence came from another report, and what this one furnishes is not covered by it.

## Example

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, Plover Shoe Company showed its spring lasts to analysts in Boston. The information in this Item
    2.02 shall not be deemed "filed" for purposes of Section 18 of the Securities Exchange Act of 1934.

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, Plover Shoe Company showed its spring lasts to analysts in Boston. The information in this Item
    7.01 shall not be deemed "filed" for purposes of Section 18 of the Securities Exchange Act of 1934.

## Near miss

    filed: 2003-05-06

    --- items ---
    Item 9. Regulation FD Disclosure

    On May 5, 2003, Plover Shoe Company announced its results for the quarter ended March 31, 2003. The information,
    which is furnished under Item 12, shall not be deemed "filed" for purposes of Section 18 of the Securities
    Exchange Act of 1934.

## Cites

- Form 8-K, General Instruction B.2 (read); release 33-8216 (March 27, 2003) for Item 12 under Item 9 (read in part).

## Limits

A note. The exhibits item may be named though it is not printed. Fires on none of 445 filings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.exhibits import normal_number
from herewith.form8k.items import item_on

RULE = rule("F04", "note", needs=("items",), since="2000-10-23")

_OF_EXHIBITS = ("9.01", "7")
_ITEM_12_UNDER_9 = (dt.date(2003, 3, 28), dt.date(2003, 8, 6))


def check(case: Case) -> Iterator[Found]:
    """Hold what each sentence names against what the report has."""
    first, last = _ITEM_12_UNDER_9
    stands_in = case.day is not None and first <= case.day <= last
    listed = {normal_number(exhibit.number) for exhibit in case.report.exhibits}
    for sentence in case.disclaimers:
        named = [n for n in dict.fromkeys(sentence.items) if item_on(n, case.day) and n not in _OF_EXHIBITS]
        other = [f"Item {n}" for n in named if n not in case.numbers and not (stands_in and n in ("9", "11", "12"))]
        if listed:
            numbers = dict.fromkeys(sentence.exhibits)
            other += [f"Exhibit {n}" for n in numbers if not any(x.startswith(normal_number(n)) for x in listed)]
        if other:
            yield Found(
                message=f"{' and '.join(other)} is said to be furnished, which the report does not have",
                at=sentence.at,
                field="items",
            )
