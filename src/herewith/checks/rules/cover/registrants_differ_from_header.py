"""Find a cover with more, or fewer, registrants than EDGAR has filers.

## What it checks

The number of registrants on the cover against the number of filers in the header.

## Why it matters

A co-registrant that was forgotten in the submission has not reported.

## Example

    name: PLOVER SHOE COMPANY

    --- cover ---
    FORM 8-K

    CURRENT REPORT
    Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

    Date of Report (Date of earliest event reported): March 1, 2010

    PLOVER SHOE COMPANY
    (Exact name of registrant as specified in its charter)

    Massachusetts          001-99310          04-9993100
    (State of              (Commission        (IRS Employer
    incorporation)         File Number)       Identification No.)

    GREBE HOLDINGS, INC.
    (Exact name of registrant as specified in its charter)

    Delaware               001-99311          04-9993111
    (State of              (Commission        (IRS Employer
    incorporation)         File Number)       Identification No.)

## Better

    name: PLOVER SHOE COMPANY

## Near miss

    name: PLOVER SHOE COMPANY (a Massachusetts corporation)

## Cites

- Regulation S-T, Rule 302 and EDGAR Filer Manual: co-registrants are named in the submission (from memory, medium).

## Limits

Depositor and sponsor of an asset-backed issuer are filers of some submissions and registrants of few covers.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C11", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"cover\.registrants", "page", "header")
