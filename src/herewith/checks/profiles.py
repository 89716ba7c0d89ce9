"""What a check is for, and which rules that takes.

In: the name of a profile, codes to select and to leave out. Out: the rules to run, with their severities, and the
threshold. Never: a code or a profile that does not exist passed over in silence.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from herewith.checks.catalogue import catalogue
from herewith.checks.rule import Rule
from herewith.model import Severity, UsageError


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a check is for."""

    about: str
    threshold: Severity = "warning"
    select: tuple[str, ...] = ()
    """How the codes to run begin; empty: all."""
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    """Severities that differ from the rules' own; what a rule says of one finding stays."""


@cache
def profiles() -> Mapping[str, Profile]:
    """Give the profiles by name."""
    table = tomllib.loads(files("herewith.checks").joinpath("profiles.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table, dict[str, Profile])


def profile_named(name: str | None) -> Profile:
    """Give a profile; the plain one, every rule as it is, where none is named.

    Raises:
        UsageError: there is none of that name.
    """
    if name is None:
        return Profile(about="every rule")
    if name not in profiles():
        raise UsageError(f"there is no profile {name!r}: the profiles are {', '.join(profiles())}")
    return profiles()[name]


def rules_for(profile: Profile, select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Rule, ...]:
    """Give the rules of a profile, narrowed to the codes that begin with one of `select` and with none of `ignore`.

    Raises:
        UsageError: no rule's code begins with one of them.
    """
    wanted, unwanted = _upper(select), _upper(ignore)
    for beginning in (*wanted, *unwanted):
        if not any(rule.code.startswith(beginning) for rule in catalogue()):
            raise UsageError(f"no rule's code begins with {beginning!r}: `herewith rule --list` has them all")
    chosen = narrowed(narrowed(catalogue(), profile.select, profile.ignore), wanted, unwanted)
    return tuple(
        msgspec.structs.replace(rule, severity=profile.severity[rule.code]) if rule.code in profile.severity else rule
        for rule in chosen
    )


def narrowed(rules: Iterable[Rule], wanted: Collection[str], unwanted: Collection[str]) -> tuple[Rule, ...]:
    """Narrow rules to those whose code begins with one of `wanted` (all, where empty) and with none of `unwanted`."""
    return tuple(
        rule
        for rule in rules
        if (not wanted or rule.code.startswith(tuple(wanted))) and not rule.code.startswith(tuple(unwanted))
    )


def _upper(codes: Collection[str]) -> tuple[str, ...]:
    given = (codes,) if isinstance(codes, str) else codes
    return tuple(code.strip().upper() for code in given if code.strip())
