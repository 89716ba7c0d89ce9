"""Find an item number that the form never had.

## What it checks

Lines that are set as item headings and give a number that no Form 8-K has had, such as 2.07, 5.09 or 13.

## Why it matters

Nothing can be filed under such a number: it is a slip for another, or an item of another form.

## Example

    --- items ---
    Item 5.70 Submission of Matters to a Vote of Security Holders

    The annual meeting of shareholders was held on March 1, 2010, and elected Ruth Ames director by 812,400 votes.

## Better

    --- items ---
    Item 5.07 Submission of Matters to a Vote of Security Holders

    The annual meeting of shareholders was held on March 1, 2010, and elected Ruth Ames director by 812,400 votes.

## Near miss

    --- items ---
    Item 8.01 Other Events

    On March 1, 2010, Plover Shoe Company revised the table that appears in its annual report under
    Item 11. Executive Compensation
    and in the proxy statement.

## Cites

- Form 8-K as in force since August 23, 2004, and before; the table of items has every number with its days (from
  memory, high).

## Limits

Only where the line goes on with the title of an item: annual reports and registration statements have Items 10 to 16,
too, and current reports quote them. A number of another time is I02's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.fold import fold
from herewith.form8k.items import table, valid_number

RULE = rule("I03", "error")


def check(case: Case) -> Iterator[Found]:
    """Look at the lines that the reading refused because of their number."""
    for candidate in case.report.candidates:
        odd = [number for number in candidate.number.split() if not valid_number(number)]
        if candidate.taken or not odd:
            continue
        number, title = _titled(fold(candidate.line))
        if number:
            yield Found(
                message=f"Form 8-K never had an Item {odd[0]}: {title} is Item {number}",
                at=candidate.line,
                field="items",
            )


def _titled(folded: str) -> tuple[str, str]:
    """Give the item with whose title a heading ends, and the title."""
    return next((known for words, known in _titles() if folded.endswith(words)), ("", ""))


@cache
def _titles() -> tuple[tuple[str, tuple[str, str]], ...]:
    """Give the folded official titles of today's items and of old ones, the longest first."""
    known = {fold(title.text): (item.number, title.text) for item in table().item for title in item.titles}
    return tuple(sorted(known.items(), key=lambda pair: -len(pair[0])))
