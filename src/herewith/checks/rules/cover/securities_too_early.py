"""Find the table of securities on a cover from before it.

## What it checks

A Section 12(b) table in a filing of before May 2, 2019.

## Why it matters

Some put it on early, which is no fault; more often the date, or the document, is another.

## Example

    filed: 2018-03-06

    --- cover ---
    FORM 8-K

    CURRENT REPORT
    Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

    Date of Report (Date of earliest event reported): March 1, 2018

    PLOVER SHOE COMPANY
    (Exact name of registrant as specified in its charter)

    Securities registered pursuant to Section 12(b) of the Act:

    Title of each class               Trading Symbol(s)      Name of each exchange on which registered
    Common Stock, $1.00 par value     PLVR                   New York Stock Exchange

## Better

    filed: 2018-03-06

## Near miss

    filed: 2019-04-30

## Cites

- 84 FR 12674, effective May 2, 2019 (read in a source).

## Limits

A note.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C26", "note", needs=("cover",), until="2019-05-01")


def check(case: Case) -> Iterator[Found]:
    """Look for any row."""
    cover = case.report.cover
    if cover is not None and cover.securities_12b:
        yield Found(
            message="the cover has the table of securities that came to the form on May 2, 2019",
            at=cover.securities_12b[0].title,
            field="cover.securities_12b",
        )
