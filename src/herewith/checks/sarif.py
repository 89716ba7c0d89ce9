"""Checks as SARIF 2.1.0, which editors and code hosts show at the place.

In: what checks found, with the places quoted, and the rules that there are. Out: one log as plain data. Never: a
result of what was not looked at; a rule that was not run is a notification of the tool, with its reason.
Source: Static Analysis Results Interchange Format 2.1.0, OASIS Standard of 27 March 2020, by paragraph below.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from herewith.checks.quoting import Quoting
from herewith.checks.rule import Rule
from herewith.checks.rule_page import markdown, section_of
from herewith.model import Checked, Finding, NotRun, Span

ADDRESS = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "note": "note"}
"""3.27.10; our names are SARIF's."""


def log(runs: Iterable[dict[str, Any]], rules: Iterable[Rule], version: str) -> dict[str, Any]:
    """Give a log with one run that holds what came of every file (`results_of`)."""
    results: list[dict[str, Any]] = []
    notifications: list[dict[str, Any]] = []
    for run in runs:
        results += run["results"]
        notifications += run["notifications"]
    return {
        "$schema": ADDRESS,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {"name": "herewith", "semanticVersion": version, "rules": [descriptor(r) for r in rules]}
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
                "results": results,
            }
        ],
    }


def descriptor(rule: Rule) -> dict[str, Any]:
    """Describe a rule (3.49); its page is the help."""
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.page.summary},
        "fullDescription": {"text": " ".join(rule.page.sections["What it checks"].split())},
        "help": {"text": markdown(rule), "markdown": markdown(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [section_of(rule.code)]},
    }


def results_of(checked: Checked, quoting: Quoting, path: str) -> dict[str, Any]:
    """Give the results and notifications of one file."""
    waived = [_result(w.finding, quoting, path) | {"suppressions": [_suppression(w.reason)]} for w in checked.waived]
    return {
        "results": [*(_result(finding, quoting, path) for finding in checked.findings), *waived],
        "notifications": [_notification(missed, path) for missed in checked.not_run],
    }


def _result(finding: Finding, quoting: Quoting, path: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.places[0], quoting)] if finding.places else [_artifact_only(path)],
    }
    if len(finding.places) > 1:
        result["relatedLocations"] = [_location(place, quoting) for place in finding.places[1:]]
    if finding.field:
        result["properties"] = {"field": finding.field}
    return result


def _location(span: Span, quoting: Quoting) -> dict[str, Any]:
    """Give a place (3.28, 3.30): in lines and columns, and in bytes."""
    start, end = quoting.position(span.start), quoting.position(max(span.start, span.end))
    region: dict[str, Any] = {
        "startLine": start.line,
        "startColumn": start.column,
        "byteOffset": quoting.offset_in_file(span.start),
        "byteLength": span.end - span.start,
    }
    if end.path == start.path:
        region |= {"endLine": end.line, "endColumn": end.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(start.path)}, "region": region}}


def _artifact_only(path: str) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}


def _notification(missed: NotRun, path: str) -> dict[str, Any]:
    """Say that a rule could not look (3.58)."""
    return {
        "level": "note",
        "message": {"text": f"{missed.code} {missed.name} was not run: {missed.reason}"},
        "associatedRule": {"id": missed.code},
        "locations": [_artifact_only(path)],
    }


def _suppression(reason: str) -> dict[str, Any]:
    return {"kind": "external", "justification": reason}  # 3.35.3: without a status, accepted


def uri(path: str) -> str:
    """Write a path as a relative or absolute URI reference."""
    slashed = path.replace("\\", "/")
    kept = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@")
    quoted = "".join(c if c in kept else "".join(f"%{byte:02X}" for byte in c.encode()) for c in slashed)
    if quoted.startswith("/"):
        return f"file://{quoted}"
    drive = slashed[1:3] == ":/"
    return f"file:///{slashed[:2]}{quoted.removeprefix(slashed[0]).removeprefix('%3A')}" if drive else quoted
