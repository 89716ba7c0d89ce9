"""Find a value of the header that is not of its kind.

## What it checks

Of each filer: CENTRAL INDEX KEY (up to ten digits), the industry code (four digits), STATE OF INCORPORATION and the
business address's state (codes that EDGAR has), FISCAL YEAR END (a day, mmdd).

## Why it matters

EDGAR writes these itself: the header is damaged, or not EDGAR's.

## Example

    filed: 2010-03-04
    header.FISCAL YEAR END: 1331

## Better

    filed: 2010-03-04
    header.FISCAL YEAR END: 1231

## Near miss

    filed: 2010-03-04
    header.FISCAL YEAR END: 0229
    header.STATE OF INCORPORATION: X0

## Cites

- EDGAR Filer Manual, volume II: codes of states and countries; volume I: company data (from memory, high).

## Limits

A missing value is none of its matter.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.states import place_of
from herewith.model import Filer

RULE = rule("H09", "warning", needs=("header",))
_CIK = re.compile(r"\d{1,10}", re.ASCII)
_DAY = re.compile(r"(\d\d)(\d\d)", re.ASCII)
_LEAP = 2000
_INDUSTRY = "STANDARD INDUSTRIAL CLASSIFICATION"


def check(case: Case) -> Iterator[Found]:
    """Look at every filer's values."""
    header = case.report.header
    if header is None:
        return
    for index, filer in enumerate(header.filers):
        for name, value in _malformed(filer):
            yield Found(message=f"{name} in the header is {value!r}, which is none", field=f"header.filers.{index}")
    for key, value in header.other:
        if key.upper() == _INDUSTRY:
            yield Found(
                message=f"{_INDUSTRY} in the header is {value!r}, without a code of four digits", field="header"
            )


def _malformed(filer: Filer) -> Iterator[tuple[str, str]]:
    if filer.cik is not None and not _CIK.fullmatch(filer.cik):
        yield "CENTRAL INDEX KEY", filer.cik
    if filer.state is not None and place_of(filer.state) is None:
        yield "STATE OF INCORPORATION", filer.state
    address = filer.business_address
    if address is not None and address.state is not None and place_of(address.state) is None:
        yield "STATE of the business address", address.state
    if filer.fiscal_year_end is not None and not _is_day(filer.fiscal_year_end):
        yield "FISCAL YEAR END", filer.fiscal_year_end


def _is_day(value: str) -> bool:
    match = _DAY.fullmatch(value)
    if match is None:
        return False
    try:
        dt.date(_LEAP, int(match[1]), int(match[2]))
    except ValueError:
        return False
    return True
