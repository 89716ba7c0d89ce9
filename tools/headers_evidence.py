"""Our headers beside edgartools' and secsgml's, on every real filing that has one.

In: the filings of the folder `shared`. Out: agreement per field and every difference with its explanation, on the
terminal and, with --write, in docs/evidence/headers.md. Never: a verdict by majority; a difference that
headers_explained.toml does not explain is printed as such, and the exit code is 1.
What each peer answers is brought into one shape by `header_peers.py`. Both come with `pip install edgartools secsgml`.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "evidence" / "headers.md"
EXPLAINED = Path(__file__).with_name("headers_explained.toml")
BEGIN, END = "<!-- figures: written by tools/headers_evidence.py -->\n", "<!-- end of figures -->\n"


class Difference(NamedTuple):
    """A field of one filing that a peer reads otherwise."""

    file: str
    peer: str
    field: str
    ours: str
    theirs: str
    faults: frozenset[str]
    """What is wrong with the file's envelope."""

    @property
    def shape(self) -> str:
        """Whether the peer lacks the value, has one where we have none, or has another."""
        if self.theirs == "":
            return "lacking"
        return "added" if self.ours == "" else "other"


def compare(folder: Path) -> tuple[int, Counter[tuple[str, str]], Counter[tuple[str, str]], list[Difference]]:
    """Read every header in all three ways; count what was compared and what agrees, by field and peer."""
    import header_peers as peers

    compared: Counter[tuple[str, str]] = Counter()
    agreeing: Counter[tuple[str, str]] = Counter()
    differences: list[Difference] = []
    filings = 0
    for path in sorted(folder.iterdir()):
        source = path.read_bytes()
        read = peers.ours(source, path.name)
        if read is None:
            continue
        ours, faults = read
        filings += 1
        for peer, reading in peers.PEERS.items():
            theirs = reading(source)
            for field in dict.fromkeys([*ours, *theirs]):
                if field not in peers.COMPARED[peer]:
                    continue
                mine, other = ours.get(field, ""), theirs.get(field, "")
                compared[field, peer] += 1
                if mine == other:
                    agreeing[field, peer] += 1
                else:
                    differences.append(Difference(path.name, peer, field, mine, other, faults))
    return filings, compared, agreeing, differences


def explanations() -> list[dict[str, Any]]:
    """Give what a person wrote about the differences."""
    entries: list[dict[str, Any]] = tomllib.loads(EXPLAINED.read_text("utf-8"))["explanation"]
    return entries


def explained(difference: Difference, entries: list[dict[str, Any]]) -> int | None:
    """Give the number of the explanation that covers a difference."""
    for number, entry in enumerate(entries, 1):
        if (
            difference.peer == entry["peer"]
            and difference.field in entry["fields"]
            and difference.shape in entry["shapes"]
            and entry.get("files_with", "") in {"", *difference.faults}
            and ("theirs_contains" not in entry or entry["theirs_contains"] in difference.theirs)
        ):
            return number
    return None


def as_markdown(
    filings: int,
    compared: Counter[tuple[str, str]],
    agreeing: Counter[tuple[str, str]],
    differences: list[Difference],
    entries: list[dict[str, Any]],
) -> Iterator[str]:
    """Lay the figures out."""
    peers = sorted({peer for _, peer in compared})
    fields = list(dict.fromkeys(field for field, _ in compared))
    names = ", ".join(f"{peer} {version(peer)}" for peer in peers)
    yield f"{filings} filings with a header; {names}. Each cell: values that agree, of values compared."
    yield ""
    yield f"| field | {' | '.join(peers)} |"
    yield f"|---|{'---:|' * len(peers)}"
    for field in fields:
        cells = [f"{agreeing[field, p]} of {compared[field, p]}" if compared[field, p] else "not read" for p in peers]
        yield f"| {field} | {' | '.join(cells)} |"
    totals = [
        f"{sum(n for (_, q), n in agreeing.items() if q == p)} of {sum(n for (_, q), n in compared.items() if q == p)}"
        for p in peers
    ]
    yield f"| **all** | {' | '.join(totals)} |"
    yield ""
    for number, entry in enumerate(entries, 1):
        mine = [d for d in differences if explained(d, entries) == number]
        if mine:
            yield f"**{number}. {entry['peer']}: {len(mine)} values.** {' '.join(entry['why'].split())}"
            yield ""
            example = mine[0]
            where = f"`{example.file}`, {example.field}"
            yield f"For instance {where}: ours `{shown(example.ours)}`, theirs `{shown(example.theirs)}`."
            yield ""
    left = [d for d in differences if explained(d, entries) is None]
    yield f"Not explained: {len(left)}."
    for d in left:
        yield f"- `{d.file}` {d.peer} {d.field}: ours `{shown(d.ours)}`, theirs `{shown(d.theirs)}`"


def shown(value: str) -> str:
    """Cut a long value."""
    value = " ".join(value.split()) or "(nothing)"
    return value if len(value) <= 100 else value[:97] + "..."


def without_peers(missing: list[str]) -> NoReturn:
    """Say what is not installed."""
    print(f"headers_evidence: {' and '.join(missing)} not installed: pip install edgartools secsgml", file=sys.stderr)
    raise SystemExit(2)


def main() -> int:
    """Compare, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description="Our headers beside the peers' on real filings.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the filings")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/evidence/headers.md")
    parser.add_argument("--all", action="store_true", help="print every difference, not one an explanation")
    args = parser.parse_args()
    if not (args.shared / "filings").is_dir():
        print(f"headers_evidence: skipped: no filings in {args.shared}")
        return 0
    missing = [name for name, module in (("edgartools", "edgar"), ("secsgml", "secsgml")) if find_spec(module) is None]
    if missing:
        without_peers(missing)
    filings, compared, agreeing, differences = compare(args.shared / "filings")
    entries = explanations()
    figures = "\n".join(as_markdown(filings, compared, agreeing, differences, entries)) + "\n"
    print(figures)
    if args.all:
        for d in differences:
            print(f"{explained(d, entries) or '-'}\t{d.file}\t{d.peer}\t{d.field}\t{shown(d.ours)}\t{shown(d.theirs)}")
    if args.write:
        page = PAGE.read_text("utf-8")
        before, after = page.index(BEGIN) + len(BEGIN), page.index(END)
        PAGE.write_text(page[:before] + figures + page[after:], "utf-8")
    return int(any(explained(d, entries) is None for d in differences))


if __name__ == "__main__":
    raise SystemExit(main())
