"""CPU time of Herewith beside its peers, on the same files in one run.

In: the filings of the folder `shared`. Out: a table on the terminal, `docs/evidence/bench.json` and `bench.md`.
Never: the network (a peer that reaches for it fails), a figure of another run or machine: ratios within one run hold.
What each peer is asked for stands in `bench_peers.py`. Process time of one process, after a warm-up, medians of five.
"""

from __future__ import annotations

import argparse
import json
import logging
import platform
import socket
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import bench_peers as peers

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "docs" / "evidence"
ROUNDS = 5
STARTS = 9
PEAK = """
import pathlib, re, sys, herewith
for path in sys.stdin.read().splitlines():
    herewith.read(path).to_dict()
status = pathlib.Path("/proc/self/status").read_text()
print(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1])
"""


class Row(NamedTuple):
    """One line of a table: a job, by whom, how long it took over all the inputs, and how many inputs it gave up on."""

    job: str
    by: str
    seconds: float
    failed: int


def once(task: Callable[[Any], object], inputs: Sequence[Any]) -> tuple[float, int]:
    """Time one pass; a peer that raises on an input has failed on it, and its time until then counts."""
    failed = 0
    start = time.process_time()
    for given in inputs:
        try:
            task(given)
        except Exception:  # noqa: BLE001 - a peer may raise anything, and the count is printed
            failed += 1
    return time.process_time() - start, failed


def measure(table: Sequence[tuple[str, str, Callable[[Any], object]]], inputs: Sequence[Any]) -> list[Row]:
    """Time every row in turn, round after round, so that a slow moment falls on all; the first round warms up."""
    rounds = [[once(task, inputs) for _, _, task in table] for _ in range(ROUNDS + 1)][1:]
    return [
        Row(job, by, statistics.median(r[i][0] for r in rounds), rounds[0][i][1])
        for i, (job, by, _) in enumerate(table)
    ]


def start_milliseconds(*arguments: str) -> float:
    """Time a whole process from outside, wall clock, median of nine."""
    times = []
    for _ in range(STARTS):
        begin = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def peak_megabytes(paths: Sequence[Path]) -> float:
    """Read the files one after another in a process of its own; its largest resident size, as Linux tells it.

    Not `ru_maxrss`, which on Linux begins with the size of the process that started this one.
    """
    told = subprocess.run(
        [sys.executable, "-c", PEAK], input="\n".join(map(str, paths)), check=True, capture_output=True, text=True
    )
    return int(told.stdout) / 1024


def block_network() -> None:
    """Let nobody reach anything: the comparison is of reading."""

    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("the benchmark uses no network")

    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse  # type: ignore[assignment]


def as_markdown(title: str, rows: Sequence[Row], count: int, size: int) -> list[str]:
    """Lay a table out, with the time of Herewith's first row as 1."""
    first = rows[0].seconds
    lines = [
        f"### {title}",
        "",
        f"{count} inputs, {size / 1e6:.1f} MB",
        "",
        "| job | by | ms each | MB/s | time, Herewith = 1 | gave up on |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for row in rows:
        speed = size / 1e6 / row.seconds if row.seconds else float("inf")
        ratio, each = row.seconds / first, row.seconds * 1000 / count
        lines.append(f"| {row.job} | {row.by} | {each:.3f} | {speed:,.1f} | {ratio:.2f} | {row.failed} |")
    return [*lines, ""]


def main() -> int:
    """Measure, print, record."""
    parser = argparse.ArgumentParser(description="CPU time of Herewith beside its peers.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the filings")
    parser.add_argument("--every", type=int, default=3, help="take every n-th file (3)")
    args = parser.parse_args()
    everything = sorted(p for p in (args.shared / "filings").glob("*") if p.is_file())
    paths = everything[:: args.every]
    if not paths:
        print(f"bench: skipped: no filings in {args.shared}")
        return 0
    block_network()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)

    sources = [path.read_bytes() for path in paths]
    documents = [found for source in sources if (found := peers.main_document(source)) is not None]
    submissions = [peers.Whole(source) for source in sources if b"<SEC-HEADER>" in source or b"<IMS-HEADER>" in source]
    parts: dict[str, tuple[list[Row], int, int]] = {}
    for title, table, inputs, size in (
        ("Reading the main documents", peers.READING, documents, sum(len(d.data) for d in documents)),
        ("Splitting whole submissions", peers.SPLITTING, submissions, sum(len(s.data) for s in submissions)),
        ("Reading whole files, all documents in them", peers.WHOLE, sources, sum(map(len, sources))),
    ):
        parts[title] = (measure(table, inputs), len(inputs), size)
    python = start_milliseconds("-c", "pass")
    once_each = {
        "python alone, ms": python,
        "import herewith, ms more": start_milliseconds("-c", "import herewith") - python,
        "herewith --help, ms more": start_milliseconds("-m", "herewith", "--help") - python,
        f"peak memory of reading all {len(everything)} files in turn, MB": peak_megabytes(everything),
    }
    write(parts, once_each)
    return 0


def write(parts: dict[str, tuple[list[Row], int, int]], once_each: dict[str, float]) -> None:
    """Print and record what was measured."""
    by = ("herewith", "edgartools", "datamule", "doc2dict", "secsgml", "turbohtml")
    versions = {name: version(name) for name in by}
    page = [
        "# Benchmark",
        "",
        "Made by `make bench`; CPU time of one process, medians of five rounds after a warm-up, all rows in each.",
        "Ratios within one table hold; the absolute figures are one machine's.",
        "",
        f"Python {platform.python_version()}; " + ", ".join(f"{name} {number}" for name, number in versions.items()),
        "",
    ]
    for title, (rows, count, size) in parts.items():
        page += as_markdown(title, rows, count, size)
    page += ["### Starting, and memory", "", "| | |", "|---|---:|"]
    page += [f"| {what} | {figure:.1f} |" for what, figure in once_each.items()]
    text = "\n".join(page) + "\n"
    print(text)
    RECORD.mkdir(parents=True, exist_ok=True)
    (RECORD / "bench.md").write_text(text, encoding="utf-8")
    record = {
        "versions": versions,
        "tables": {
            title: {"inputs": n, "bytes": size, "rows": [{**r._asdict(), "seconds": round(r.seconds, 4)} for r in rows]}
            for title, (rows, n, size) in parts.items()
        },
        "once": {what: round(figure, 1) for what, figure in once_each.items()},
    }
    (RECORD / "bench.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
