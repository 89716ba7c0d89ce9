"""Find the boxes of 2004 on a cover from before them.

## What it checks

Check boxes for Rules 425 and its kin in a filing of before August 23, 2004.

## Why it matters

Either the date is wrong, or the document is another than it says.

## Example

    filed: 2004-03-04

    --- cover ---
    FORM 8-K

    CURRENT REPORT
    Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

    Date of Report (Date of earliest event reported): March 1, 2004

    PLOVER SHOE COMPANY
    (Exact name of registrant as specified in its charter)

    Check the appropriate box below if the Form 8-K filing is intended to simultaneously satisfy the
    filing obligation of the registrant under any of the following provisions:

    [ ] Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)

    [ ] Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)

## Better

    filed: 2004-03-04

## Near miss

    filed: 2004-08-20

## Cites

- Release 33-8400, effective August 23, 2004 (from memory, high; none is seen in real filings before 2004-09-10).

## Limits

None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C18", "warning", needs=("cover",), until="2004-08-22")


def check(case: Case) -> Iterator[Found]:
    """Look for any box."""
    cover = case.report.cover
    if cover is not None and cover.boxes:
        yield Found(
            message="the cover has check boxes that came to the form on August 23, 2004",
            at=cover.boxes[0].caption,
            field="cover.boxes",
        )
