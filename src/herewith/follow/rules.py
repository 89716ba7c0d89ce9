"""What to tell and to whom: a file of rules.

In: RULES.toml. Out: frozen rules and deliveries. Never: a secret in the file (only the name of the variable that holds
it); a rule with a fault followed all the same; one fault told and the next kept back.

    [[deliver]]
    name = "desk"
    to = "webhook"
    url = "https://desk.example/alerts"
    secret_from = "DESK_SECRET"

    [[rule]]
    name = "officers"
    items = ["5.02"]
    words = ["chief executive"]
    deliver = ["desk"]

All conditions of a rule must hold; of a list, one entry is enough.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from herewith.edgar.addresses import cik_number
from herewith.model.errors import UsageError

T = TypeVar("T")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_ITEM = re.compile(r"\d{1,2}(\.\d\d)?")
_LACKS = {"webhook": ("url", "secret_from"), "command": ("command",), "atom": ("path",), "stdout": ()}


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a filing must be to be told."""

    name: str
    """Part of each alert's key: a rule that is renamed tells anew."""
    items: tuple[str, ...] = ()
    registrants: tuple[int | str, ...] = ()
    """CIKs."""
    sic: tuple[str, ...] = ()
    """Codes, or their first digits."""
    states: tuple[str, ...] = ()
    """EDGAR's codes of the state of incorporation."""
    words: tuple[str, ...] = ()
    """In the report or an exhibit; capitals and line ends make no difference."""
    findings: tuple[str, ...] = ()
    """Codes of the checks, or their first characters."""
    disagreements: tuple[str, ...] = ()
    """Keys of the reading ("cover.date_of_report"), or "any"."""
    deliver: tuple[str, ...]


class Delivery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way to tell."""

    name: str
    to: Literal["stdout", "webhook", "command", "atom"]
    url: str | None = None
    secret_from: str | None = None
    """Name of the environment variable with the secret that signs."""
    command: tuple[str, ...] = ()
    path: str | None = None


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """A file of rules as read."""

    rules: tuple[Rule, ...]
    deliveries: tuple[Delivery, ...]


def read_rules(path: Path) -> Rules:
    """Read a file of rules.

    Raises:
        UsageError: it cannot be read, or has faults; all are told, a line each, with where and the cure.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is no TOML: {error}") from error
    faults = [f"{key}: is no table of rules; there are [[rule]] and [[deliver]]" for key in data.keys() - _TABLES]
    deliveries = _tables(data.get("deliver", []), "deliver", Delivery, faults)
    rules = _tables(data.get("rule", []), "rule", Rule, faults)
    names = [delivery.name for delivery in deliveries]
    for delivery in deliveries:
        faults += _faults_of_delivery(delivery)
    for rule in rules:
        faults += _faults_of_rule(rule, names)
    for several in (names, [rule.name for rule in rules]):
        faults += [f"{name}: two have this name; a key needs one each" for name in _twice(several)]
    if not rules and not faults:
        faults.append("there is no [[rule]]: write one, with name and deliver")
    if faults:
        raise UsageError("\n".join(f"{path.name}: {fault}" for fault in faults))
    return Rules(rules=rules, deliveries=deliveries)


_TABLES = frozenset({"rule", "deliver"})


def _tables(given: object, name: str, kind: type[T], faults: list[str]) -> tuple[T, ...]:
    if not isinstance(given, list):
        faults.append(f"{name}: write [[{name}]], with two brackets")
        return ()
    read: list[T] = []
    for number, table in enumerate(given, start=1):
        try:
            read.append(msgspec.convert(table, kind))
        except msgspec.ValidationError as error:
            faults.append(f"[[{name}]] number {number}: {error}; it may have {', '.join(kind.__annotations__)}")
    return tuple(read)


def _faults_of_delivery(delivery: Delivery) -> list[str]:
    where = f"deliver {delivery.name}"
    faults = [f"{where}: {field} is missing" for field in _LACKS[delivery.to] if not getattr(delivery, field)]
    if delivery.url is not None and not delivery.url.startswith(("https://", "http://")):
        faults.append(f"{where}: url is no web address: begin it with https://")
    if not _NAME.fullmatch(delivery.name):
        faults.append(f"{where}: a name has letters, digits, dots and dashes")
    return faults


def _faults_of_rule(rule: Rule, names: list[str]) -> list[str]:
    where = f"rule {rule.name}"
    faults = [f"{where}: deliver names {n!r}, and no [[deliver]] has that name" for n in rule.deliver if n not in names]
    faults += [f"{where}: {item!r} is no item: write 5.02, or 5" for item in rule.items if not _ITEM.fullmatch(item)]
    if not rule.deliver:
        faults.append(f"{where}: deliver is empty: name a [[deliver]]")
    if not _NAME.fullmatch(rule.name):
        faults.append(f"{where}: a name has letters, digits, dots and dashes, as it is part of each alert's key")
    for cik in rule.registrants:
        try:
            cik_number(cik)
        except UsageError as error:
            faults.append(f"{where}: {error}")
    return faults


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})
