"""Find the transition period tagged for a company that is no emerging growth company.

## What it checks

dei:EntityExTransitionPeriod against dei:EntityEmergingGrowthCompany.

## Why it matters

EDGAR refuses the pair.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityExTransitionPeriod: false

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityEmergingGrowthCompany: ☒
    fact.dei:EntityExTransitionPeriod: ☐

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.facts import is_ticked, plain_facts
from herewith.checks.rule import rule

RULE = rule("Q08", "error", needs=("facts",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Compare the two facts."""
    facts = plain_facts(case)
    growth, transition = facts.get("dei:EntityEmergingGrowthCompany"), facts.get("dei:EntityExTransitionPeriod")
    if transition is not None and growth is not None and not is_ticked(growth):
        yield Found(
            message="the transition period is tagged, and the registrant is no emerging growth company",
            at=transition.value,
        )
