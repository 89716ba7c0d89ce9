"""Find a fact that does not belong on the cover of Form 8-K.

## What it checks

Facts of annual and quarterly covers: filer category, shell company, voluntary filer, shares outstanding and their
kin.

## Why it matters

EDGAR warns: the cover was copied from another form.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityFilerCategory: Large Accelerated Filer

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityInformationFormerLegalOrRegisteredName: Plover Boots

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

A list of the facts that the rule file leaves blank for 8-K.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("Q11", "warning", needs=("facts",), since="2019-06-15")
_OTHERS = frozenset(
    f"dei:{name}"
    for name in (
        "EntityFilerCategory",
        "EntityWellKnownSeasonedIssuer",
        "EntityVoluntaryFilers",
        "EntitySmallBusiness",
        "EntityShellCompany",
        "EntityCurrentReportingStatus",
        "EntityInteractiveDataCurrent",
        "EntityCommonStockSharesOutstanding",
        "EntityPublicFloat",
        "DocumentAnnualReport",
        "DocumentQuarterlyReport",
        "DocumentTransitionReport",
        "DocumentFiscalYearFocus",
        "DocumentFiscalPeriodFocus",
    )
)


def check(case: Case) -> Iterator[Found]:
    """Look for facts of other covers."""
    for fact in case.report.facts:
        if fact.name in _OTHERS:
            yield Found(message=f"{fact.name} does not belong on the cover of Form 8-K", at=fact.value)
