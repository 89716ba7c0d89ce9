"""The last line: unknown is never clean."""

from __future__ import annotations

from herewith.checks.tally import Tally, at_least
from herewith.model import Checked, Finding, NotRun, Severity


def found(severity: Severity) -> Finding:
    return Finding(code="C08", name="file-number-prefix", severity=severity, message="m")


def missed(code: str, reason: str) -> NotRun:
    return NotRun(code=code, name="n", reason=reason)


def line(*checks: Checked) -> str:
    tally = Tally()
    for checked in checks:
        tally.add(checked)
    return tally.line()


def test_findings_and_what_was_not_looked_at():
    checked = Checked(
        file="f",
        findings=(found("error"), found("error"), found("warning")),
        not_run=(missed("C01", "no header"), missed("C02", "no header"), missed("X02", "no exhibits")),
    )
    assert line(checked) == "2 errors, 1 warning; 3 rules not run: no header (2), no exhibits (1)"


def test_nothing_found_is_said_beside_what_was_not_looked_at():
    assert line(Checked(file="f")) == "nothing found; every rule asked for was run"
    assert line(Checked(file="f", not_run=(missed("C01", "no header"),))) == (
        "nothing found; 1 rule not run: no header (1)"
    )


def test_of_many_files_rules_and_files_are_counted():
    one = Checked(file="f", not_run=(missed("C01", "no header"), missed("C02", "no header")))
    assert line(one, Checked(file="g"), one) == (
        "3 files: nothing found; 2 rules not run everywhere: no header (2 in 2 files)"
    )


def test_severities_are_ordered():
    assert at_least("error", "note")
    assert at_least("warning", "warning")
    assert not at_least("note", "warning")
