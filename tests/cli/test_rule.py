"""`herewith rule`: a page, the list, and what there is no rule for."""

from __future__ import annotations

import json

from herewith.checks.catalogue import catalogue
from herewith.checks.rule import SECTIONS


def test_a_page_has_all_sections(run):
    told = run("rule", "C08")
    assert told.exit_code == 0
    assert told.stdout.startswith("C08 file-number-prefix\n")
    lines = told.stdout.splitlines()
    assert [line for line in lines if line in SECTIONS] == list(SECTIONS)
    assert "    file number: 011-15167" in lines


def test_a_rule_is_named_by_its_name_too(run):
    assert run("rule", "file-number-prefix").stdout == run("rule", "c08").stdout


def test_markdown_and_json(run):
    assert run("rule", "C08", "--markdown").stdout.startswith("# C08 file-number-prefix\n")
    data = json.loads(run("rule", "C08", "--json").stdout)
    assert (data["code"], data["severity"], list(data["page"])) == ("C08", "warning", list(SECTIONS))
    assert len(json.loads(run("rule", "C08", "C07", "--json").stdout)) == 2


def test_the_list_has_a_code_and_a_name_a_line(run):
    listed = run("rule", "--list").stdout.splitlines()
    assert listed == [f"{rule.code} {rule.name}" for rule in catalogue()]
    long = run("rule", "--list", "--long").stdout.splitlines()
    assert len(long) == len(listed)
    assert any("filed since 2004-08-23" in line for line in long)
    assert len(json.loads(run("rule", "--list", "--json").stdout)) == len(listed)


def test_what_is_no_rule_is_told(run):
    told = run("rule", "Z99")
    assert told.exit_code == 2
    assert told.stderr == "herewith: there is no rule 'Z99': `herewith rule --list` has them all\n"
    assert run("rule").exit_code == 2
    assert run("rule", "C08", "--list").exit_code == 2
