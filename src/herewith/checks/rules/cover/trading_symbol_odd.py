"""Find a trading symbol, or an exchange, that looks like none.

## What it checks

Symbols of more than five letters before a suffix; exchanges that the table of exchanges does not know.

## Why it matters

Symbols are joined to prices by machines.

## Example

    filed: 2020-03-05
    securities: Common Stock, $1.00 par value | PLOVERS | New York Stock Exchange

## Better

    filed: 2020-03-05

## Near miss

    filed: 2020-03-05
    securities: Preferred Stock | PLVR PR A | New York Stock Exchange

## Cites

- 84 FR 12674 (read in a source); symbols as exchanges assign them (from memory, high).

## Limits

A note: debt listed in New York has symbols such as "MMM26", which are let through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.form8k.exchanges import exchange_of

RULE = rule("C25", "note", needs=("cover",), since="2019-05-02")
_SYMBOL = re.compile(
    r"[A-Z]{1,5}(?:[\s./-]?[A-Z0-9]{1,4}){0,3}|n\.?/?a\.?|none|not\s+applicable|[-\u2013\u2014]+", re.IGNORECASE
)


def check(case: Case) -> Iterator[Found]:
    """Look at every symbol and exchange."""
    cover = case.report.cover
    for index, row in enumerate(cover.securities_12b if cover else ()):
        if row.symbol and not (_SYMBOL.fullmatch(row.symbol) and _longest(row.symbol) <= _LETTERS):
            yield Found(
                message=f"{row.symbol} does not look like a trading symbol",
                at=row.symbol,
                field=f"cover.securities_12b.{index}.symbol",
            )
        if row.exchange and exchange_of(row.exchange) is None:
            yield Found(
                message=f"{row.exchange} is no exchange that is known here",
                at=row.exchange,
                field=f"cover.securities_12b.{index}.exchange",
            )


_LETTERS = 6


def _longest(symbol: str) -> int:
    return max((len(part) for part in re.split(r"[^A-Za-z]+", symbol)), default=0)
