"""The guide is true: each of its questions is asked, each of its commands is one, and its Python prints what it says.

In: docs/guides/asking.md. Out: a failure that names the block. Never: a block passed over.
"""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import click
import pytest
from deltalake import write_deltalake
from tests.archive.test_views import CHAIN, table

from herewith.archive.asking import Tables
from herewith.archive.views import views
from herewith.cli.archive_asking import coverage, export, link
from herewith.cli.sql import sql

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "guides" / "asking.md").read_text(encoding="utf-8")
COMMANDS = {"sql": sql, "archive link add": link.commands["add"], "archive link list": link.commands["list"],
            "archive coverage": coverage, "archive export": export}  # fmt: skip


def blocks(kind: str) -> list[str]:
    return [str(found) for found in re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    url = str(tmp_path_factory.mktemp("guide"))
    write_deltalake(f"{url}/reports", table(*CHAIN), partition_by=["filing_year"])
    return Tables(url)


@pytest.mark.parametrize("query", blocks("sql"))
def test_each_question_is_answered(archive, query):
    assert archive.table(query).num_columns > 1


def test_the_python_prints_what_it_says(archive):
    found = doctest.DocTestParser().get_doctest("\n".join(blocks("py")), {"archive": archive}, "asking.md", None, 0)
    results = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF).run(found)
    assert (results.failed, results.attempted) == (0, 4)


def test_each_command_takes_what_is_given_to_it():
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("herewith")]
    assert len(lines) >= 8
    for line in lines:
        words = shlex.split(line.split(" > ")[0].split(" < ")[0])[1:]
        name = max((n for n in COMMANDS if words[: len(n.split())] == n.split()), key=len)
        command, rest = COMMANDS[name], words[len(name.split()) :]
        assert command.make_context(name, rest, resilient_parsing=False) is not None
        assert isinstance(command, click.Command)


def test_the_guide_names_every_view():
    assert [view.name for view in views() if f"`{view.name}`" not in PAGE] == []
