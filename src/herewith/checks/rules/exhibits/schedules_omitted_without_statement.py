"""Tell that schedules are left out without the statement that goes with it.

## What it checks

Words in the list that schedules or exhibits were omitted: does it say that they are furnished to the Commission upon
request, or name Item 601(a)(5) or 601(b)(2)?

## Why it matters

The registrant undertakes to hand them in.

## Example

    --- exhibits ---
    2.1*  Merger Agreement

    * Schedules have been omitted.

## Better

    --- exhibits ---
    2.1*  Merger Agreement

    * Schedules have been omitted. The registrant will furnish a copy to the Commission upon request.

## Near miss

    --- exhibits ---
    2.1  Merger Agreement

## Cites

- Regulation S-K, Item 601(a)(5), before it 601(b)(2) (read in a source).

## Limits

Looks in the exhibits item. A note: the statement may stand in the agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X28", "note", needs=("exhibits", "items"))
_OMITTED = re.compile(r"(?:schedules|exhibits|annexes|attachments)[^.]{0,80}\bomitted|omitted[^.]{0,40}schedules")
_STATED = re.compile(r"upon (?:its )?request|601\s?\([ab]\)|supplementally")


def check(case: Case) -> Iterator[Found]:
    """Look for the statement beside the omission."""
    text = case.item_text("9.01", "7")
    if _OMITTED.search(text) and not _STATED.search(text):
        item = next(iter(case.items("9.01", "7")))
        yield Found(
            message="schedules are omitted, without the statement that they are furnished upon request",
            at=item.title or item.heading,
            field="exhibits",
        )
