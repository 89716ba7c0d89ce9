"""The JSON Schema: made from the records, shipped, and true of what is written."""

import json
import re
from importlib.resources import files

import jsonschema
import pytest

from herewith.model import Report
from herewith.model.json import KEYS, to_dict
from herewith.model.schema import schema


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


def test_the_shipped_file_is_the_schema():
    shipped = files("herewith.model").joinpath("report.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == schema(), "run: herewith schema > src/herewith/model/report.schema.json"


@pytest.mark.parametrize("asked", [{}, {"spans": True}, {"explain": True}, {"spans": True, "explain": True}])
def test_a_reading_is_valid(validator, report, asked):
    validator.validate(to_dict(report, **asked))


def test_what_is_no_current_report_is_valid(validator):
    validator.validate(to_dict(Report(file="annual.txt", form="10-K", current_report=False)))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "herewith.report/2"},
        {"cover": {}},
        {"items": [{"number": "5"}]},
        {"document": "page.txt"},
        {"spans": {"/cover/street": [[1, 2, 3]]}},
        {"parts": [{"kind": "other", "extent": [0, 1], "item": None, "unread": []}]},
    ],
)
def test_what_is_no_reading_is_not(validator, report, change):
    assert not validator.is_valid({**to_dict(report), **change})


def test_keys_stand_in_order_and_all_are_required_but_two():
    assert list(schema()["properties"]) == ["schema", *KEYS, "candidates", "spans"]
    assert schema()["required"] == ["schema", *KEYS]


def test_fields_are_described_by_the_strings_under_them():
    street = schema()["$defs"]["Cover"]["properties"]["street"]
    assert street["description"] == 'Principal executive offices: street lines, joined with ", ".'


def test_bytes_and_layout_are_not_in_it():
    assert not re.search(r'"(origin|view|entry|source_bytes)":', json.dumps(schema()))
