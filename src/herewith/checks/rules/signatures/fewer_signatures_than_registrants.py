"""Find a combined report that not every registrant has signed.

## What it checks

The number of signature blocks, or of registrants named over them, against the registrants of the cover.

## Why it matters

Each registrant reports for itself, and each must sign.

## Example

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

    14 Lasting Street, Brockton, Massachusetts      02301
    (Address of principal executive offices)      (Zip Code)

    (508) 555-0131
    (Registrant's telephone number, including area code)

## Better

    name: PLOVER SHOE COMPANY

## Near miss

    signer: Mehitabel Alden-Cruz

## Cites

- Form 8-K, General Instruction E: the report shall be signed on behalf of *the registrant*; each of several signs (from
  memory, high).

## Limits

One officer may sign once for all where the block names all of them: then the names are counted. Silent for asset-backed
issuers.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S10", "warning", needs=("signatures", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Count signature blocks and registrants."""
    cover = case.report.cover
    registrants = len(cover.registrants) if cover else 0
    signatures = case.report.signatures
    if any(number.startswith("6.") for number in case.numbers) or len(signatures) >= registrants:
        return
    yield Found(
        message=f"{registrants} registrants on the cover, and {len(signatures)} signed",
        at=signatures[-1].name or signatures[-1].registrant,
        field="signatures",
    )
