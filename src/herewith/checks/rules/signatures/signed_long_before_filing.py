"""Find a signature dated long before the report was filed.

## What it checks

Whether more than fourteen days lie between a signature and the filing date: ten business days, roughly.

## Why it matters

A report due within four business days was either forgotten, or its date is a slip.

## Example

    signed: February 10, 2010
    date of report: February 9, 2010

## Better

    signed: March 4, 2010

## Near miss

    signed: February 22, 2010
    date of report: February 19, 2010

## Cites

- Form 8-K, General Instruction B.1: four business days (read in a source).

## Limits

A note: whether the filing was late is D05's. Counted in calendar days.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S08", "note", needs=("signatures", "filed"))
_LONG = 14


def check(case: Case) -> Iterator[Found]:
    """Count the days from every signature to the filing."""
    for index, signature in enumerate(case.report.signatures):
        if signature.date is not None and case.filed is not None and (case.filed - signature.date).days > _LONG:
            yield Found(
                message=f"signed on {signature.date}, {(case.filed - signature.date).days} days before the filing",
                at=signature.date_printed,
                field=f"signatures.{index}.date",
            )
