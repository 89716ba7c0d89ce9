"""What is written of real filings: valid by the schema, and it comes back whole."""

import jsonschema
import msgspec

import herewith
from herewith.model.json import from_dict, to_dict
from herewith.model.schema import schema

EVERY = 4
"""One filing in so many: all of them take a minute, and differ in nothing that matters here."""


def test_every_reading_is_valid_and_comes_back(shared):
    validator = jsonschema.Draft202012Validator(schema())
    paths = sorted((shared / "filings").iterdir())[::EVERY]
    assert len(paths) > 100
    for result in herewith.read_all(paths, jobs=2):
        assert isinstance(result, herewith.Report), result
        written = msgspec.json.decode(msgspec.json.encode(to_dict(result, spans=True, explain=True)))
        assert not [f"{result.file} {e.json_path}: {e.message}" for e in validator.iter_errors(written)]
        again = from_dict(written)
        assert to_dict(again, spans=True, explain=True) == written
        assert result.to_markdown().endswith("\n")
        assert again._repr_html_().startswith("<section")
