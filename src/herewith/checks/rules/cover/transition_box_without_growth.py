"""Find the transition box ticked by a company that is no emerging growth company.

## What it checks

The box for the extended transition period against the box before it.

## Why it matters

The period is open only to an emerging growth company: one of the two boxes is wrong. EDGAR refuses the pair in tagged
covers.

## Example

    filed: 2018-03-06
    growth: no transition

## Better

    filed: 2018-03-06
    growth: yes transition

## Near miss

    filed: 2018-03-06
    growth: no

## Cites

- EDGAR's rule et1 for the cover facts (read in a source); 82 FR 17545 (read in a source).

## Limits

Looks for the mark at the end of the question's paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C22", "error", needs=("cover",), since="2017-04-12")
_QUESTION = re.compile(r"elected\s+not\s+to\s+use\s+the\s+extended\s+transition\s+period", re.IGNORECASE)
_TICKED = re.compile(r"\u2612|\u2611|\u2327|\[\s?[xX]\s?\]|\u00fe|\u00fd")
_REACH = 320


def check(case: Case) -> Iterator[Found]:
    """Look for a mark after the question."""
    cover = case.report.cover
    if cover is None or cover.emerging_growth is not False:
        return
    view = case.view
    question = _QUESTION.search(view.text)
    if question is None:
        return
    mark = _TICKED.search(view.text, question.end(), question.end() + _REACH)
    if mark:
        yield Found(
            message="the transition box is ticked, and the box for an emerging growth company is not",
            at=view.passage(*mark.span()),
            field="cover.emerging_growth",
        )
