"""Runs of words set alike, folded.

In: runs as they come, with blanks and line ends where the author happened to put them. Out: runs as records hold them:
blanks folded across runs, neighbours set alike joined, none empty. Never: a change of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from herewith.model.draft import Block, Footnote, Heading, Listing, Paragraph, Run, Table

_BLANKS = re.compile(r"[ \t\r\f\v]+")


def folded(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Fold the blanks of a paragraph's runs, and join runs set alike; a line end stays, without blanks around it."""
    joined: list[Run] = []
    for run in runs:
        text = _BLANKS.sub(" ", run.text)
        before = joined[-1].text if joined else "\n"
        if before[-1] in " \n":
            text = text.lstrip(" ")
        text = text.replace(" \n", "\n").replace("\n ", "\n")
        if text.startswith("\n") and joined:
            joined[-1] = msgspec.structs.replace(joined[-1], text=joined[-1].text.rstrip(" "))
            if not joined[-1].text:
                joined.pop()
        if not text:
            continue
        if joined and not run.footnote and _alike(joined[-1], run):
            joined[-1] = msgspec.structs.replace(joined[-1], text=joined[-1].text + text)
        else:
            joined.append(msgspec.structs.replace(run, text=text))
    return _trimmed(joined)


def words_of(runs: Iterable[Run]) -> str:
    """Give the words, as printed where nothing can be set above the line: a footnote's mark in brackets."""
    return "".join(mark_printed(run.text) if run.footnote else run.text for run in runs)


def runs_of(block: Block) -> Iterator[tuple[Run, ...]]:
    """Give the runs of a block, paragraph by paragraph, cell by cell."""
    if isinstance(block, Paragraph | Heading | Footnote):
        yield block.runs
    elif isinstance(block, Table):
        yield from (cell for row in (block.header, *block.rows) for cell in row)
    elif isinstance(block, Listing):
        yield from (runs for entry in block.entries for inner in entry.blocks for runs in runs_of(inner))


def mark_printed(mark: str) -> str:
    """Give a footnote's mark as printed: "(1)", "(a)", but "*"."""
    return f"({mark})" if mark.isalnum() else mark


def _alike(one: Run, other: Run) -> bool:
    return msgspec.structs.replace(one, text="") == msgspec.structs.replace(other, text="")


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Take blanks and line ends from both ends."""
    while runs and not (text := runs[-1].text.rstrip(" \n")):
        runs.pop()
    if runs:
        runs[-1] = msgspec.structs.replace(runs[-1], text=text)
    while runs and not (text := runs[0].text.lstrip(" \n")):
        runs.pop(0)
    if runs:
        runs[0] = msgspec.structs.replace(runs[0], text=text)
    return tuple(runs)
