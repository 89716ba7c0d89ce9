"""The exchanges of the table of securities, by the code that dei:SecurityExchangeName uses.

In: a name or code as printed. Out: the exchange. Never: a market tier told apart from it; EDGAR has one code for both.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from herewith.form8k.fold import fold
from herewith.form8k.tables import Citation, Table, load


class Exchange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An exchange."""

    code: str
    """As dei:SecurityExchangeName has it: "NYSE", "NYSEAMER"."""
    name: str
    variants: tuple[str, ...] = ()
    note: str | None = None
    citations: tuple[Citation, ...]


class Exchanges(Table, frozen=True, kw_only=True):
    """The table exchanges.toml."""

    exchange: tuple[Exchange, ...]


@cache
def table() -> Exchanges:
    """Give the whole table, read once."""
    return load("exchanges.toml", Exchanges)


def exchanges() -> tuple[Exchange, ...]:
    """Give all exchanges."""
    return table().exchange


@cache
def names() -> Mapping[str, Exchange]:
    """Map every folded name, variant and code to its exchange."""
    found: dict[str, Exchange] = {}
    for exchange in exchanges():
        for printed in (exchange.code, exchange.name, *exchange.variants):
            found.setdefault(fold(printed), exchange)
    return MappingProxyType(found)


def exchange_of(printed: str) -> Exchange | None:
    """Give the exchange that a name or code as printed stands for; None where none has that name."""
    return names().get(fold(printed))
