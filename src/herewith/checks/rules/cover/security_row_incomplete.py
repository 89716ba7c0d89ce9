"""Find a row of the table of securities that lacks its symbol or its exchange.

## What it checks

Each row of the Section 12(b) table: a title, a symbol (or "N/A", "None") and an exchange.

## Why it matters

The three are the point of the table; EDGAR's own check of the tagged cover asks the same.

## Example

    filed: 2020-03-05
    securities: Common Stock, $1.00 par value | PLVR |

## Better

    filed: 2020-03-05

## Near miss

    filed: 2020-03-05
    securities: Common Stock, $1.00 par value | N/A | New York Stock Exchange

## Cites

- 84 FR 12674, effective May 2, 2019 (read in a source); dei rules t1 and te of EDGAR (read in a source).

## Limits

A title printed over several rows counts for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule

RULE = rule("C24", "warning", needs=("cover",), since="2019-05-02")


def check(case: Case) -> Iterator[Found]:
    """Look at every row."""
    cover = case.report.cover
    for index, row in enumerate(cover.securities_12b if cover else ()):
        cells = {"title": row.title, "symbol": row.symbol, "exchange": row.exchange}
        missing = [name for name, cell in cells.items() if not cell]
        if missing:
            given = row.title or row.symbol or row.exchange
            yield Found(
                message=f"the security {given} is listed without {' and '.join(missing)}",
                at=given,
                field=f"cover.securities_12b.{index}",
            )
