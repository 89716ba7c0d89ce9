"""Find a tagged cover that lacks a fact.

## What it checks

State, file number, employer number, first line of the address, city, postal code, both parts of the telephone, the
four boxes, the emerging growth box.

## Why it matters

EDGAR warns of each; the data set has a hole.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityFileNumber:

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    fact.dei:EntityAddressStateOrProvince:

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

One finding for all. Asset-backed issuers and registrants without a telephone lack some lawfully.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("Q05", "warning", needs=("facts",), since="2019-06-15")
_ASKED = (
    "dei:EntityIncorporationStateCountryCode",
    "dei:EntityFileNumber",
    "dei:EntityTaxIdentificationNumber",
    "dei:EntityAddressAddressLine1",
    "dei:EntityAddressCityOrTown",
    "dei:EntityAddressPostalZipCode",
    "dei:CityAreaCode",
    "dei:LocalPhoneNumber",
    "dei:WrittenCommunications",
    "dei:SolicitingMaterial",
    "dei:PreCommencementTenderOffer",
    "dei:PreCommencementIssuerTenderOffer",
    "dei:EntityEmergingGrowthCompany",
)


def check(case: Case) -> Iterator[Found]:
    """Look for each."""
    facts = {fact.name for fact in case.report.facts}
    missing = [name.removeprefix("dei:") for name in _ASKED if name not in facts]
    if missing:
        yield Found(message=f"the cover is tagged without {', '.join(missing)}", field="facts")
