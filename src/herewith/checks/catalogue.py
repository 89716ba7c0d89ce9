"""Every rule there is.

In: the modules under `herewith.checks.rules`, and rules that other packages offer (entry point `herewith.rules`). Out:
rules by code. Never: two rules with one code.

A module offers one rule by `RULE` and `check`, or several of one kind by `rules()`: near relatives that differ only in
their cues are one table and one function.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType

from herewith.checks import rules as own
from herewith.checks.rule import Rule, bound


@cache
def catalogue() -> tuple[Rule, ...]:
    """Give all rules, in the order of their codes.

    Raises:
        ValueError: two rules have one code.
    """
    found = sorted((*_own(), *_offered()), key=_in_order)
    codes = [rule.code for rule in found]
    twice = {code for code in codes if codes.count(code) > 1}
    if twice:
        raise ValueError(f"more than one rule has the code {', '.join(sorted(twice))}")
    return tuple(found)


def rule_named(wanted: str) -> Rule:
    """Give a rule by its code or its name.

    Raises:
        KeyError: there is none; the message says how to list them.
    """
    for rule in catalogue():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    raise KeyError(f"there is no rule {wanted!r}: `herewith rule --list` has them all")


def own_rules() -> tuple[Rule, ...]:
    """Give the rules of this package alone, in the order of their codes."""
    return tuple(sorted(_own(), key=_in_order))


def _in_order(rule: Rule) -> tuple[str, int, str]:
    letters = rule.code.rstrip("0123456789")
    number = rule.code.removeprefix(letters)
    return letters, int(number) if number else 0, rule.code


def _own() -> Iterator[Rule]:
    for module in pkgutil.walk_packages(own.__path__, f"{own.__name__}."):
        if not module.ispkg:
            yield from rules_of(importlib.import_module(module.name))


def rules_of(module: ModuleType) -> Iterator[Rule]:
    """Give the rules that a module offers."""
    if hasattr(module, "rules"):
        yield from module.rules()
    elif hasattr(module, "RULE"):
        name = module.__name__.rpartition(".")[2].replace("_", "-")
        yield bound(module.RULE, name, module.__doc__ or "", module.check)


def _offered() -> Iterator[Rule]:
    for entry in entry_points(group="herewith.rules"):
        yield from rules_of(entry.load())
