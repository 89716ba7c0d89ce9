"""Find cybersecurity facts without Item 1.05, or Item 1.05 without them.

## What it checks

Facts of the cyd taxonomy against the items.

## Why it matters

The tagging is asked for since December 18, 2024.

## Example

    filed: 2025-03-06
    inline: yes
    fact.cyd:MaterialCybersecurityIncidentNatureTextBlock: An intrusion.

## Better

    filed: 2025-03-06
    inline: yes

## Near miss

    filed: 2025-03-06
    inline: yes
    fact.cyd:MaterialCybersecurityIncidentNatureTextBlock: An intrusion.

    --- items ---
    Item 1.05 Material Cybersecurity Incidents

    On March 1, 2025, an intrusion was found.

## Cites

- Item 1.05 tagging, from December 18, 2024 (read in a source; date from memory, high).

## Limits

Amendments are looked at, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("Q10", "warning", needs=("facts", "items"), since="2024-12-18")


def check(case: Case) -> Iterator[Found]:
    """Compare cyd facts with Item 1.05."""
    tagged = [fact for fact in case.report.facts if fact.name.startswith("cyd:")]
    if tagged and "1.05" not in case.numbers:
        yield Found(message="cybersecurity facts are tagged, and no Item 1.05 is reported", at=tagged[0].value)
    elif not tagged and "1.05" in case.numbers:
        item = next(case.items("1.05"))
        yield Found(message="Item 1.05 is not tagged with cybersecurity facts", at=item.title or item.heading)
