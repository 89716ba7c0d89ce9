"""Find a signature dated before the date of the report.

## What it checks

The date of each signature against the cover's date of report, or of the earliest event where that is printed apart.

## Why it matters

Nobody can sign today a report of what happens tomorrow: one of the two dates is a slip, often the year in January.

## Example

    signed: February 26, 2010

## Better

    signed: March 4, 2010

## Near miss

    signed: March 1, 2010

## Cites

- Form 8-K, cover: the date of report is the date of the earliest event reported (from memory, high). 3 of 196 labelled
  signatures are dated earlier.

## Limits

A report made in advance of a known event (a meeting, a closing) is lawfully signed before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("S06", "warning", needs=("signatures", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Compare every date of a signature with the event."""
    if case.event is None:
        return
    for index, signature in enumerate(case.report.signatures):
        if signature.date is not None and signature.date < case.event:
            yield Found(
                message=f"signed on {signature.date}, before the date of report, {case.event}",
                at=signature.date_printed,
                field=f"signatures.{index}.date",
            )
