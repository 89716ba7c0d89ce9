"""What hostile input does to Herewith: filings changed by chance, inputs made to be slow.

In: the filings of the folder `shared` (where there are none, only the packaged examples). Out: figures on the terminal
and in `docs/evidence/hostile.md`; exit code 1 where an exception of ours got out, a reading took longer than two
seconds or time did not grow in proportion. Never: an input that cannot be made again; `--replay SEED` makes one, shows
how it was changed and lets its exception through.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import herewith
import hostile_growth as growing
from herewith import examples
from hostile_mutations import MUTATIONS, mutated
from hostile_patterns import patterns, use, written_calls

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence" / "hostile.md"
LONGEST = 2.0
"""Seconds of CPU time that a reading of a changed filing may take."""
SHOWN = 15


class Outcome(NamedTuple):
    """What became of one changed filing."""

    seed: int
    file: str
    changes: str
    size: int
    ended: str
    """In a report, in a report of another form, in a clear error, or in an exception of ours."""
    seconds: float
    """Of reading and of writing the JSON; the pages are made, too, and not timed."""


@cache
def filings(shared: Path) -> tuple[tuple[str, bytes], ...]:
    """Give the real filings and the examples."""
    real = [(p.name, p.read_bytes()) for p in sorted((shared / "filings").glob("*")) if p.is_file()]
    return (*real, *((name, examples.example(name)) for name in examples.names()))


def changed(shared: Path, seed: int) -> tuple[str, bytes, str]:
    """Make one changed filing: its name, its bytes, its changes."""
    name, data = random.Random(-1 - seed).choice(filings(shared))  # noqa: S311 - to be repeated, not to be secret
    return (name, *mutated(data, seed))


def outcome(given: tuple[Path, int]) -> Outcome:
    """Read one changed filing, and ask the report for everything."""
    shared, seed = given
    name, data, changes = changed(shared, seed)
    begin = time.process_time()
    seconds = None
    try:
        report = herewith.read(data, name=name)
        report.to_json(spans=True)
        seconds = time.process_time() - begin
        use(report)
        ended = "report" if report.current_report else "another form"
    except herewith.HerewithError:
        ended = "clear error"
    except Exception as error:  # noqa: BLE001 - every one is a fault, and told as that
        ended = f"{type(error).__name__}: {error}"[:120]
    return Outcome(seed, name, changes, len(data), ended, seconds or time.process_time() - begin)


def mutations(shared: Path, count: int, first: int) -> Iterator[str]:
    """Read changed filings in two processes; give the section of the page."""
    with multiprocessing.Pool(2) as pool:
        found = list(pool.imap_unordered(outcome, ((shared, seed) for seed in range(first, first + count)), 50))
    clear = {"report", "another form", "clear error"}
    ended = Counter(o.ended if o.ended in clear else "exception" for o in found)
    slowest = sorted(found, key=lambda o: -o.seconds)[:SHOWN]
    bad = [o for o in found if o.ended not in clear]
    FAULTS.extend(f"seed {o.seed}, {o.file}, {o.changes}: {o.ended}" for o in bad)
    FAULTS.extend(f"seed {o.seed}, {o.file}: {o.seconds:.1f} s" for o in slowest if o.seconds > LONGEST)
    yield "## Filings changed by chance\n"
    yield (
        f"{count:,} changes of {len(filings(shared))} filings (the real ones at hand and the packaged examples), seeds "
        f"{first} to {first + count - 1}: {', '.join(m.__name__.replace('_', ' ') for m in MUTATIONS)}, one to three "
        f"at a time. Each is read and asked for JSON, Markdown, the text of every document and the lit page.\n"
    )
    yield "| ended in | times |\n|---|---:|"
    yield from (f"| {what} | {times:,} |" for what, times in ended.most_common())
    yield f"| together | {len(found):,} |\n"
    seconds = sorted(o.seconds for o in found)
    median, last = seconds[len(seconds) // 2], seconds[len(seconds) * 999 // 1000]
    yield f"CPU time of reading and JSON: median {median * 1000:.0f} ms, 99.9 % below {last:.2f} s. The slowest:\n"
    yield "| seed | filing | changes | MB | s |\n|---:|---|---|---:|---:|"
    yield from (f"| {o.seed} | {o.file} | {o.changes} | {o.size / 1e6:.1f} | {o.seconds:.2f} |" for o in slowest)
    yield "\n### Exceptions of ours\n"
    yield from (f"- seed {o.seed}, {o.file}, {o.changes}: {o.ended}" for o in bad[:100])
    yield "" if bad else "None.\n"


def inputs() -> Iterator[str]:
    """Read the whole inputs; give the section of the page."""
    yield "## Inputs made to be slow\n"
    yield "Each at a quarter, half and all of its size, in a process of its own; the peak is of the largest.\n"
    yield "| input | MB | s, a quarter | s, half | s, all | exponent | peak, MB |\n|---|---:|---:|---:|---:|---:|---:|"
    for found in growing.of_inputs():
        _judge(found)
        yield str(found)
    yield ""


def expressions() -> Iterator[str]:
    """Stress every regular expression; give the section of the page."""
    every = patterns()
    with multiprocessing.Pool(2) as pool:
        found = pool.map(growing.of_pattern, every, 12)
        alone = pool.map(growing.alone, every, 4)
    for growth in found:
        _judge(growth)
    yield "## Regular expressions\n"
    yield (
        f"{len(every)} expressions were compiled while the package was imported and its examples read "
        f"({written_calls()} calls of `re` are written in it, some with the same expression). For each, inputs are "
        "made from its grammar: every long repetition fed and then denied what must follow, every beginning repeated "
        "without its end, the whole repeated. They are put into each part of a filing (into its header, too, for "
        "those of the envelope); the one that is read slowest is measured at n, 2n and 4n.\n"
    )
    steep = sum(g.exponent >= growing.STEEP for g in found)
    yield f"Steeper than {growing.STEEP}: {steep} of {len(found)}. The {SHOWN} steepest:\n"
    yield "| expression and input | MB, 4n | s, n | s, 2n | s, 4n | exponent |\n|---|---:|---:|---:|---:|---:|"
    yield from map(str, sorted(found, key=lambda g: -g.exponent)[:SHOWN])
    bounded = [f"`{p.place}`" for p, exponent in zip(every, alone, strict=True) if exponent >= 1.5]
    yield (
        "\nBy themselves, on one text of any length, these grow faster than in proportion; their callers give them "
        f"short stretches only: {', '.join(bounded) or 'none'}.\n"
    )


FAULTS: list[str] = []
"""What must not be."""


def _judge(growth: growing.Growth) -> None:
    if growth.exponent >= growing.STEEP:
        FAULTS.append(f"{growth.name}: grows with the power {growth.exponent:.2f}")


def main() -> int:
    """Run all parts, or the ones asked for."""
    parser = argparse.ArgumentParser(description="What hostile input does to Herewith.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the filings")
    parser.add_argument("--count", type=int, default=20_000, help="changed filings (20,000)")
    parser.add_argument("--first", type=int, default=0, help="seed of the first (0)")
    parser.add_argument("--replay", type=int, metavar="SEED", help="read one changed filing, exceptions and all")
    parser.add_argument("--part", choices=("mutations", "inputs", "expressions"), help="one part, and no page written")
    args = parser.parse_args()
    if args.replay is not None:
        name, data, changes = changed(args.shared, args.replay)
        print(f"{name}, {changes}, {len(data):,} bytes")
        use(herewith.read(data, name=name))
        return 0
    if len(filings(args.shared)) == len(examples.names()):
        print(f"hostile: no filings in {args.shared}: only the packaged examples are changed")
    parts = {
        "mutations": lambda: mutations(args.shared, args.count, args.first),
        "inputs": inputs,
        "expressions": expressions,
    }
    page = ["# Hostile input\n", "Written by `make hostile`; the figures are one machine's.\n"]
    for name, part in parts.items():
        if args.part in (None, name):
            for line in part():
                print(line, flush=True)
                page.append(line)
    if args.part is None:
        PAGE.write_text("\n".join(page).rstrip() + "\n", encoding="utf-8")
    print("\n".join(["", "hostile: FAULTS", *FAULTS] if FAULTS else ["hostile: nothing that must not be"]))
    return bool(FAULTS)


if __name__ == "__main__":
    sys.exit(main())
