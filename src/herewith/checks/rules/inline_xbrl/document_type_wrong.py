"""Find a tagged form type that is missing, or not that of the submission.

## What it checks

dei:DocumentType against the header's type: 8-K for 8-K; 8-K or 8-K/A for 8-K/A, and so for notices of succession.

## Why it matters

EDGAR refuses the submission.

## Example

    filed: 2023-03-06
    inline: yes
    cover form: 10-K

    --- main ---
    <html><body><ix:header></ix:header><p>FORM 8-K</p><p>CURRENT REPORT</p>
    <p>Tagged as <ix:nonNumeric name="dei:DocumentType" contextRef="c">10-Q</ix:nonNumeric></p>
    <p>Item 8.01 Other Events</p><p>It moved.</p></body></html>

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    form: 8-K/A
    cover form: 8-K

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

Says nothing where there are no facts at all: that is Q01's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.facts import plain_facts
from herewith.checks.rule import rule
from herewith.form8k.forms import current_report

RULE = rule("Q02", "error", needs=("facts",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Compare the type tagged with the type filed."""
    fact = plain_facts(case).get("dei:DocumentType")
    if fact is None:
        yield Found(message="no fact dei:DocumentType tags the form", field="form")
        return
    filed = (case.report.header.form if case.report.header else None) or case.report.form or "8-K"
    tagged = current_report(fact.value)
    allowed = {filed.upper(), filed.upper().removesuffix("/A")}
    if tagged is None or tagged.type not in allowed | {"8-K", "8-K/A"}:
        yield Found(message=f"the form is tagged as {fact.value}, and filed as {filed}", at=fact.value, field="form")
