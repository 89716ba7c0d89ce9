"""Find exhibits in a report without an exhibits item.

## What it checks

Whether a report that lists exhibits, or has them attached, has Item 9.01 (Item 7 before August 23, 2004).

## Why it matters

Exhibits are reported under that item, and EDGAR's header names it; without it nobody who searches by item knows that
there are any.

## Example

    --- index ---
    EXHIBIT INDEX

    Exhibit No.     Description

    99.1            Press release dated March 1, 2010

## Better

    --- exhibits ---
    (d) Exhibits

    99.1    Press release dated March 1, 2010

## Near miss

    --- exhibit 101.SCH ---
    <xsd>schema</xsd>

## Cites

- Form 8-K, Item 9.01(d): list below the exhibits filed with the report; before November 7, 2005 9.01(c), before
  August 23, 2004 7(c) (from memory, high).

## Limits

The papers of XBRL (100, 101, 104) do not count. Exhibits that the page lists are told of, or else those attached.
Fires on 9 of 445 filings of 6 registrants, all read, all rightly: each has an index and no exhibits item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("I14", "error", needs=("items",))

_OF_EXHIBITS = ("9.01", "7")
_OF_XBRL = frozenset(("100", "101", "104"))
_TYPE = re.compile(r"EX-(\d{1,3})", re.IGNORECASE)


def check(case: Case) -> Iterator[Found]:
    """Look for exhibits where their item is not printed."""
    if not case.numbers.isdisjoint(_OF_EXHIBITS):
        return
    number = _OF_EXHIBITS[0] if any("." in n for n in case.numbers) else _OF_EXHIBITS[1]
    listed = [e for e in case.report.exhibits if e.number.split(".")[0] not in _OF_XBRL]
    types = [(d.entry.type or "", _TYPE.match(d.entry.type or "")) for d in case.report.documents]
    attached = [kind for kind, found in types if found and found[1] not in _OF_XBRL]
    if listed or attached:
        what = f"{', '.join(e.number for e in listed)} listed" if listed else f"{', '.join(attached)} attached"
        yield Found(
            message=f"Exhibit {what}, and no Item {number}, under which exhibits are reported"
            if listed
            else f"{what}, and no Item {number}, under which exhibits are listed",
            at=listed[0].number if listed else None,
            field="exhibits",
        )
