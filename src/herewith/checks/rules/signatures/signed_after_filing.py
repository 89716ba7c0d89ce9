"""Find a signature dated after the report was filed.

## What it checks

The date of each signature against the filing date.

## Why it matters

What is filed is signed first. A later date is a slip.

## Example

    signed: March 14, 2010

## Better

    signed: March 4, 2010

## Near miss

    signed: March 3, 2010

## Cites

- Regulation S-T, Rule 302(b): the signatory signs before or at the time of the electronic filing (from memory, high).
  None of 196 labelled signatures is later.

## Limits

A filing accepted after 17:30 has the next business day's filing date, which is later, never earlier.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S07", "warning", needs=("signatures", "filed"))


def check(case: Case) -> Iterator[Found]:
    """Compare every date of a signature with the filing date."""
    for index, signature in enumerate(case.report.signatures):
        if signature.date is not None and case.filed is not None and signature.date > case.filed:
            yield Found(
                message=f"signed on {signature.date}, after the filing date, {case.filed}",
                at=signature.date_printed,
                field=f"signatures.{index}.date",
            )
