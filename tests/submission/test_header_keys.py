"""The table of header keys against the records that it fills."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from herewith.model import Address, Filer, FormerName, Header
from herewith.submission import header_keys

TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    files("herewith.submission").joinpath("header_keys.toml").read_text("utf-8")
)
RECORDS = {"submission": Header, "party": Filer, "address": Address, "former": FormerName}


def test_every_field_is_one_of_its_record() -> None:
    assert TABLE["key"], "the table is empty"
    for entry in TABLE["key"]:
        if "field" in entry:
            assert entry["field"] in RECORDS[entry["of"]].__struct_fields__, entry
    for entry in TABLE["section"]:
        if entry["opens"] == "address":
            assert entry["field"] in Filer.__struct_fields__, entry


def test_no_spelling_stands_for_two_things_and_all_are_folded() -> None:
    spellings = [spelling for kind in ("key", "section") for entry in TABLE[kind] for spelling in entry["spellings"]]
    assert len(set(spellings)) == len(spellings)
    assert [header_keys.folded(spelling) for spelling in spellings] == spellings


def test_both_spellings_find_one_key() -> None:
    assert header_keys.key("ACCESSION-NUMBER") is header_keys.key("ACCESSION NUMBER")
    assert header_keys.key("ISSUING_ENTITY") is None
    assert header_keys.section("ISSUING_ENTITY") is header_keys.section("ISSUING-ENTITY")
    assert header_keys.key("NO SUCH KEY") is None
