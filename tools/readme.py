"""What the pages show of the program, run and written in: README.md and the pages of docs/.

In: the pages, `docs/evidence/score.json`, `docs/evidence/bench.md`. Out: the pages, with the output under each
`$ herewith …` and `$ make demo` of a `console` block, and the tables between `<!-- figures: NAME -->` and
`<!-- end -->`, made anew; with `--check` nothing is written, and exit code 1 says that a page shows what is no longer
so. Never: a figure or an output typed by hand.

Commands run in the folder of the packaged examples (`make demo` in the tree), on a terminal 88 columns wide, without
colour.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "src" / "herewith" / "examples"
EVIDENCE = ROOT / "docs" / "evidence"
CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"(?<=<!-- figures: )(\w+)( -->\n).*?(?=<!-- end -->)", re.DOTALL)

MEASURES = (
    ("by registrant", "whole filing", "Whole filings right in everything, mean over registrants"),
    ("by registrant", "items and bounds", "Every item found, whole texts right, mean over registrants"),
    ("all", "item", "Items"),
    ("all", "item text", "Item texts"),
    ("all", "item title", "Item titles as printed"),
    ("all", "name", "Registrant's name"),
    ("all", "file_number", "File number"),
    ("all", "date_of_report", "Date of report"),
    ("all", "street", "Street of the principal offices"),
    ("all", "exhibit", "Exhibits"),
    ("all", "exhibit description", "Exhibit descriptions"),
    ("all", "signature", "Signers' names"),
    ("all", "signature title", "Signers' titles"),
)


def pages() -> list[Path]:
    """Find the pages that people read."""
    evidence = sorted(EVIDENCE.rglob("*.md"))
    return [ROOT / "README.md", *(p for p in sorted((ROOT / "docs").rglob("*.md")) if p not in evidence)]


def brought_up_to_date(page: str) -> str:
    """Give a page with every output and figure made anew."""
    page = CONSOLE.sub(lambda block: "".join(session(block[0])), page)
    return FIGURES.sub(lambda block: f"{block[1]}{block[2]}{figures(block[1])}", page)


def session(block: str) -> Iterator[str]:
    """Go through a console block: keep its commands, and put what each prints now under it."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    for index, command in enumerate(commands):
        yield f"{command}\n"
        if command.startswith(("$ herewith ", "$ make demo")):
            printed = run(command.removeprefix("$ "))
            yield printed
            if printed and index + 1 < len(commands):
                yield "\n"


def run(command: str) -> str:
    """Run a command line, pipes and all, and give what it prints on both streams."""
    environment = {k: v for k, v in os.environ.items() if k != "FORCE_COLOR"}
    environment |= {"COLUMNS": "88", "NO_COLOR": "1", "PYTHONPATH": str(ROOT / "src")}
    python, demo = shlex.quote(sys.executable), command.startswith("make demo")
    if demo:  # what the Makefile runs, without bringing an environment up to date
        command = command.replace("make demo", f"{python} tools/demo.py", 1)
    else:
        command = command.replace("herewith ", f"{python} -m herewith ", 1)
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=ROOT if demo else EXAMPLES,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if "Traceback" in done.stdout:
        sys.exit(f"{command}\n{done.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def figures(name: str) -> str:
    """Give a table of the evidence."""
    return {"score": score_table, "bench": bench_table}[name]()


def score_table() -> str:
    """Give the figures that people ask for first; nothing before `make score` recorded any."""
    record = EVIDENCE / "score.json"
    if not record.exists():
        return ""
    recorded: dict[str, dict[str, dict[str, Any]]] = json.loads(record.read_text(encoding="utf-8"))
    count = recorded["all"]["whole filing"]["wanted"]
    lines = [
        f"Against {count} real filings of 1994 to 2026 labelled by hand, as `make score` computes it",
        "([all figures](docs/evidence/score.json)); F1 where nothing else is said. The reader was written with these",
        "filings in view: expect less on a registrant that it has never met.",
        "",
        "| measure | figure | of |",
        "|---|---:|---:|",
    ]
    for group, measure, words in MEASURES:
        row = recorded[group][measure]
        if "mean" in row:
            lines.append(f"| {words} | {row['mean']:.3f} | {row['registrants']} registrants |")
        else:
            lines.append(f"| {words} | {row['f1']:.3f} | {row['wanted']:,} |")
    return "\n".join(lines) + "\n"


def bench_table() -> str:
    """Give the first table of the benchmark, reading one document; nothing before `make bench` recorded any."""
    record = EVIDENCE / "bench.md"
    if not record.exists():
        return ""
    table = re.search(r"^\|.*?(?=\n\n|\Z)", record.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    if table is None:
        sys.exit("docs/evidence/bench.md holds no table: run make bench")
    return (
        "Reading the main documents of the same files, beside the peers, in one run of `make bench`\n"
        f"([all of it](docs/evidence/bench.md)):\n\n{table[0]}\n"
    )


def main() -> int:
    """Bring the pages up to date, or check that they are."""
    parser = argparse.ArgumentParser(description="Make anew what the pages show of the program.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a page is out of date")
    args = parser.parse_args()
    old = []
    for path in pages():
        before = path.read_text(encoding="utf-8")
        after = brought_up_to_date(before)
        if after != before:
            old.append(path.relative_to(ROOT).as_posix())
            if not args.check:
                path.write_text(after, encoding="utf-8")
    if old and args.check:
        print(f"out of date: {', '.join(old)}; run tools/readme.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
