"""Profiles: which rules they run; a code that does not exist is told."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

import herewith
from herewith.checks.catalogue import catalogue
from herewith.checks.profiles import profile_named, profiles, rules_for
from herewith.model import UsageError


def test_filing_runs_every_rule():
    assert len(rules_for(profile_named("filing"))) == len(catalogue()) == len(rules_for(profile_named(None)))


def test_filing_is_strict_where_it_says_so():
    own = {rule.code: rule.severity for rule in catalogue()}
    strict = {rule.code: rule.severity for rule in rules_for(profile_named("filing"))}
    assert own["C27"] == "warning"
    assert strict["C27"] == "error"


def test_archive_leaves_out_notes_alone():
    kept = {rule.code for rule in rules_for(profile_named("archive"))}
    left = [rule for rule in catalogue() if rule.code not in kept]
    assert {rule.severity for rule in left} == {"note"}


def test_research_asks_only_whether_values_can_be_trusted():
    kept = {rule.code for rule in rules_for(profile_named("research"))}
    assert {"C01", "D02", "I02"} <= kept
    assert not kept & {"I10", "F01", "K01"}


@pytest.mark.parametrize("name", profiles())
def test_every_code_that_a_profile_names_is_a_rule_or_listed_as_none(name):
    listed = files("herewith.checks").joinpath("not_implemented.toml")
    left = tomllib.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else {}
    known = [rule.code for rule in catalogue()] + [row["code"] for rows in left.values() for row in rows]
    profile = profile_named(name)
    for beginning in (*profile.select, *profile.ignore, *profile.severity):
        assert any(code.startswith(beginning) for code in known), f"{beginning} is no rule"


def test_codes_are_selected_and_ignored_by_their_beginning(faulty):
    assert {f.code[0] for f in herewith.check(faulty, select=["C"]).findings} == {"C"}
    assert "C08" not in {f.code for f in herewith.check(faulty, select="C", ignore=["C08"]).findings}
    with pytest.raises(UsageError, match="'Z9'"):
        herewith.check(faulty, select=["Z9"])
    with pytest.raises(UsageError, match="'nothing'"):
        profile_named("nothing")
