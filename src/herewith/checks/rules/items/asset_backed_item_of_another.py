"""Find an item for asset-backed securities in the report of a company that seems to issue none.

## What it checks

Items 6.01 to 6.06 against the industry code of the header: 6189 is that of asset-backed securities.

## Why it matters

Section 6 of the form is for issuers of asset-backed securities alone; for another it is a slip for a neighbour.

## Example

    --- items ---
    Item 6.02 Change of Servicer or Trustee

    On March 1, 2010, Brockton Savings Bank took the place of Harbor Trust Company as trustee.

## Better

    header.STANDARD INDUSTRIAL CLASSIFICATION: ASSET-BACKED SECURITIES [6189]

    --- items ---
    Item 6.02 Change of Servicer or Trustee

    On March 1, 2010, Brockton Savings Bank took the place of Harbor Trust Company as trustee.

## Near miss

    header.STANDARD INDUSTRIAL CLASSIFICATION: MORTGAGE BANKERS & LOAN CORRESPONDENTS [6162]

    --- items ---
    Item 6.02 Change of Servicer or Trustee

    On March 1, 2010, Brockton Savings Bank took the place of Harbor Trust Company as trustee.

## Cites

- Release 33-8518, 70 FR 1505 (January 7, 2005): Section 6 of Form 8-K (read).

## Limits

A note, and only where no filer's code is that of finance or real estate (6000 to 6999), under which depositors and
sponsors often stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.rule import rule

RULE = rule("I21", "note", needs=("header", "items"), since="2005-03-08")


def check(case: Case) -> Iterator[Found | Unknown]:
    """Hold the items of Section 6 against the filers' industries."""
    item = next((item for item in case.answered if item.number.startswith("6.")), None)
    if item is None or case.report.header is None:
        return
    codes = [filer.sic for filer in case.report.header.filers if filer.sic]
    if not codes:
        yield Unknown(reason="the header gives no industry code")
    elif not any(code.startswith("6") for code in codes):
        yield Found(
            message=f"Item {item.number} is for issuers of asset-backed securities; the filer's industry code is "
            f"{', '.join(codes)}",
            at=item.heading,
            field="items",
        )
