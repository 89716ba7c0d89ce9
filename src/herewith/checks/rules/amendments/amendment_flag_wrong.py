"""Tell that an amendment is not tagged as one.

## What it checks

dei:AmendmentFlag and dei:AmendmentDescription in an 8-K/A.

## Why it matters

EDGAR warns; data users take it for an original.

## Example

    filed: 2023-03-06
    inline: yes
    form: 8-K/A
    fact.dei:AmendmentFlag: false

## Better

    filed: 2023-03-06
    inline: yes
    form: 8-K/A
    fact.dei:AmendmentDescription: To correct a date.

## Near miss

    filed: 2023-03-06
    inline: yes

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

A note.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.facts import is_ticked, plain_facts
from herewith.checks.rule import rule

RULE = rule("A10", "note", needs=("facts",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Look at the flag of an amendment."""
    if not case.amendment:
        return
    facts = plain_facts(case)
    flag = facts.get("dei:AmendmentFlag")
    if flag is None or not is_ticked(flag):
        yield Found(message="the amendment is not tagged as one (dei:AmendmentFlag)", at=flag.value if flag else None)
    elif "dei:AmendmentDescription" not in facts:
        yield Found(message="the amendment is tagged without a description", at=flag.value)
