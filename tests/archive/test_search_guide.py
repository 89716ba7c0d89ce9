"""The guide to searching is true: its Python runs, its commands parse, its queries are queries.

In: docs/guides/search.md. Out: a failure that names the block. Never: a block passed over.
"""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

from herewith.archive.search_query import parse_query
from herewith.cli.search import search
from herewith.examples import example

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "guides" / "search.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    return [str(found) for found in re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)]


def test_the_python_prints_what_it_says(tmp_path, monkeypatch):
    for name in ("2003-ascii.txt", "2024-inline-xbrl.txt"):
        (tmp_path / name).write_bytes(example(name))
    monkeypatch.chdir(tmp_path)
    found = doctest.DocTestParser().get_doctest("\n".join(blocks("py")), {}, "search.md", None, 0)
    results = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF).run(found)
    assert (results.failed, results.attempted) == (0, 10)


def test_each_command_takes_what_is_given_to_it():
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("herewith search")]
    assert len(lines) >= 3
    for line in lines:
        context = search.make_context("search", shlex.split(line)[2:])
        parse_query(context.params["query"])


def test_each_query_of_the_table_is_one():
    cells = [row.split("|")[1] for row in PAGE.splitlines() if row.startswith("| `")]
    queries = [query for cell in cells for query in re.findall(r"`([^`]+)`", cell)]
    assert len(queries) >= 15
    for query in queries:
        parse_query(f"words {query}".replace("…", "0000000001-20-000001"))
