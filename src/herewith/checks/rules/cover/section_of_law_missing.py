"""Find a cover without the section of law that the report is made under.

## What it checks

The words "13 or 15(d)" on the cover, and the names of other reports where the form's own should stand.

## Why it matters

A cover pasted from an annual or quarterly report says so in this line.

## Example

    --- cover ---
    FORM 8-K

    CURRENT REPORT
    Pursuant to Regulation A of the Securities Act of 1933

    Date of Report (Date of earliest event reported): March 1, 2010

    PLOVER SHOE COMPANY
    (Exact name of registrant as specified in its charter)

    Massachusetts          001-99310          04-9993100
    (State of              (Commission        (IRS Employer
    incorporation)         File Number)       Identification No.)

## Better

    filed: 2010-03-04

## Near miss

    filed: 1996-05-06

## Cites

- Form 8-K, cover: "Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934" (the form; 552 of 553
  covers).

## Limits

Letters typed for digits ("l3 or l5(d)") are let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C28", "warning", needs=("cover",))
_SECTION = re.compile(r"[1lI]3\s{0,4}(?:or|and|and/or|,)\s{0,4}[1lI]5\s?\(?\s?d", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for the words on the cover."""
    part = next((p for p in case.report.parts if p.kind == "cover"), None)
    if part is None:
        return
    view = case.view
    if not _SECTION.search(view.text, view.place(part.extent.start), view.place(part.extent.end)):
        yield Found(message='the cover does not say "Section 13 or 15(d)"', field="cover")
