"""The pages of the rules, made from their own docstrings: docs/rules.

In: the rules of this package, and the list of those that are not implemented. Out: `docs/rules/CODE.md` for each, and
an index by section; with `--check` exit code 1 where a page is another, missing or left over. Never: a rule that
another installed package offers, a word that is not the rule's own.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path
from typing import Any

from herewith.checks.catalogue import own_rules
from herewith.checks.rule import Rule
from herewith.checks.rule_page import SECTIONS_BY_LETTER, era, markdown, needs

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"
LEFT = ROOT / "src" / "herewith" / "checks" / "not_implemented.toml"
OPENING = """\
# Rules

What `herewith check` looks for, {count} rules, each with its page: what it checks, why, an example that it finds and
two that it does not, its authority, its limits. `herewith rule CODE` prints the same page. A code is never used again
for another rule.

**error**: a rule of the form is broken, or the file cannot be right; **warning**: probably wrong, look at it; **note**:
worth saying, often lawful. A rule without its input is *not run*, and says so.

Made by `tools/rule_pages.py` from the rules themselves; do not edit it here.
"""
HEAD = "| Code | Name | Severity | Filings | Needs | It is to |\n|---|---|---|---|---|---|"


def pages() -> dict[str, str]:
    """Give every page by its file name."""
    rules = own_rules()
    made = {f"{rule.code}.md": markdown(rule) for rule in rules}
    made["README.md"] = index(rules)
    return made


def index(rules: tuple[Rule, ...]) -> str:
    """Give the list of rules by section, and of those that are not implemented."""
    blocks = [OPENING.format(count=len(rules)).rstrip("\n")]
    for letter, title in SECTIONS_BY_LETTER.items():
        rows = [_row(rule) for rule in rules if rule.code.startswith(letter)]
        if rows:
            blocks += [
                f"## {title}",
                "\n".join(
                    ["| Code | Name | Severity | Filings | Needs | It is to |", "|---|---|---|---|---|---|", *rows]
                ),
            ]
    left = _not_implemented()
    if left:
        rows = [f"| {row['code']} | {row['name']} | {_cell(row['reason'])} |" for row in left]
        blocks += [
            "## Not implemented",
            "What stands in the catalogue that these rules were written from, and is not checked here:",
            "\n".join(["| Code | Name | Why not |", "|---|---|---|", *rows]),
        ]
    return "\n\n".join(blocks) + "\n"


def _row(rule: Rule) -> str:
    summary = rule.page.summary[0].lower() + rule.page.summary[1:]
    cells = (f"[{rule.code}]({rule.code}.md)", rule.name, rule.severity, era(rule), needs(rule), _cell(summary))
    return f"| {' | '.join(cells)} |"


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _not_implemented() -> list[dict[str, Any]]:
    if not LEFT.exists():
        return []
    tables = tomllib.loads(LEFT.read_text(encoding="utf-8"))
    rows = [row for rows in tables.values() for row in rows]
    return sorted(rows, key=lambda row: (row["code"][0], int("".join(filter(str.isdigit, row["code"])))))


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(description="Make the pages of the rules.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a page is out of date")
    args = parser.parse_args()
    made = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    if args.check:
        stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
        if stale:
            print(f"docs/rules is not what the rules say ({', '.join(stale)}): run tools/rule_pages.py")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - made.keys():
        (FOLDER / name).unlink()
    for name, page in made.items():
        if there.get(name) != page:
            (FOLDER / name).write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
