"""Find a release of results with measures outside the accounting rules and no word of a reconciliation.

## What it checks

The exhibits 99 attached to a report under Item 2.02 (12): EBITDA, free cash flow, "adjusted" or "non-GAAP" figures, and
whether "reconcile" or "reconciliation" is said anywhere in them or in the report.

## Why it matters

A release furnished under the item must set the nearest measure under the rules beside each such measure, and
reconcile them.

## Example

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    The release of Plover Shoe Company on its quarter is furnished as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1    Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Adjusted EBITDA of Plover Shoe Company was $1.2 million. Adjusted EBITDA rose by 4%.

## Better

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    The release of Plover Shoe Company on its quarter is furnished as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1    Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Adjusted EBITDA of Plover Shoe Company was $1.2 million; the table below reconciles it with net income.

## Near miss

    --- items ---
    Item 2.02 Results of Operations and Financial Condition

    The release of Plover Shoe Company on its quarter is furnished as Exhibit 99.1.

    Item 9.01 Financial Statements and Exhibits

    99.1    Press release dated March 1, 2010

    --- exhibit 99.1 ---
    Net income of Plover Shoe Company was $0.7 million, on a weighted average of shares adjusted for the split.

## Cites

- Form 8-K, Item 2.02, Instruction 2: Regulation S-K, Item 10(e)(1)(i) applies (from memory, high); release 33-8176
  (January 22, 2003).

## Limits

A note: the reconciliation may stand in a table without the word. Exhibits that are pictures or PDF are not read.
Fires
on none of 99 filings whose exhibits are here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("F05", "note", needs=("items", "documents"), since="2003-03-28", opens=True)

_MEASURE = re.compile(
    r"\bebitda\b|\bfree cash flow|\bnon-gaap\b|\badjusted (?:net|operating|earnings|income|eps|gross|free|diluted|ebit)"
)
_TWICE = 2


def check(case: Case) -> Iterator[Found]:
    """Read the releases."""
    if not any(item.number in ("2.02", "12") for item in case.answered) or "reconcil" in case.lower:
        return
    texts = [d.view().plain().lower() for d in case.attached("EX-99") if d.kind in ("text", "html")]
    if any("reconcil" in text for text in texts):
        return
    measures = [found for text in texts for found in _MEASURE.findall(text)]
    if len(measures) >= _TWICE:
        yield Found(
            message=f"the release speaks of {', '.join(dict.fromkeys(measures))}, and nothing is said to be reconciled "
            "with a measure under generally accepted accounting principles",
            field="exhibits",
        )
