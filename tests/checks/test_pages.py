"""Every rule by its own page: the example fires, the better one and the near miss do not."""

from __future__ import annotations

import pytest

import herewith
from herewith.checks.catalogue import catalogue
from herewith.checks.rule import Rule
from herewith.checks.run import check
from herewith.checks.specimen import filing

RULES = catalogue()


def checked(rule: Rule, section: str) -> list[str]:
    """Give the codes that fire on a specimen; the rule itself must have run."""
    report = herewith.read(filing(rule.page.specimen(section)), name=f"{rule.code}.txt")
    found = check(report, rules=[rule])
    assert not found.not_run, f"{rule.code} was not run on its {section}: {found.not_run[0].reason}"
    assert not found.not_in_force, f"{rule.code} is no rule on the day of its {section}"
    return [f.code for f in found.findings]


def test_there_are_rules():
    assert len(RULES) > 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")
def test_the_example_fires(rule):
    assert rule.code in checked(rule, "Example")


@pytest.mark.parametrize("section", ["Better", "Near miss"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")
def test_what_is_right_is_silent(rule, section):
    assert checked(rule, section) == []
