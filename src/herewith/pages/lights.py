"""Which places of the original are lit for a report.

In: a report with its source. Out: a light for each value it quotes, in the order in which they answer where several
stand on the same words. Never: a value that the report does not quote.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from herewith.model import Report, Span
from herewith.model.json import to_dict
from herewith.text.lit import Light

_NUMBERS = re.compile(r"/\d+(?=/|$)")


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files("herewith.pages").joinpath("labels.toml").read_text(encoding="utf-8"))


def key_of(pointer: str) -> str:
    """Give the name of a value on the page, by its JSON pointer: letters, digits, underscores and hyphens."""
    return pointer.strip("/").replace("/", "-")


def label_of(pointer: str) -> str:
    """Say what a value is called."""
    labels: dict[str, str] = _tables()["labels"]
    bare = _NUMBERS.sub("", pointer).strip("/").replace("/", ".")
    return labels.get(bare, bare)


def lights_of(report: Report) -> list[Light]:
    """Give a light for every passage of a report, and for each fault of the envelope that has a place.

    Kinds go before one another as `labels.toml` orders them; within a kind the shorter value goes first, since it
    stands inside the longer. The text of an item is no link: it would make a link of whole paragraphs.
    """
    spans = to_dict(report, spans=True, explain=True)["spans"]
    placed = [(pointer, tuple(Span(start, end) for start, end in ranges)) for pointer, ranges in spans.items()]
    placed += [(f"/faults/{i}", (fault.span,)) for i, fault in enumerate(report.faults) if fault.span is not None]
    lights = [
        Light(key_of(pointer), places, _kind(pointer), label_of(pointer), link=_kind(pointer) != "text")
        for pointer, places in placed
    ]
    order = {kind: index for index, kind in enumerate(_tables()["kinds"]["order"])}
    return sorted(lights, key=lambda light: (order[light.kind], sum(s.end - s.start for s in light.spans)))


def _kind(pointer: str) -> str:
    """Give the kind of a value: the first word of its pointer, but for the text of items and what is unread."""
    if pointer.startswith("/items/") and pointer.endswith("/text"):
        return "text"
    return "unread" if pointer.startswith("/parts/") else pointer.split("/")[1]
