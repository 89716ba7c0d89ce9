"""Score the reader on the labelled filings, and hold the figures.

In: the filings, labels and `score.py` of the folder `shared`; the figures recorded in `docs/evidence/score.json`.
Out: the table on the terminal, every miss in `build/misses.txt`, the figures recorded anew. A figure that falls is
refused (exit 1) unless `--accept` says that it may. Never: a figure that the scoring script did not compute.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "docs" / "evidence" / "score.json"
BUILD = ROOT / "build"
GROUPS = ("all", "text only")  # the eras are parts of "all", too small to hold one by one

Figures = dict[str, dict[str, dict[str, Any]]]


def read(filings: Path, readings: Path, jobs: int) -> None:
    """Read every filing in one run of the command.

    Raises:
        SystemExit: a filing could not be read, which is a fault of ours: all of these files are readable.
    """
    command = [sys.executable, "-m", "herewith", "read", "--jsonl", "-j", str(jobs), str(filings)]
    with readings.open("wb") as out:
        done = subprocess.run(command, stdout=out, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        sys.exit(f"score: {' '.join(command[1:])} exited {done.returncode}: every one of these filings must be read")


def score(shared: Path, readings: Path) -> Figures:
    """Run the scoring script over the readings; print its table, keep its misses."""
    figures = BUILD / "score.json"
    told = subprocess.run(
        [
            *(sys.executable, str(shared / "score" / "score.py"), str(readings), str(shared / "gold")),
            *("--filings", str(shared / "filings"), "--misses", "--json", str(figures)),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if told.returncode:
        sys.exit(f"score: the scoring script failed:\n{told.stderr}")
    table, _, rest = told.stdout.partition("\nmean over registrants")
    means, _, misses = rest.partition("\n\n")
    (BUILD / "misses.txt").write_text(misses, encoding="utf-8")
    print(f"{table}\nmean over registrants{means}")
    print(f"\n{len(misses.splitlines())} filings with a miss, each in build/misses.txt")
    found: Figures = json.loads(figures.read_text(encoding="utf-8"))
    kept = {group: found[group] for group in (*GROUPS, "by registrant") if group in found}
    return {group: {m: dict(sorted(row.items())) for m, row in sorted(rows.items())} for group, rows in kept.items()}


def fallen(before: Figures, now: Figures) -> list[str]:
    """Name every figure that is lower than the one recorded, or gone."""
    lower = []
    for group, measures in before.items():
        for measure, row in measures.items():
            key = "mean" if "mean" in row else "f1"
            figure = now.get(group, {}).get(measure, {}).get(key, 0.0)
            if figure < row[key]:
                lower.append(f"{group}, {measure}: {row[key]:.4f} -> {figure:.4f}")
    return lower


def main() -> int:
    """Read, score, compare, record."""
    parser = argparse.ArgumentParser(description="Score the reader on the labelled filings, and hold the figures.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="filings, gold, score")
    parser.add_argument("--accept", action="store_true", help="record the figures even where they fell")
    parser.add_argument("--jobs", type=int, default=2, help="processes to read with")
    args = parser.parse_args()
    if not (args.shared / "gold").is_dir():
        print(f"score: skipped: no labelled filings in {args.shared}")
        return 0
    BUILD.mkdir(exist_ok=True)
    readings = BUILD / "readings.jsonl"
    read(args.shared / "filings", readings, args.jobs)
    now = score(args.shared, readings)
    before: Figures = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    if (lower := fallen(before, now)) and not args.accept:
        print(
            "\nrefused: these figures fell below docs/evidence/score.json (make score ACCEPT=1 takes them as they are):"
        )
        print("\n".join(f"  {line}" for line in lower))
        return 1
    RECORD.parent.mkdir(parents=True, exist_ok=True)
    RECORD.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    print(f"no figure fell; recorded in {RECORD.relative_to(ROOT).as_posix()}" if not lower else "recorded, lower")
    return 0


if __name__ == "__main__":
    sys.exit(main())
