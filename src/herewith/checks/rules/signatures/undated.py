"""Find a signature without a date.

## What it checks

Every signature block of the report: is a date printed with it?

## Why it matters

The form asks for a date beside each signature, and a reader tells by it when the registrant knew.

## Example

    signed:

## Better

    signed: March 4, 2010

## Near miss

    filed: 1996-05-06
    signed: May 6, 1996

## Cites

- Form 8-K, *Signatures*: a line for the date (from memory, high). Of 209 labelled signature blocks 4 have none.

## Limits

Lowered to a note before 2001, when dates were often typed on the paper original alone. A date that is printed and is no
date is told in the message.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S02", "warning", needs=("signatures",))
_LENIENT_UNTIL = dt.date(2000, 12, 31)


def check(case: Case) -> Iterator[Found]:
    """Look at the date of every signature."""
    old = case.day is not None and case.day <= _LENIENT_UNTIL
    for index, signature in enumerate(case.report.signatures):
        if signature.date is None:
            printed = signature.date_printed
            yield Found(
                message=f"the signature is dated {printed}, which is no date"
                if printed
                else "the signature has no date",
                at=printed or signature.name or signature.conformed,
                field=f"signatures.{index}.date",
                severity="note" if old else None,
            )
