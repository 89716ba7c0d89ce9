"""Find a tagged security without its symbol, or with both a symbol and the flag that there is none.

## What it checks

By context: dei:Security12bTitle, dei:TradingSymbol, dei:NoTradingSymbolFlag, dei:SecurityExchangeName.

## Why it matters

EDGAR warns; the row cannot be joined to prices.

## Example

    filed: 2023-03-06
    inline: yes
    fact.dei:TradingSymbol:

## Better

    filed: 2023-03-06
    inline: yes

## Near miss

    filed: 2023-03-06
    inline: yes
    fact.dei:TradingSymbol:
    fact.dei:NoTradingSymbolFlag: true

## Cites

- EDGAR's own rules for cover facts (dei-validations, read in a source).

## Limits

Several titles without an axis are looked at context by context, as one. A security listed on two exchanges has its
title in the context of one of them, and that is enough: the 1 warning on the filings at hand was one, and false.
"""

from __future__ import annotations

from collections.abc import Iterator

from herewith.checks.case import Case, Found
from herewith.checks.rule import rule
from herewith.model import Fact

RULE = rule("Q07", "warning", needs=("facts",), since="2019-06-15")


def check(case: Case) -> Iterator[Found]:
    """Look at the facts of each context."""
    contexts: dict[str, dict[str, Fact]] = {}
    for fact in case.report.facts:
        contexts.setdefault(fact.context or "", {})[fact.name] = fact
    titled = {_security(fact) for fact in case.report.facts if fact.name == "dei:Security12bTitle"}
    for facts in contexts.values():
        title = facts.get("dei:Security12bTitle")
        symbol, flag = facts.get("dei:TradingSymbol"), facts.get("dei:NoTradingSymbolFlag")
        exchange = facts.get("dei:SecurityExchangeName")
        if title and not symbol and not flag:
            yield Found(
                message=f"{title.value} is tagged without a symbol or the flag that it has none", at=title.value
            )
        elif symbol and flag:
            yield Found(message=f"both a symbol, {symbol.value}, and the flag for none are tagged", at=symbol.value)
        if exchange and not title and _security(exchange) not in titled:
            yield Found(message=f"{exchange.value} is tagged without a security", at=exchange.value)


def _security(fact: Fact) -> frozenset[tuple[str, str]]:
    """Give what tells its security from others: the members of its context but for that of the exchange."""
    return frozenset(member for member in fact.members if member[0] != "dei:EntityListingsExchangeAxis")
