"""Rules of other packages, offered by the entry point `herewith.rules`.

In: a distribution made for the test, installed nowhere but on the path. Out: its rule among ours. Never: two rules
with one code.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

RULE = '''"""Find a report of a house that never reports on a Friday.

## What it checks

The filing date.

## Why it matters

The house says so.

## Example

    filed: 2010-03-05

## Better

    filed: 2010-03-04

## Near miss

    filed: 2010-03-08

## Cites

- House manual, page 1.

## Limits

Knows no other house.
"""

from herewith.checks.case import Found
from herewith.checks.rule import rule

RULE = rule("{code}", "note", needs=("filed",))


def check(case):
    """Look at the day of the week."""
    if case.filed.weekday() == 4:
        yield Found(message="filed on a Friday")
'''
RUN = """
import herewith
from herewith.checks.catalogue import rule_named
from herewith.checks.specimen import filing

rule = rule_named("filed-on-a-friday")
for section in ("Example", "Better"):
    report = herewith.read(filing(rule.page.specimen(section)))
    print([finding.message for finding in herewith.check(report, select=["ZZ"]).findings])
"""


def installed(folder: Path, code: str) -> Path:
    """Make a distribution with one rule."""
    (folder / "filed_on_a_friday.py").write_text(RULE.replace("{code}", code), encoding="utf-8")
    info = folder / "house_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[herewith.rules]\nhouse = filed_on_a_friday\n", encoding="utf-8")
    return folder


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    path = ":".join([str(folder), *sys.path]) if sys.platform != "win32" else ";".join([str(folder), *sys.path])
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", RUN],
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env={"PYTHONPATH": path, "PYTHONUTF8": "1"},
    )


def test_a_rule_of_another_package_is_run_with_ours(tmp_path):
    told = run(installed(tmp_path, "ZZ1"))
    assert told.stdout.splitlines() == ["['filed on a Friday']", "[]"], told.stderr


def test_one_code_for_two_rules_is_refused(tmp_path):
    told = run(installed(tmp_path, "C08"))
    assert told.returncode == 1
    assert "more than one rule has the code C08" in told.stderr
