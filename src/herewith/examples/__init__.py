"""Filings that ship: current reports of companies that do not exist, one for each way a report has looked since 1993.

In: the name of one. Out: its bytes, and what a careful person reads in it. Never: a word from a real filing; names,
numbers and prose are ours, and only the form's own captions and sentences are the law's. CATALOGUE.md has a line on
each.

The readings are written by hand, with the keys of `Report.to_dict()`. Where that gives an item's whole `text`, they
give `first_words` and `last_words`, and `contains` for what a page break or a table might tear apart;
`disagreements` are those that were planted, each as the value of the page and that of the header.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from herewith.model.errors import UsageError

__all__ = ["example", "expected", "names"]

_NAMES = (
    "1995-pem.txt",
    "2003-ascii.txt",
    "2006-html.txt",
    "2010-coregistrants.txt",
    "2013-html.htm",
    "2024-inline-xbrl.txt",
)


def names() -> tuple[str, ...]:
    """Give the file names of the examples, oldest first."""
    return _NAMES


def example(name: str) -> bytes:
    """Give the bytes of an example, by its file name or that name without its ending ("2003-ascii").

    Raises:
        UsageError: there is no such example; the message names those that there are.
    """
    return (resources.files(__name__) / _file_name(name)).read_bytes()


def expected(name: str) -> dict[str, Any]:
    """Give what a careful person reads in an example.

    Raises:
        UsageError: there is no such example.
    """
    stem = _file_name(name).rpartition(".")[0]
    reading: dict[str, Any] = json.loads((resources.files(__name__) / f"{stem}.expected.json").read_bytes())
    return reading


def _file_name(name: str) -> str:
    for known in _NAMES:
        if name in (known, known.rpartition(".")[0]):
            return known
    raise UsageError(f"no example {name!r}: choose one of {', '.join(_NAMES)}")
