"""Find a tagged cover without the registrant's name or central index key, or with another key than the header's.

## What it checks

dei:EntityRegistrantName and dei:EntityCentralIndexKey.

## Why it matters

EDGAR refuses the submission.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityCentralIndexKey: 0009993109

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityCentralIndexKey: 9993100

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

Of several registrants, any filer's key is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.facts import plain_facts
from herewith.checks.rule import rule

RULE = rule("Q03", "error", needs=("facts",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Look for name and key."""
    facts = plain_facts(case)
    for name in ("dei:EntityRegistrantName", "dei:EntityCentralIndexKey"):
        if name not in facts:
            yield Found(message=f"no fact {name} is tagged")
    key = facts.get("dei:EntityCentralIndexKey")
    header = case.report.header
    filers = {(f.cik or "").lstrip("0") for f in header.filers} if header else set()
    if key is not None and filers - {""} and key.value.lstrip("0") not in filers:
        yield Found(
            message=f"central index key {key.value} is tagged, and the header's is {', '.join(sorted(filers))}",
            at=key.value,
        )
