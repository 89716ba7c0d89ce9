"""Find a telephone number that is not EDGAR's.

## What it checks

The last ten digits of the telephone on the cover against the header's.

## Why it matters

One of the two is a slip, or an old number.

## Example

    phone: (508) 555-0113

## Better

    phone: (508) 555-0131

## Near miss

    phone: 508.555.0131

## Cites

- Form 8-K, cover: registrant's telephone number, including area code (from memory, high).

## Limits

A missing telephone is C15's. A switchboard and an investor line differ lawfully, and cannot be told from a slip; a
toll-free number beside one with an area code is another line for certain, and a note. Read by eye: all 23 on the
filings at hand; all differ, 3 by a toll-free number in the header, which made this a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import message_of, place_of
from herewith.checks.rule import rule

RULE = rule("C14", "warning", needs=("header", "cover"))
_TOLL_FREE = re.compile(r"1?8(?:00|33|44|55|66|77|88)\d{7}")


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements of page and header."""
    for found in case.report.disagreements:
        if found.field == "cover.telephone" and {w.source for w in found.witnesses} == {"page", "header"}:
            free = {bool(_TOLL_FREE.fullmatch(re.sub(r"\D", "", w.value))) for w in found.witnesses}
            yield Found(
                message=message_of(found),
                at=place_of(found),
                field=found.field,
                severity="note" if len(free) > 1 else None,
            )
