"""The JSON Schema of a reading, made from the records so that neither can move without the other.

In: the records and the strings under their fields. Out: a schema of draft 2020-12. Never: a rule that only the schema
knows; what `to_dict` writes otherwise than the record holds it is told in `herewith.model.json`, and followed here.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from typing import Any

import msgspec

from herewith.model import cover, passage, press_release, report, span, submission, witness
from herewith.model.json import KEYS, LEFT_OUT, SCHEMA
from herewith.model.passage import Passage
from herewith.model.press_release import PressRelease
from herewith.model.report import Exhibit, Exhibits, Report
from herewith.model.submission import DocumentEntry

ADDRESS = "https://json-schema.org/draft/2020-12/schema"

_PLACE_OF_DOCUMENT = {"type": "integer", "minimum": 0}
_SPAN = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": False,
    "minItems": 2,
}


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the object that `Report.to_dict` gives and `herewith read --jsonl` prints.

    Objects are open: a later minor version may add keys.
    """
    _, defs = msgspec.json.schema_components(
        [Report, Exhibit, DocumentEntry, PressRelease], schema_hook=_of_our_types, ref_template="#/$defs/{name}"
    )
    words = _field_docstrings()
    for name, definition in defs.items():
        _describe(definition, words.get(name, {}))
    defs["Span"] = {"description": defs["Span"]["description"], **_SPAN}
    defs["Passage"] = {"description": "Words as printed, white space folded.", "type": "string"}
    _flatten_document(defs)
    for name, place in (("Exhibit", "exhibit's document"), ("Report", "main document")):
        defs[name]["properties"]["document"] = {
            "description": f"Place of the {place} in `documents`, from 0.",
            "anyOf": [_PLACE_OF_DOCUMENT, {"type": "null"}],
        }
    for definition in defs.values():
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
    _add_releases(defs)
    top = _top(defs.pop("Report"))
    return {**top, "$defs": dict(sorted(defs.items()))}


def _add_releases(defs: dict[str, Any]) -> None:
    """Add the keys that come where releases are asked for."""
    defs["Exhibit"]["properties"]["press_release"] = {
        "description": "Where releases are asked for: the first lines of an exhibit 99; null for another exhibit, one "
        "that is not attached, and one without words.",
        "anyOf": [{"$ref": "#/$defs/PressRelease"}, {"type": "null"}],
    }
    defs["Document"]["properties"]["unread"] = {
        "description": "Where releases are asked for, of exhibits 99 and of what is no text: what it holds in place of "
        'words ("12 images", "a PDF of 81,204 bytes"); null where it has words.',
        "type": ["string", "null"],
    }


def _of_our_types(wanted: type) -> dict[str, Any]:
    if wanted is Passage:
        return {"$ref": "#/$defs/Passage"}
    if wanted is Exhibits:
        return {"type": "array", "items": {"$ref": "#/$defs/Exhibit"}}
    return {"type": "null"}


def _top(definition: dict[str, Any]) -> dict[str, Any]:
    properties = definition["properties"]
    ordered = {"schema": {"const": SCHEMA}, **{key: properties[key] for key in KEYS}}
    required = list(ordered)
    ordered["candidates"] = properties["candidates"]
    ordered["spans"] = {
        "description": "JSON pointer of each quoted value: the ranges of source bytes it was read from.",
        "type": "object",
        "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/Span"}, "minItems": 1},
    }
    return {
        "$schema": ADDRESS,
        "title": SCHEMA,
        "description": definition["description"],
        "type": "object",
        "properties": ordered,
        "required": required,
    }


def _flatten_document(defs: dict[str, Any]) -> None:
    document = defs["Document"]["properties"]
    del document["entry"]
    defs["Document"]["properties"] = {**defs["DocumentEntry"]["properties"], **document}


def _describe(definition: dict[str, Any], words: dict[str, str]) -> None:
    """Fold the description, drop what is not written, and put the string under each field beside it."""
    if "description" in definition:
        definition["description"] = " ".join(definition["description"].split())
    properties = definition.get("properties", {})
    for name in LEFT_OUT & properties.keys():
        del properties[name]
    for name, value in properties.items():
        value.pop("default", None)
        plain = _one_type(value)
        properties[name] = {"description": words[name], **plain} if name in words else plain


def _one_type(value: dict[str, Any]) -> dict[str, Any]:
    """Write "a string or null" as one list of types, where each alternative is a bare type."""
    choices = value.get("anyOf", ())
    if not choices or any(choice.keys() != {"type"} for choice in choices):
        return value
    return {"type": [choice["type"] for choice in choices]}


def _field_docstrings() -> dict[str, dict[str, str]]:
    """Read the string that stands under each field in the source of the records, by class and field."""
    found: dict[str, dict[str, str]] = {}
    for module in (cover, passage, press_release, report, span, submission, witness):
        for node in ast.parse(textwrap.dedent(inspect.getsource(module))).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = dict(_strings_under_fields(node))
    return found


def _strings_under_fields(node: ast.ClassDef) -> list[tuple[str, str]]:
    return [
        (field.target.id, " ".join(below.value.value.split()))
        for field, below in zip(node.body, node.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    ]
