"""Find a Commission file number whose prefix no Form 8-K registrant can have.

## What it checks

The prefix of each file number on the cover: 0, 1, 2, 33, 333 and 814 are those of registrants that report on Form 8-K;
811, of investment companies, seldom is (a note).

## Why it matters

A number with another prefix belongs to another kind of file, or to none: the report cannot be found under it.

## Example

    filed: 2003-10-31
    file number: 011-15167

## Better

    filed: 2003-10-31
    file number: 001-15167

## Near miss

    filed: 2003-10-31
    file number: 1-15167

## Cites

- Commission file numbers are assigned by the act and section registered under: 1 for Section 12(b), 0 for 12(g), 2, 33
  and 333 for the Securities Act, 814 for business development companies (from memory, high; counted in real filings).

## Limits

Says nothing of the number after the prefix. A number that is no number at all is C07's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.file_numbers import file_number, prefix_meaning

RULE = rule("C08", "warning", needs=("cover",))


def check(case: Case) -> Iterator[Found]:
    """Look at every file number of the cover."""
    cover = case.report.cover
    for index, registrant in enumerate(cover.registrants if cover else ()):
        parts = file_number(registrant.file_number or "")
        if registrant.file_number is None or parts is None:
            continue
        meaning = prefix_meaning(parts.prefix)
        if meaning is None or meaning.on_8k != "yes":
            what = meaning.meaning if meaning else "the Commission gives no such prefix"
            yield Found(
                message=f"file number {registrant.file_number} begins with {parts.prefix}: {what}",
                at=registrant.file_number,
                field=f"cover.registrants.{index}.file_number",
                severity="note" if meaning and meaning.on_8k == "seldom" else None,
            )
