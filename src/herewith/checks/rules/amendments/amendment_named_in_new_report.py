"""Find a report filed as new that calls itself an amendment.

## What it checks

*Amendment No. n* on the cover of a report whose header says 8-K.

## Why it matters

It is an amendment, and is not found as one.

## Example

    cover form: 8-K/A (Amendment No. 1)

## Better

    form: 8-K/A
    cover form: 8-K/A (Amendment No. 1)

## Near miss

    --- items ---
    Item 1.01 Entry into a Material Definitive Agreement

    On March 1, 2010, Plover Shoe Company signed Amendment No. 1 to its lease.

## Cites

- Rule 12b-15 under the Exchange Act (from memory, high).

## Limits

Says the same as C01 of the form, from the amendment's number.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("A09", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Compare the cover's amendment number with the header's type."""
    header, cover = case.report.header, case.report.cover
    if header is None or header.form is None or cover is None or cover.amendment is None:
        return
    if not header.form.upper().endswith("/A"):
        yield Found(
            message=f"the cover says Amendment No. {cover.amendment}, and the report is filed as {header.form}",
            at=cover.amendment_printed or cover.form,
            field="cover.amendment",
        )
