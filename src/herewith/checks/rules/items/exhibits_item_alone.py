"""Find a report of nothing but exhibits.

## What it checks

Whether the exhibits item is the only one answered.

## Why it matters

An exhibit belongs to something that is reported: the item that says so may have been lost.

## Example

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    16.1    Letter of Dunlin & Knot LLP dated March 1, 2010

## Better

    --- items ---
    Item 4.01 Changes in Registrant's Certifying Accountant

    On March 1, 2010, Plover Shoe Company dismissed Dunlin & Knot LLP.

    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    16.1    Letter of Dunlin & Knot LLP dated March 1, 2010

## Near miss

    form: 8-K/A

    --- items ---
    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    16.1    Letter of Dunlin & Knot LLP dated March 1, 2010

## Cites

- Form 8-K, General Instruction B.4 and Item 9.01(d): exhibits are those that an item calls for (from memory, medium).

## Limits

A note where the exhibits are such as are put on file for a registration statement by this alone: underwriting and
other agreements, instruments, opinions, ratios, consents, trustees' statements, releases. Silent for an amendment.
Fires on 5 of 445 filings, all as notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I16", "warning", needs=("items",))

_FOR_A_REGISTRATION = frozenset(("1", "2", "3", "4", "5", "8", "10", "12", "20", "23", "24", "25", "99"))


def check(case: Case) -> Iterator[Found]:
    """See whether another item is answered."""
    numbers = {item.number for item in case.answered}
    if case.amendment or not case.report.exhibits or not numbers or not numbers <= {"9.01", "7"}:
        return
    usual = case.exhibit_roots() <= _FOR_A_REGISTRATION
    yield Found(
        message=f"the report has only exhibits ({', '.join(e.number for e in case.report.exhibits)}): no item says "
        "what they belong to",
        at=case.answered[0].heading,
        field="items",
        severity="note" if usual else None,
    )
