"""Find a tagged fact that is not what the page prints.

## What it checks

Name, file number, employer number, state, city, postal code, telephone, date and form, as read from the page, against
the facts.

## Why it matters

People read the page, machines the fact: they must say the same.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityCentralIndexKey: 0009993100

    --- main ---
    <html><body><div style="display:none"><ix:header><ix:hidden>
    <ix:nonNumeric name="dei:EntityTaxIdentificationNumber" contextRef="c">04-9993111</ix:nonNumeric></ix:hidden>
    </ix:header></div>
    <p>FORM 8-K</p><p>CURRENT REPORT</p><p>Date of Report (Date of earliest event reported): March 3, 2023</p>
    <p>PLOVER SHOE COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
    <p>04-9993100</p><p>(IRS Employer Identification No.)</p>
    <p>Item 8.01 Other Events</p><p>It moved.</p></body></html>

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    ein: 049993100

## Cites

- Regulation S-T, Rule 405: the tagged information is that of the report (from memory, high).

## Limits

Compared by the reading, which says what it folded; a hidden fact in EDGAR's own words differs lawfully in
punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("Q12", "warning", needs=("facts", "cover"), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements between page and facts."""
    return disagreeing(case, r".*", "page", "facts")
