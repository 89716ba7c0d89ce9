"""The pages of the rules are those of their docstrings, and each has its authority.

In: the catalogue and `docs/rules`. Out: a failure that names the rule. Never: a page written by hand.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from herewith.checks.catalogue import own_rules
from herewith.checks.rule import SECTIONS
from herewith.checks.rule_page import SECTIONS_BY_LETTER

ROOT = Path(__file__).resolve().parents[2]
RULES = own_rules()


def test_pages_are_what_the_rules_say():
    spec = importlib.util.spec_from_file_location("rule_pages", ROOT / "tools" / "rule_pages.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "rules").glob("*.md")}
    made = tool.pages()
    assert sorted(written) == sorted(made), "run tools/rule_pages.py"
    assert [name for name in made if written[name] != made[name]] == [], "run tools/rule_pages.py"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_page_has_all_sections_and_an_authority(rule):
    assert tuple(rule.page.sections) == SECTIONS
    assert rule.page.sections["Cites"].lstrip().startswith("- "), f"{rule.code} cites nothing"
    assert rule.page.summary.endswith(".")
    assert rule.code[0] in SECTIONS_BY_LETTER
    assert rule.name.replace("-", "").isalnum()
