"""Find an employer number that is not EDGAR's.

## What it checks

The digits of each employer identification number against the header's; a header of zeros holds none.

## Why it matters

The number is how tax and credit data are joined to a filing: a digit that is wrong joins another company's.

## Example

    ein: 04-9993101

## Better

    ein: 04-9993100

## Near miss

    ein: 049993100

## Cites

- Form 8-K, cover: I.R.S. Employer Identification Number (from memory, high). 54 of 57 labelled submissions agree.

## Limits

After a reorganisation EDGAR may hold the predecessor's.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.disagreements import disagreeing
from herewith.checks.rule import rule

RULE = rule("C04", "warning", needs=("header", "cover"))


def check(case: Case) -> Iterator[Found]:
    """Select the disagreements."""
    return disagreeing(case, r"cover\.registrants\.\d+\.ein", "page", "header")
