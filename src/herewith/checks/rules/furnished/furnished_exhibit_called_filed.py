"""Find a furnished exhibit that is called filed.

## What it checks

Reports of nothing but Items 2.02 and 7.01 (9 and 12 before August 23, 2004) that say their information is not filed:
whether they call the release, or another Exhibit 99, "filed".

## Why it matters

The words are at odds: a statement that the exhibit is filed may make it so.

## Example

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    A release on the results of Plover Shoe Company for the quarter ended January 31, 2010 is filed as Exhibit 99.1.
    The information in this Item 2.02 shall not be deemed "filed" for purposes of Section 18 of the Securities
    Exchange Act of
    1934.

    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    99.1    Press release dated March 1, 2010

## Better

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    A release on the results of Plover Shoe Company for the quarter ended January 31, 2010 is furnished as Exhibit
    99.1. The information in this Item 2.02 shall not be deemed "filed" for purposes of Section 18 of the Securities
    Exchange Act of
    1934.

    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    99.1    Press release dated March 1, 2010

## Near miss

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    A release on the results of Plover Shoe Company for the quarter ended January 31, 2010 is furnished as Exhibit
    99.1. The information in this Item 2.02 shall not be deemed "filed" for purposes of Section 18 of the Securities
    Exchange Act of
    1934. The annual report filed as Exhibit 13 to Form 10-K says more.

    Item 9.01 Financial Statements and Exhibits

    (d) Exhibits

    99.1    Press release dated March 1, 2010

## Cites

- Form 8-K, General Instruction B.2: not deemed filed *unless the registrant specifically states* that it is (read).

## Limits

Silent where the report has a filed item, too, since then an exhibit may belong to that. A footnote "* Filed herewith"
is X25's. Fires on none of 445 filings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Passage

RULE = rule("F03", "warning", needs=("items",), since="2000-10-23")

_FILED = re.compile(r"\bfiled (?:herewith |hereto |as |under |with this report ){1,2}(?:an )?exhibits? (?:no\. ?)?99")
_FILED_HEREWITH = re.compile(r"(?<!not )\bfiled (?:here|with this)")


def check(case: Case) -> Iterator[Found]:
    """Look at the items, then at the list."""
    items = [item for item in case.answered if item.number not in ("9.01", "7")]
    if not items or not case.disclaimers or not all(item.furnished for item in items):
        return
    where: tuple[Passage, str] | None = None
    for item in items:
        said = _FILED.search(item.text.lower())
        if said:
            where = item.heading, said.group()
    for exhibit in case.report.exhibits:
        said = _FILED_HEREWITH.search((exhibit.description or "").lower())
        if said and exhibit.description and exhibit.number.startswith("99"):
            where = exhibit.description, said.group()
    if where:
        yield Found(
            message=f"the report says that its information is not filed, and yet {where[1]!r}: say furnished",
            at=where[0],
            field="exhibits",
        )
