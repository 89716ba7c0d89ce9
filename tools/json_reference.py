"""The reference page of a reading's JSON, made from the records.

In: the JSON Schema that `herewith.model.schema` makes of the records and the strings under their fields. Out:
`docs/reference/json.md`, or with `--check` exit code 1 where the page is another. Never: a word that is not in the
records, but for the opening of the page.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

from herewith.model.schema import schema

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "json.md"

OPENING = """\
# The JSON of a reading

What `herewith read --jsonl` prints, one object a filing, and `Report.to_dict()` gives. `herewith schema` prints it as
JSON Schema. Every key is always there (but for `candidates`, `spans`, and `press_release` and `unread` of exhibits and
documents, which come where they are asked for): `null` is *the filing does not say*, `[]` is *there are none*. Keys may
be added under the same major version of `schema`; none goes or changes its meaning.

Made by `tools/json_reference.py` from the records in `src/herewith/model`; do not edit it here.
"""


def kind(value: dict[str, Any]) -> str:
    """Say the type of a value in a few words, records as links."""
    if "const" in value:
        return f'`"{value["const"]}"`'
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return "words as printed" if name == "Passage" else f"[{name}](#{name.lower()})"
    if "enum" in value:
        return " or ".join(f"`{'null' if member is None else member}`" for member in value["enum"])
    if "anyOf" in value:
        return " or ".join(kind(choice) for choice in value["anyOf"])
    if value.get("type") == "array":
        return array(value)
    if value.get("type") == "object":
        return "object"
    types = value.get("type", "anything")
    named = types if isinstance(types, list) else [types]
    form = {"date": "date", "date-time": "date and time"}.get(value.get("format", ""))
    return " or ".join("`null`" if name == "null" else form or name for name in named)


def array(value: dict[str, Any]) -> str:
    """Say the type of a list: of one kind of thing, or of so many things in order."""
    if "prefixItems" in value:
        return f"[{', '.join(kind(member) for member in value['prefixItems'])}]"
    members = value.get("items")
    return f"list of {kind(members)}" if isinstance(members, dict) else "list"


def table(definition: dict[str, Any]) -> list[str]:
    """Lay the keys of an object out."""
    lines = ["| key | value | meaning |", "|---|---|---|"]
    for name, value in definition["properties"].items():
        words = value.get("description", "")
        if not words and "$ref" not in value:
            words = next((c["description"] for c in value.get("anyOf", ()) if "description" in c), "")
        lines.append(f"| `{name}` | {escaped(kind(value))} | {escaped(in_json(words))} |")
    return lines


def escaped(text: str) -> str:
    """Keep a bar from ending the cell, and a tag from being one."""
    return text.replace("|", "\\|").replace("<", "&lt;")


def in_json(words: str) -> str:
    """Name JSON's values where the records name Python's."""
    return re.sub(r"\b(None|True|False)\b", lambda m: {"None": "null"}.get(m[0], m[0].lower()), words)


def page() -> str:
    """Make the page."""
    whole = schema()
    lines = [OPENING, "## Reading", "", whole["description"], "", *table(whole), ""]
    for name, definition in whole["$defs"].items():
        lines += [f"## {name}", ""]
        if "description" in definition:
            lines += [escaped(definition["description"]), ""]
        if "properties" in definition:
            lines += [*table(definition), ""]
        elif name != "Passage":
            lines += [f"A {kind(definition)}.", ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description="Make docs/reference/json.md from the records.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the page is another")
    args = parser.parse_args()
    made = page()
    if args.check:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == made
        if not same:
            print("docs/reference/json.md is not what the records say: run tools/json_reference.py")
        return 0 if same else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
