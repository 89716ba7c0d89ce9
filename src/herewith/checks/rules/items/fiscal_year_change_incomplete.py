"""Find a change of the fiscal year that leaves out the new year's end, or the report on the months between.

## What it checks

Item 5.03 (Item 8 before August 23, 2004) where its words say that the fiscal year is changed: a day and month for the
new end, and the form of the transition report.

## Why it matters

Both are what the item asks for: deadlines of all later reports are counted from the new end.

## Example

    --- items ---
    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, the directors changed the fiscal year of Plover Shoe Company so that it will end on June 30.

## Better

    --- items ---
    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, the directors changed the fiscal year of Plover Shoe Company so that it will end on June 30. A
    transition report on Form 10-K will cover the six months ending June 30, 2010.

## Near miss

    --- items ---
    Item 5.03 Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year

    On March 1, 2010, Plover Shoe Company amended its by-laws to let directors vote by post. Its fiscal year stays as
    it is.

## Cites

- Form 8-K, Item 5.03(b): the date of the new fiscal year end, and the form on which the report on the transition period
  will be filed (from memory, high); Rules 13a-10 and 15d-10.

## Limits

Does not know the year that was. A year of 52 or 53 weeks may end on "the Saturday nearest" a date: any month counts.
Silent where the words send the reader elsewhere, and for amendments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.answers import refers_elsewhere
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I20", "warning", needs=("items",))

_CHANGED = re.compile(
    r"chang(?:e|ed|es|ing)[^.]{0,40}\bfiscal year(?: end)?\b(?![;.]? ?(?:amend|on |\())|fiscal year(?: end)?[^.]{0,40}"
    r"\b(?:changed|be changed|was changed) (?:from|to)\b"
)
_END = re.compile(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b")
_TRANSITION = re.compile(r"transition|form 10-?[kq]|form 20-f|10-kt|10-qt")


def check(case: Case) -> Iterator[Found]:
    """Look at what the item says beside the change."""
    if case.amendment:
        return
    for item in case.answered:
        if item.number not in ("5.03", "8"):
            continue
        low = item.text.lower()
        changed = _CHANGED.search(low) if "fiscal year" in low else None
        if changed is None or refers_elsewhere(low):
            continue
        after = low[changed.start() :]
        missing = [
            what
            for what, cue in (
                ("the day on which the new year ends", _END),
                ("the transition report's form", _TRANSITION),
            )
            if not cue.search(after)
        ]
        if missing:
            yield Found(
                message=f"Item {item.number} tells of a new fiscal year and does not give {' or '.join(missing)}",
                at=item.heading,
                field="items",
            )
