"""Find an exhibit that does not belong on Form 8-K.

## What it checks

The root of each number against the table of Item 601: certifications (31, 32) and other forms' exhibits are warned
of, a root that the table lacks is noted.

## Why it matters

Either the number is a slip, or the exhibit belongs to a periodic report.

## Example

    --- exhibits ---
    31.1  Certification of the Chief Executive Officer

    --- exhibit 31.1 ---
    I certify.

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Near miss

    --- exhibits ---
    16.1  Letter of the accountants

    --- exhibit 16.1 ---
    We agree.

## Cites

- Regulation S-K, Item 601, exhibit table (paraphrase read in a source; list from memory, high).

## Limits

Exhibits of an attached agreement are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.exhibits import exhibit_kind

RULE = rule("X04", "warning", needs=("exhibits",))
_OF_PERIODIC_REPORTS = ("31", "32")


def check(case: Case) -> Iterator[Found]:
    """Look every root up."""
    for exhibit in case.report.exhibits:
        kind = exhibit_kind(exhibit.number, case.day)
        if kind is not None and kind.on_8k != "not":
            continue
        what = f"it is for {kind.what}" if kind else "Item 601 has no such number"
        grave = kind is not None and kind.number in _OF_PERIODIC_REPORTS
        yield Found(
            message=f"Exhibit {exhibit.number} does not belong on Form 8-K: {what}",
            at=exhibit.number,
            field=f"exhibits.{exhibit.number}",
            severity=None if grave else "note",
        )
