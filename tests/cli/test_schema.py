"""`herewith schema`."""

import json
from importlib.resources import files


def test_it_prints_the_file_that_ships(run):
    told = run("schema")
    assert told.exit_code == 0
    assert told.stdout == files("herewith.model").joinpath("report.schema.json").read_text(encoding="utf-8")
    assert json.loads(told.stdout)["title"] == "herewith.report/1"
