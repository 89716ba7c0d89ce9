"""Find furnished information that is not said to be furnished.

## What it checks

Reports under Item 2.02 or 7.01 (before August 23, 2004, 12 or 9): words that the information is furnished, or that it
is not to be deemed "filed".

## Why it matters

The form gives the effect without the words; most filers say it, so that nobody incorporates the information by mistake.

## Example

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, Plover Shoe Company showed its spring lasts to analysts in Boston.

## Better

    --- items ---
    Item 7.01 Regulation FD Disclosure

    On March 1, 2010, Plover Shoe Company showed its spring lasts to analysts in Boston. The information in this Item
    7.01 shall not be deemed "filed" for purposes of Section 18 of the Securities Exchange Act of 1934.

## Near miss

    --- items ---
    Item 7.01 Regulation FD Disclosure

    Plover Shoe Company furnishes its talk to analysts in Boston of March 1, 2010.

## Cites

- Form 8-K, General Instruction B.2: information under Items 2.02 and 7.01 is not deemed filed for Section 18 unless the
  registrant says that it is, or incorporates it (read).

## Limits

A note: nothing is wrong. The words may stand anywhere in the report. Fires on 28 of 148 filings with
such an item, of 7 registrants, all read.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("F01", "note", needs=("items",), since="2000-10-23")


def check(case: Case) -> Iterator[Found]:
    """Look for the words wherever they may stand."""
    furnished = [item for item in case.answered if item.furnished]
    if furnished and not case.disclaimers and "furnish" not in case.lower:
        numbers = " and ".join(dict.fromkeys(item.number for item in furnished))
        yield Found(
            message=f"nothing says that what stands under Item {numbers} is furnished and not filed; the form makes it "
            "so, and most filers say it",
            at=furnished[0].heading,
            field="items",
        )
