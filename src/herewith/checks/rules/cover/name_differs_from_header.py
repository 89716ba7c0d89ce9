"""Find a registrant whose name on the cover is not EDGAR's.

## What it checks

The name of each registrant against the conformed name of its filer, without the endings that EDGAR leaves out or
abbreviates; a former name of the header is no difference.

## Why it matters

Either the filing went out under another company's CIK, or EDGAR was not told of a change of name.

## Example

    name: GREBE HOLDINGS, INC.

## Better

    name: PLOVER SHOE COMPANY

## Near miss

    name: The Plover Shoe Co.

## Cites

- EDGAR Filer Manual: a change of name is made in the company's own data before it is used (from memory, medium). 56
  of 57 labelled submissions agree.

## Limits

A registrant that goes by a name EDGAR abbreviates in its own way is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C02", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"cover\.registrants\.\d+\.name", "page", "header")
