"""Find a tagged address without state, province or country.

## What it checks

dei:EntityAddressStateOrProvince and dei:EntityAddressCountry.

## Why it matters

EDGAR asks for one of the two.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityAddressStateOrProvince:

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityAddressStateOrProvince:
    fact.dei:EntityAddressCountry: IE

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("Q06", "warning", needs=("facts",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Look for either."""
    names = {fact.name for fact in case.report.facts}
    if not names & {"dei:EntityAddressStateOrProvince", "dei:EntityAddressCountry"}:
        yield Found(message="the address is tagged with neither a state nor a country", field="facts")
