"""How often each rule fires on real filings, and what the rules cost beside the reading.

In: the filings of the folder `shared`. Out: a table on the terminal, or with --write between the marks of
docs/evidence/rules.md; with --findings CODE the findings of one rule, to be read by eye. Never: a verdict; that a
finding is right or wrong is written by hand, by whoever read it.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import herewith
from herewith.checks.catalogue import own_rules
from herewith.checks.rule import Rule
from herewith.checks.run import check
from herewith.model import Checked, Failure, Report

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence" / "rules.md"
BEGIN, END = "<!-- figures: written by tools/rule_record.py -->\n", "<!-- end of figures -->\n"
ROUNDS = 3


class Record(NamedTuple):
    """What came of every rule on every filing."""

    filings: int
    registrants: int
    fired: dict[str, set[str]]
    """Registrants whose filings it fired on, by code."""
    counts: dict[str, Counter[str]]
    """Filings fired on, silent, not run, not in force, and findings, by code."""


def reports(folder: Path) -> list[Report]:
    """Read every filing that is a Form 8-K."""
    read = [r for r in herewith.read_all(sorted(folder.iterdir())) if not isinstance(r, Failure)]
    return [report for report in read if report.current_report]


def registrant(report: Report) -> str:
    """Name a report's first registrant, folded, so that its filings come together."""
    cover, header = report.cover, report.header
    printed = cover.registrants[0].name if cover and cover.registrants else None
    declared = header.filers[0].name if header and header.filers else None
    words = re.sub(r"[^a-z0-9 ]", "", (printed or declared or report.file).lower()).split()
    return " ".join(word for word in words if word not in {"inc", "corp", "corporation", "co", "company", "the", "de"})


def record(read: Iterable[Report]) -> Record:
    """Check every report, and count."""
    fired: defaultdict[str, set[str]] = defaultdict(set)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    registrants, filings = set(), 0
    for report in read:
        filings += 1
        registrants.add(registrant(report))
        checked = check(report, rules=own_rules())
        for code, severity in {(f.code, f.severity) for f in checked.findings}:
            counts[code][severity] += 1
        for code in {f.code for f in checked.findings}:
            counts[code]["fired"] += 1
            fired[code].add(registrant(report))
        _count_rest(counts, checked)
    return Record(filings, len(registrants), fired, counts)


def _count_rest(counts: defaultdict[str, Counter[str]], checked: Checked) -> None:
    for finding in checked.findings:
        counts[finding.code]["findings"] += 1
    for missed in checked.not_run:
        counts[missed.code]["not run"] += 1
    for code in checked.silent:
        counts[code]["silent"] += 1
    for code in checked.not_in_force:
        counts[code]["not in force"] += 1


def cost(paths: list[Path]) -> tuple[float, float, float]:
    """Give the CPU seconds of reading, of the rules on the main document, and of those that open attached ones."""
    rules = own_rules()
    main = tuple(rule for rule in rules if not rule.opens)
    opening = tuple(rule for rule in rules if rule.opens)
    best = (float("inf"),) * 3
    for _ in range(ROUNDS):
        spent = [0.0, 0.0, 0.0]
        for path in paths:
            source = path.read_bytes()
            start = time.process_time()
            report = herewith.read(source, name=path.name)
            after = time.process_time()
            spent[0] += after - start
            if not report.current_report:
                continue
            check(report, rules=main)
            between = time.process_time()
            check(report, rules=opening)
            spent[1] += between - after
            spent[2] += time.process_time() - between
        best = min(best[0], spent[0]), min(best[1], spent[1]), min(best[2], spent[2])
    return best


def table(found: Record, rules: Iterable[Rule]) -> str:
    """Lay the counts out."""
    lines = [
        f"{found.filings} filings of {found.registrants} registrants.",
        "*Fired*: filings in which the rule found something; *not in force*: the rule was none on the filing date.",
        "",
        "| rule | severity | fired | of registrants | findings | silent | not run | not in force |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    total: Counter[str] = Counter()
    for rule in rules:
        n = found.counts.get(rule.code, Counter())
        total.update(n)
        severities = ", ".join(f"{s} {n[s]}" for s in ("error", "warning", "note") if n[s] and s != rule.severity)
        told = f"{rule.severity}{f' ({severities})' if severities else ''}"
        cells = (n["fired"], len(found.fired.get(rule.code, ())), n["findings"], n["silent"], n["not run"])
        numbers = " | ".join(f"{cell:,}" for cell in (*cells, n["not in force"]))
        lines.append(f"| [{rule.code}](../rules/{rule.code}.md) {rule.name} | {told} | {numbers} |")
    together = " | ".join(f"{total[k]:,}" for k in ("findings", "silent", "not run", "not in force"))
    lines.append(f"| all, a rule and a filing counted once | | {total['fired']:,} | | {together} |")
    return "\n".join(lines) + "\n"


def costs(paths: list[Path]) -> str:
    """Say what the rules cost."""
    reading, main, opening = cost(paths)
    each = 1000 / len(paths)
    return (
        f"Reading takes {reading * each:.2f} ms a filing; the rules on the main document {main * each:.2f} ms, "
        f"{main / reading:.2f} of it; the rules that open attached documents another {opening * each:.2f} ms, "
        f"{opening / reading:.2f} of it (CPU time of one process, the best of {ROUNDS} rounds, {len(paths)} files).\n"
    )


def main() -> int:
    """Print the record, write it, or list the findings of one rule."""
    parser = argparse.ArgumentParser(description="Record how often each rule fires on real filings.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder that holds filings/")
    parser.add_argument("--write", action="store_true", help="write the record into docs/evidence/rules.md")
    parser.add_argument("--findings", metavar="CODE", help="list the findings of rules whose code begins so")
    args = parser.parse_args()
    paths = sorted((args.shared / "filings").iterdir())
    read = reports(args.shared / "filings")
    if args.findings:
        rules = tuple(rule for rule in own_rules() if rule.code.startswith(args.findings))
        for report in read:
            for finding in check(report, rules=rules).findings:
                print(f"{report.file}: {finding.code} {finding.severity}: {finding.message}")
        return 0
    made = f"{costs(paths)}\n{table(record(read), own_rules())}"
    if not args.write:
        print(made)
        return 0
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}{made}{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
