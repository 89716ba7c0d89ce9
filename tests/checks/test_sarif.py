"""SARIF: valid against models made from its schema, and true of the check."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Schema

import herewith
from herewith.checks.catalogue import catalogue
from herewith.checks.quoting import File, Quoting
from herewith.checks.sarif import log, results_of, uri
from herewith.checks.waivers import read_waivers, waive


@pytest.fixture
def written(faulty):
    checked = herewith.check(faulty, complete=False)
    waivers = read_waivers('[[waiver]]\ncode = "C09"\nfile = "*"\nreason = "Known."\n', "w")
    checked = waive(checked, faulty, waivers, dt.date(2026, 1, 1))
    made = results_of(checked, Quoting(faulty, (File("plover shoe.txt", 0),)), "plover shoe.txt")
    return checked, log([made], catalogue(), "0.1.0")


def test_it_is_valid(written):
    Schema.model_validate_json(json.dumps(written[1]))


def test_every_rule_has_help(written):
    rules = written[1]["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in catalogue()]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] and "helpUri" not in rule for rule in rules)


def test_each_finding_is_a_result_at_its_place(written, faulty):
    checked, made = written
    results = made["runs"][0]["results"]
    assert len(results) == len(checked.findings) + len(checked.waived)
    result = next(r for r in results if r["ruleId"] == "C08")
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    assert result["level"] == "warning"
    assert place["artifactLocation"]["uri"] == "plover%20shoe.txt"
    at = region["byteOffset"]
    assert faulty.source[at : at + region["byteLength"]] == b"011-99310"
    line = faulty.source.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == b"011-99310"


def test_what_was_not_run_is_a_notification_and_no_result(written):
    checked, made = written
    run = made["runs"][0]
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert [n["associatedRule"]["id"] for n in told] == [missed.code for missed in checked.not_run]
    assert told
    assert not {n["associatedRule"]["id"] for n in told} & {r["ruleId"] for r in run["results"]}


def test_what_is_waived_is_suppressed_with_its_reason(written):
    suppressed = [r for r in written[1]["runs"][0]["results"] if r.get("suppressions")]
    assert [r["ruleId"] for r in suppressed] == [w.finding.code for w in written[0].waived] == ["C09"]
    assert suppressed[0]["suppressions"][0]["justification"] == "Known."


def test_paths_become_references():
    assert uri("a b/ü.txt") == "a%20b/%C3%BC.txt"
    assert uri("/x/y.txt") == "file:///x/y.txt"
    assert uri("C:\\x\\y.txt") == "file:///C:/x/y.txt"
