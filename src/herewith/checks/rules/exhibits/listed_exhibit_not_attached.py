"""Find an exhibit that is listed and not there.

## What it checks

Every exhibit listed: is it attached, said to be incorporated by reference or filed before, or 104?

## Why it matters

What is listed is promised: the reader looks for the agreement and it is not there.

## Example

    --- exhibits ---
    99.1  Press release dated March 1, 2010

## Better

    --- exhibits ---
    99.1  Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Plover Shoe Company today moved its office.

## Near miss

    --- exhibits ---
    10.1  Loan Agreement (incorporated by reference to Exhibit 10.1 to Form 10-K for 2008)

## Cites

- Regulation S-K, Item 601(a): exhibits are filed with the report (read in a source). 12 of 57 labelled submissions list
  more than they attach, nearly all by reference.

## Limits

Where only the main document is given, nobody can tell what was filed beside it: then one note for all its exhibits.
Where the list itself says that the exhibit was filed before, or will be by amendment, it is silent; a note where an
exhibit without a heading is printed after the signatures. A warning where the submission holds a document that the
list does not name: it may be the exhibit, under another number. Read by eye: all 5 on the filings at hand; 1 is not
there, 4 were there under other numbers (24(d) as EX-23.(D), 1 as EX-2), which made this a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.attached import unlisted
from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("X01", "error")
_EXCUSED = re.compile(
    r"previously filed|by amendment|incorporated|to be filed|paper|form se|omitted|embedded|p\)$"
    r"|\b(?:to|of|in) (?:the |its |our |\S+'s )?(?:form|proxy|registration|annual|quarterly|current|registrant filed) "
    r"|\bproxy statement\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Found]:
    """Look at what became of every exhibit."""
    unknown = [e for e in case.report.exhibits if e.status == "not to be known"]
    if unknown:
        yield Found(
            message=f"not attached in this file: {', '.join(f'Exhibit {e.number}' for e in unknown)}; only the main "
            "document is here",
            at=unknown[0].number,
            field="exhibits",
            severity="note",
        )
    inside = any(part.kind == "attachment" for part in case.report.parts)
    others = ", ".join(d.entry.type or "" for d in unlisted(case))
    what = (
        f"no document has its number: {others}, not listed, may be it" if others else "the submission does not hold it"
    )
    for exhibit in case.report.exhibits:
        if exhibit.status == "not in the submission" and not _EXCUSED.search(exhibit.description or ""):
            yield Found(
                message=f"Exhibit {exhibit.number} is listed, and {what}",
                at=exhibit.number,
                field=f"exhibits.{exhibit.number}",
                severity="note" if inside else "warning" if others else None,
            )
