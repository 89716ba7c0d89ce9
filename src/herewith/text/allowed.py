"""What of an original may be written again, as the table says.

In: `allowed.toml`. Out: rules for tags and attributes. Never: a tag, attribute or value that the table does not name.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, NamedTuple

_IDENTIFIER = re.compile(r"[A-Za-z0-9_.:-]{1,80}")
_NUMBER = re.compile(r"\+?(\d{1,5})(?:\.\d{1,6})?")


class Tag(NamedTuple):
    """How a tag is written again."""

    name: str
    """The name it is written under."""
    given: str
    """What is always written with it: a class, an alignment."""
    attributes: dict[str, tuple[str, ...] | int]
    """Attributes allowed: the words, or the greatest number."""
    block: bool
    void: bool
    formatting: bool


@cache
def table() -> dict[str, Any]:
    """Give the whole of `allowed.toml`."""
    return tomllib.loads(files("herewith.text").joinpath("allowed.toml").read_text(encoding="utf-8"))


@cache
def tags() -> dict[str, Tag]:
    """Give the rule of every tag that is allowed, by its name."""
    told = table()
    kinds = told["tags"]
    return {name: _rule(name, told) for kind in ("block", "inline", "table", "void") for name in kinds[kind]}


def _rule(name: str, told: dict[str, Any]) -> Tag:
    written = dict(told["written_as"].get(name, {"tag": name}))
    attributes = {**told["attributes"]["*"], **told["attributes"].get(name, {})}
    return Tag(
        name=written.pop("tag"),
        given="".join(f' {key}="{value}"' for key, value in written.items()),
        attributes={key: tuple(rule) if isinstance(rule, list) else rule for key, rule in attributes.items()},
        block=name in told["tags"]["block"] or name in ("table", "hr"),
        void=name in told["tags"]["void"],
        formatting=name in told["tags"]["formatting"],
    )


def attributes_written(tag: Tag, found: dict[str, str]) -> str:
    """Write those attributes of a tag that are allowed, with a value that is allowed."""
    out = [tag.given]
    for name, rule in tag.attributes.items():
        value = found.get(name)
        if value is None or f" {name}=" in tag.given:
            continue
        if isinstance(rule, int):
            number = _NUMBER.fullmatch(value.strip())
            if number is not None:
                out.append(f' {name}="{min(int(number[1]), rule)}"')
        elif value.strip() in rule or value.strip().lower() in rule:
            word = value.strip() if value.strip() in rule else value.strip().lower()
            out.append(f' {name}="{word}"')
    return "".join(out)


def identifier(value: str | None) -> str | None:
    """Give the name of a place within the original as the page has it, apart from the page's own names."""
    if value is None or not _IDENTIFIER.fullmatch(value):
        return None
    return escape(f"original-{value}")
