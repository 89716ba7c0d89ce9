"""Find a tagged end of the fiscal year without Item 5.03, or Item 5.03 without it.

## What it checks

dei:CurrentFiscalYearEndDate against the items of EDGAR's header.

## Why it matters

EDGAR refuses either.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:CurrentFiscalYearEndDate: --12-31

## Better

    filed: 2023-03-06
    inline: yes
    header.items: Other Events

## Near miss

    filed: 2023-03-06
    inline: yes
    header.items: Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year
    fact.dei:CurrentFiscalYearEndDate: --12-31

## Cites

- EDGAR's rule e503 for cover facts (read in a source).

## Limits

Goes by the header's items, as EDGAR does; where the header lists none, it is not run.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found, Unknown
from herewith.checks.facts import plain_facts
from herewith.checks.rule import rule

RULE = rule("Q09", "error", needs=("facts", "header"), since="2019-06-15")


def check(case: Case) -> Iterator[Found | Unknown]:
    """Compare the fact with the header's items."""
    header = case.report.header
    fact = plain_facts(case).get("dei:CurrentFiscalYearEndDate")
    reported = header is not None and "5.03" in header.item_numbers
    if header is not None and not header.items and fact is None:
        yield Unknown(reason="EDGAR's header lists no items")
    elif fact is not None and not reported:
        yield Found(message="the end of the fiscal year is tagged, and no Item 5.03 is filed", at=fact.value)
    elif fact is None and reported:
        yield Found(message="Item 5.03 is filed, and the end of the fiscal year is not tagged", field="facts")
