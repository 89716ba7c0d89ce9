"""Find a document whose type is not the number it is listed by.

## What it checks

Each attached exhibit: is its EDGAR type the number printed? 99 for 99.1 is noted.

## Why it matters

A link or a search by number finds nothing, or another exhibit.

## Example

    --- exhibits ---
    99.1  Press release

    --- exhibit 99 ---
    Plover Shoe Company today moved its office.

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Near miss

    --- exhibits ---
    99.4(a)  Letter

    --- exhibit 99.4(A) ---
    Letter.

## Cites

- EDGAR Filer Manual: document types of exhibits follow Item 601 (from memory, high).

## Limits

Only exhibits that were tied to a document by a near number are looked at: others are X01's and X02's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.exhibits import normal_number

RULE = rule("X08", "note", needs=("documents", "exhibits"))


def check(case: Case) -> Iterator[Found]:
    """Compare number and type of every attached exhibit."""
    for exhibit in case.report.exhibits:
        kind = exhibit.document.entry.type if exhibit.document else None
        if exhibit.document is case.report.document or not kind or not kind.upper().startswith("EX"):
            continue
        number, of_type = normal_number(exhibit.number), normal_number(kind)
        if number != of_type and not of_type.startswith(number) and _root(number) == _root(of_type):
            yield Found(
                message=f"Exhibit {exhibit.number} is attached as {kind}",
                at=exhibit.number,
                field=f"exhibits.{exhibit.number}",
            )


def _root(number: str) -> str:
    """Give the root; an exhibit that is included in another (23.1 in 5.1) has another."""
    return number.split(".", maxsplit=1)[0].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
