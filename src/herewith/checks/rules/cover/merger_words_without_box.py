"""Find a report with the legends of a merger or tender offer, and no box ticked.

## What it checks

The words *participants in the solicitation*, and *proxy statement* beside *investors are urged to read*, in the main
document, while none of the four boxes is ticked.

## Why it matters

What is said of a pending merger is soliciting material or a written communication: the box files it as such; without it
a second filing is due the same day.

## Example

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company agreed to merge with Grebe Holdings, Inc. Plover and its directors may be
    deemed to be participants in the solicitation of proxies. Investors are urged to read the proxy statement when it
    becomes available.

## Better

    boxes: 14a-12

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company agreed to merge with Grebe Holdings, Inc. Plover and its directors may be
    deemed to be participants in the solicitation of proxies. Investors are urged to read the proxy statement when it
    becomes available.

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company mailed the proxy statement for its annual meeting.

## Cites

- Form 8-K, General Instruction A.2; Rules 425 and 14a-12 (from memory, medium).

## Limits

The legends may have been filed under the other form the same day, which cannot be seen here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C20", "warning", needs=("cover",), since="2004-08-23")
_LEGEND = re.compile(r"participants\s+in\s+(?:the|such)\s+solicitation", re.IGNORECASE)
_URGED = re.compile(r"urged\s+to\s+read", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for the legends where no box is ticked."""
    cover = case.report.cover
    if cover is None or cover.boxes_checked or not cover.boxes:
        return
    text = case.view.text
    legend = _LEGEND.search(text)
    if legend and _URGED.search(text):
        yield Found(
            message="the report has the legends of a proxy solicitation, and no box of the cover is ticked",
            at=case.view.passage(*legend.span()),
            field="cover.boxes_checked",
        )
