"""Tell that an exhibit of a report that only furnishes is marked as filed.

## What it checks

Reports of Items 2.02 and 7.01 alone (old 12 and 9): do descriptions or marks say *filed herewith*?

## Why it matters

What is furnished is outside Section 18; the mark says that it is not.

## Example

    --- items ---
    Item 7.01 Regulation FD Disclosure

    The release is furnished herewith as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1  Press release, filed herewith

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    The release is furnished herewith as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1  Press release, furnished herewith

## Near miss

    --- items ---
    Item 8.01 Other Events

    The release is filed herewith as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1  Press release, filed herewith

## Cites

- Form 8-K, General Instruction B.2 (read in a source).

## Limits

A note: what the report says of its items decides; see F03.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X25", "note", needs=("exhibits", "items"), since="2003-03-28")
_FURNISHED = frozenset(("2.02", "7.01", "12"))
_BESIDE = frozenset(("9.01", "7"))


def check(case: Case) -> Iterator[Found]:
    """Look at descriptions where every item furnishes."""
    furnishing = _FURNISHED if any("." in n for n in case.numbers) else _FURNISHED | {"9"}
    if not case.numbers & furnishing or case.numbers - furnishing - _BESIDE:
        return
    for exhibit in case.report.exhibits:
        if "filed herewith" in (exhibit.description or "").lower():
            yield Found(
                message=f"Exhibit {exhibit.number} is marked as filed, in a report that only furnishes",
                at=exhibit.description,
                field=f"exhibits.{exhibit.number}",
            )
