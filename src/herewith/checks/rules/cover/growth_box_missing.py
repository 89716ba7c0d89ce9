"""Find a cover without the question whether the registrant is an emerging growth company.

## What it checks

The question and its box.

## Why it matters

They are part of the cover since April 12, 2017, for every registrant.

## Example

    filed: 2018-03-06
    growth:

## Better

    filed: 2018-03-06

## Near miss

    filed: 2018-03-06
    growth: yes

## Cites

- 82 FR 17545, effective April 12, 2017 (read in a source).

## Limits

None known.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C21", "warning", needs=("cover",), since="2017-04-12")


def check(case: Case) -> Iterator[Found]:
    """Look for the question."""
    cover = case.report.cover
    if cover is not None and cover.emerging_growth is None and "emerging_growth" not in cover.asked:
        yield Found(
            message="the cover does not ask whether the registrant is an emerging growth company",
            field="cover.emerging_growth",
        )
