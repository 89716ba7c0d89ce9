"""The page of evidence on an archive's growth, and its plot.

In: the record that `bench_archive.py` writes. Out: `docs/evidence/archive.md` and `docs/pictures/archive-growth.svg`.
Never: a figure that the record does not hold.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "docs" / "evidence" / "archive.json"
PAGE = ROOT / "docs" / "evidence" / "archive.md"
PLOT = ROOT / "docs" / "pictures" / "archive-growth.svg"


class Line(NamedTuple):
    """One row of the table: what, its key in the record, how it is written, and what it should be."""

    what: str
    key: str
    form: str = "{:,.1f}"
    goal: str = ""


LINES = (
    Line("reading alone, two processes, filings/s", "read_per_second", "{:,.0f}"),
    Line("adding, two processes, filings/s", "add_per_second", "{:,.0f}"),
    Line("… as a ratio to reading alone", "add_ratio", "{:.2f}", "≥ 0.6"),
    Line("… as a ratio to reading, checking and laying out the exhibits", "add_whole_ratio", "{:.2f}"),
    Line("adding, cluster of two workers, filings/s", "cluster_per_second", "{:,.0f}"),
    Line("… as a ratio to reading alone", "cluster_ratio", "{:.2f}", "≥ 0.6"),
    Line("peak memory of adding, MB", "add_peak_mb", "{:,.0f}", "≤ 1,000"),
    Line("raw, MB", "raw_mb", "{:,.0f}"),
    Line("tables on disk against raw", "tables_ratio", "{:.3f}", "≤ 0.35"),
    Line("index of words on disk against raw", "index_ratio", "{:.3f}"),
    Line("a filing by accession number, ms", "lookup_ms"),
    Line("… times SQLite's own look-up", "lookup_ratio"),
    Line("a filtered scan, ms", "scan_ms"),
    Line("… times DuckDB's own file", "scan_ratio", "{:.1f}", "≤ 5"),
    Line("search: phrase, ms", "phrase_ms", "{:.2f}"),
    Line("… FTS5, ms", "phrase_fts5_ms", "{:.2f}"),
    Line("search: boolean, ms", "boolean_ms", "{:.2f}"),
    Line("… FTS5, ms", "boolean_fts5_ms", "{:.2f}"),
    Line("search: ranked, ms", "ranked_ms", "{:.2f}"),
    Line("… FTS5, ms", "ranked_fts5_ms", "{:.2f}"),
    Line("search: ranked, within item and date, ms", "filtered_ms", "{:.2f}"),
    Line("… FTS5, ms", "filtered_fts5_ms", "{:.2f}"),
    Line("compacting the tables, s", "compact_seconds", "{:,.0f}"),
    Line("making the index of words, s", "index_seconds", "{:,.0f}"),
)
PLOTTED = (
    ("scan_ms", "filtered scan", "#1f6f8b"),
    ("lookup_ms", "a filing by accession number", "#c05621"),
    ("ranked_ms", "ranked search", "#2f855a"),
    ("ranked_fts5_ms", "ranked search, FTS5", "#805ad5"),
)
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 680, 360, 60, 230, 20, 50


def write(record: Mapping[str, Any]) -> None:
    """Write the page and its plot."""
    sizes = sorted(record["sizes"].values(), key=lambda figures: figures["filings"])
    PLOT.write_text(plot(sizes), encoding="utf-8")
    PAGE.write_text(page(record, sizes), encoding="utf-8")


def page(record: Mapping[str, Any], sizes: Sequence[Mapping[str, float]]) -> str:
    """Give the page."""
    head = "| | " + " | ".join(f"{size['filings']:,.0f}" for size in sizes) + " | goal |"
    rows = [
        f"| {line.what} | {' | '.join(_cell(size, line) for size in sizes)} | {line.goal} |"
        for line in LINES
        if any(line.key in size for size in sizes)
    ]
    return "\n".join(
        (
            "# How an archive grows",
            "",
            f"Written by `make bench-archive` ({record['machine']}). The filings of `../shared`, repeated under new",
            "accession numbers, come as tar files of a thousand. Each rival answers the same questions in the same",
            "run, on the same texts; ratios within a column hold, seconds drift with the machine.",
            "",
            head,
            "|---" * (len(sizes) + 2) + "|",
            *rows,
            "",
            "![Milliseconds of an answer against filings kept, both logarithmic](../pictures/archive-growth.svg)",
            "",
        )
    )


def _cell(size: Mapping[str, float], line: Line) -> str:
    return line.form.format(size[line.key]) if line.key in size else "–"


def plot(sizes: Sequence[Mapping[str, float]]) -> str:
    """Draw milliseconds against filings, both logarithmic."""
    values = [size[key] for size in sizes for key, _, _ in PLOTTED if key in size]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(sizes[0]["filings"]), math.log10(sizes[-1]["filings"])

    def x(filings: float) -> float:
        share = (math.log10(filings) - first) / ((last - first) or 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (math.log10(value) - low) / ((high - low) or 1) * (HEIGHT - TOP - BOTTOM)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"',
        ' font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(low, high + 1):
        at = y(10.0**power)
        out.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g} ms</text>')
    for size in sizes:
        at = x(size["filings"])
        out.append(f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{size["filings"]:,.0f}</text>')
    middle = (LEFT + WIDTH - RIGHT) / 2
    out.append(f'<text x="{middle:.0f}" y="{HEIGHT - 10}" text-anchor="middle">filings kept</text>')
    for key, what, colour in PLOTTED:
        points = [(x(size["filings"]), y(size[key])) for size in sizes if key in size]
        if points:
            way = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
            out.append(f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
            out += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in points]
            out.append(f'<text x="{points[-1][0] + 8:.1f}" y="{points[-1][1] + 4:.1f}" fill="{colour}">{what}</text>')
    return "\n".join((*out, "</svg>", ""))


if __name__ == "__main__":
    write(json.loads(RECORD.read_text(encoding="utf-8")))
