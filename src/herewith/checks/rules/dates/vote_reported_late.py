"""Find votes of a meeting that were reported late.

## What it checks

Item 5.07 against four business days from the day on which the meeting ended: the date that the item's own words give to
the meeting, which goes before the cover's.

## Why it matters

Preliminary results are due though the count is not final; a later cover date does not move the clock.

## Example

    filed: 2012-05-22
    period: 2012-05-16

    --- items ---
    Item 5.07 Submission of Matters to a Vote of Security Holders

    On May 10, 2012, Plover Shoe Company held its annual meeting of stockholders. Votes for: 1,204; against: 90.

## Better

    filed: 2012-05-16
    period: 2012-05-10

    --- items ---
    Item 5.07 Submission of Matters to a Vote of Security Holders

    On May 10, 2012, Plover Shoe Company held its annual meeting of stockholders. Votes for: 1,204; against: 90.

## Near miss

    filed: 2012-05-22
    period: 2012-05-17

    --- items ---
    Item 5.07 Submission of Matters to a Vote of Security Holders

    The annual meeting of stockholders of Plover Shoe Company, first called for May 10, 2012, was held on May 17, 2012.
    Votes for: 1,204; against: 90.

## Cites

- C&DI 121A.01: the clock begins on the day on which the meeting ends (read in a source).

## Limits

The meeting's date is known by the word *meeting* near it, dates of record and of documents set aside; the latest of
several, not after the filing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.dated_words import dates_near
from herewith.checks.days import late, told
from herewith.checks.rule import rule

RULE = rule("D10", "warning", needs=("items", "filed"), since="2010-02-28")
_MEETING = re.compile(r"meeting")


def check(case: Case) -> Iterator[Found]:
    """Count from the end of the meeting."""
    for item in case.items("5.07"):
        known = [day for day in dates_near(item, _MEETING) if case.filed and day <= case.filed]
        found = list(late(case, ("5.07",), max(known, default=case.event)))
        if found:
            yield told(case, found, of="a meeting of")
        return
