"""Where the time of a reading goes, stage by stage.

In: main documents of the filings in the folder `shared`. Out: a table on the terminal and `docs/evidence/profile.md`.
Never: a profiler, whose cost falls on small calls; each stage is run alone on what the one before it left, and timed.
CPU time of one process, medians of five rounds after a warm-up. (Not `profile.py`: the standard library has a module of
that name, which its own profiler imports.)
"""

from __future__ import annotations

import argparse
import platform
import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import herewith
from herewith.model import Document, Report, Submission
from herewith.reading.cover.cover import read_cover
from herewith.reading.exhibits import read_exhibits
from herewith.reading.headings import find_headings
from herewith.reading.items import bodies, read_items
from herewith.reading.signatures import read_signatures
from herewith.reading.witnesses import compare
from herewith.reading.zones import Stretch, Zones, find_zones, signature_start
from herewith.submission.envelope import split
from herewith.text.facts import facts
from herewith.text.hidden import only_shown
from herewith.text.html import lay_out_html
from herewith.text.inlined import with_inline_boxes
from herewith.text.opening import view_of
from herewith.text.plain import lay_out_plain
from herewith.text.runs import split_runs
from herewith.text.view import View

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence" / "profile.md"
ROUNDS = 5
CURRENT = re.compile(r"8-K", re.IGNORECASE)


class Reading:
    """One document and what each stage of its reading left."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.submission: Submission = split(content, "profile", view_of)
        self.document: Document = self.submission.documents[0]
        self.markup = self.document.kind in ("html", "xml")
        self.decoded = content.decode("latin-1")
        self.shown = with_inline_boxes(only_shown(self.decoded).markup) if self.markup else ""
        self.view: View = view_of(content, self.document)
        self.zones: Zones = find_zones(self.view)
        self.report: Report = herewith.read(content)

    def exhibits_item(self) -> Stretch | None:
        """Give the stretch of the exhibits item, as the reader finds it."""
        headings = self.zones.headings.taken
        for heading, body in zip(headings, bodies(self.view, headings, self.zones.body[1]), strict=True):
            if any(n.number in ("9.01", "7") for n in heading.numbers):
                return body
        return None


def _shown(one: Reading) -> object:
    return with_inline_boxes(only_shown(one.decoded).markup) if one.markup else None


def _tokens(one: Reading) -> object:
    return split_runs(one.shown) if one.markup else None


def _layout(one: Reading) -> object:
    return (lay_out_html if one.markup else lay_out_plain)(one.content, 0)


def _items(one: Reading) -> object:
    return read_items(one.view, one.zones.headings.taken, one.zones.body[1], None)


def _exhibits(one: Reading) -> object:
    return read_exhibits(one.view, one.exhibits_item(), one.zones.exhibit_index)


PARTS: dict[str, Callable[[Reading], object]] = {
    "split the file": lambda one: split(one.content, "profile", view_of),
    "decode": lambda one: one.content.decode("latin-1"),
    "leave out what is hidden": _shown,
    "tokenise": _tokens,
    "layout": _layout,
    "view": lambda one: view_of(one.content, one.document),
    "headings": lambda one: find_headings(one.view, 0, signature_start(one.view)),
    "zones": lambda one: find_zones(one.view),
    "items": _items,
    "cover": lambda one: read_cover(one.view, *one.zones.cover),
    "exhibits": _exhibits,
    "signatures": lambda one: read_signatures(one.view, *one.zones.signatures),
    "facts": lambda one: facts(one.view) if one.view.facts or one.view.hidden else (),
    "witnesses": lambda one: compare(one.report),
    "whole": lambda one: herewith.read(one.content),
    "JSON": lambda one: one.report.to_json(spans=True),
}
HOLDS = {
    "layout": ("decode", "leave out what is hidden", "tokenise"),
    "view": ("decode", "leave out what is hidden", "tokenise", "layout"),
    "zones": ("headings",),
}
"""Stages that do the work of others again; theirs is taken off."""


def measure(readings: Sequence[Reading]) -> dict[str, float]:
    """Give the milliseconds a document of every stage, alone."""
    times: dict[str, list[float]] = {name: [] for name in PARTS}
    for _ in range(ROUNDS + 1):
        for name, task in PARTS.items():
            start = time.process_time()
            for one in readings:
                task(one)
            times[name].append((time.process_time() - start) * 1000 / len(readings))
    taken = {name: statistics.median(found[1:]) for name, found in times.items()}
    alone: dict[str, float] = {}
    for name, figure in taken.items():
        alone[name] = max(0.0, figure - sum(alone[held] for held in HOLDS.get(name, ())))
    return alone


def page(taken: dict[str, float], count: int, size: int) -> str:
    """Lay the table out; shares are of the whole report, JSON not in it."""
    whole = taken["whole"]
    stages = {name: figure for name, figure in taken.items() if name not in ("whole", "JSON")}
    stages["the rest: parts, ties, records"] = max(0.0, whole - sum(stages.values()))
    rows = [f"| {name} | {figure:.3f} | {figure / whole:.0%} |" for name, figure in stages.items()]
    return "\n".join((
        "# Where the time goes",
        "",
        "Made by `tools/stages.py`: each stage run alone on what the one before it left. CPU time of one process,",
        "medians of five rounds after a warm-up; the shares hold, the absolute figures are one machine's.",
        "",
        f"Python {platform.python_version()}; {count} main documents, {size / 1e6:.1f} MB",
        "",
        "| stage | ms each | of the whole report |",
        "|---|---:|---:|",
        *rows,
        f"| **whole report** | {whole:.3f} | 100% |",
        f"| its JSON with spans, besides | {taken['JSON']:.3f} | {taken['JSON'] / whole:.0%} |",
        "",
    ))  # fmt: skip


def main_content(source: bytes) -> bytes | None:
    """Cut the first document of form 8-K out of a file; None where it holds none."""
    for document in split(source, "profile", view_of).documents:
        if document.entry.type is None or CURRENT.match(document.entry.type):
            return document.content()
    return None


def main() -> int:
    """Measure, print, record."""
    parser = argparse.ArgumentParser(description="Where the time of a reading goes.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the filings")
    parser.add_argument("--every", type=int, default=3, help="take every n-th file (3)")
    args: Any = parser.parse_args()
    paths = sorted(p for p in (args.shared / "filings").glob("*") if p.is_file())[:: args.every]
    if not paths:
        print(f"stages: skipped: no filings in {args.shared}")
        return 0
    contents = [found for path in paths if (found := main_content(path.read_bytes())) is not None]
    text = page(measure([Reading(content) for content in contents]), len(contents), sum(map(len, contents)))
    print(text)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
