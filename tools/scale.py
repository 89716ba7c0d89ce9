"""The full history, reckoned from what was measured: bytes, hours, money, and which part limits.

In: `docs/evidence/archive.json`, as `bench_archive.py` records it. Out: the table of `docs/scale.md`, which `--check`
holds to it. Never: a figure that is neither measured nor written here as an assumption.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "docs" / "evidence" / "archive.json"
PAGE = ROOT / "docs" / "scale.md"
BEGIN, END = "<!-- reckoned by tools/scale.py -->\n", "<!-- end -->\n"

FILINGS = 2_000_000
"""Forms 8-K and 8-K/A since 1993, rounded up."""
REQUESTS = 10
"""Requests a second that EDGAR's fair-access rules allow."""
CORE_HOUR = 0.04
"""US dollars for a core of a rented machine, an hour: an order of magnitude."""
GIGABYTE_MONTH = 0.023
"""US dollars for a gigabyte on an object store, a month: an order of magnitude."""
CORES = 2
"""Of the machine that measured."""


def reckoned(record: Mapping[str, dict[str, dict[str, float]]]) -> str:
    """Give the table."""
    size = max(record["sizes"].values(), key=lambda figures: figures["filings"])
    raw = size["raw_mb"] / size["filings"] * FILINGS / 1e6
    kept = raw * size["tables_ratio"]
    index = raw * size["index_ratio"]
    core_hours = FILINGS / size["add_per_second"] * CORES / 3600
    fetching = FILINGS / REQUESTS / 3600
    indexing = size["index_seconds"] / size["filings"] * FILINGS / 3600
    rows = (
        ("measured at", f"{size['filings']:,.0f} filings"),
        ("raw", f"{raw:,.2f} TB"),
        ("tables", f"{kept:,.2f} TB ({size['tables_ratio']:.2f} of raw)"),
        ("index of words, on each machine that searches", f"{index:,.2f} TB ({size['index_ratio']:.2f} of raw)"),
        ("fetching, a request a filing, by the fair-access rules", f"{fetching:,.0f} hours, whatever the machine"),
        ("adding, two cores", f"{core_hours / CORES:,.0f} hours"),
        ("adding, 64 cores of a cluster, if it stays in proportion", f"{core_hours / 64:,.1f} hours"),
        ("making the index of words, one core", f"{indexing:,.1f} hours"),
        ("cores to add everything", f"${core_hours * CORE_HOUR:,.0f}"),
        ("tables on an object store", f"${kept * 1000 * GIGABYTE_MONTH:,.0f} a month"),
    )
    limit = max((fetching, "fetching"), (core_hours / 64, "adding"), (indexing, "indexing"))[1]
    table = "\n".join(f"| {what} | {value} |" for what, value in rows)
    return f"| | |\n|---|---|\n{table}\n\nWith a cluster of 64 cores, **{limit}** takes longest.\n"


def main() -> int:
    """Print the table, and write it into the page or hold the page to it."""
    table = reckoned(json.loads(RECORD.read_text(encoding="utf-8")))
    print(table)
    page = PAGE.read_text(encoding="utf-8")
    head, rest = page.split(BEGIN)
    wanted = head + BEGIN + table + END + rest.split(END)[1]
    if "--check" in sys.argv[1:]:
        return int(wanted != page)
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
