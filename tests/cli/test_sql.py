"""`herewith sql` and its neighbours, as a shell would run them."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from deltalake import write_deltalake
from tests.archive.test_taking_along import MASTER
from tests.archive.test_views import CHAIN
from tests.archive.test_views import table as rows_of

from herewith.cli.archive_asking import coverage, export, link
from herewith.cli.main import herewith_command
from herewith.cli.sql_table import fitted, table
from herewith.cli.terminal import Look


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("archive")
    write_deltalake(str(folder / "reports"), rows_of(*CHAIN), partition_by=["filing_year"])
    return str(folder)


def run(*arguments: str, given: str | None = None, url: str | None = None):
    return CliRunner().invoke(herewith_command, ["sql", *arguments], input=given, env={"HEREWITH_ARCHIVE": url})


QUERY = "select accession, len(ciks) as n, public_at from filings where cik = 2002"


def test_a_table_csv_json_and_lines(url):
    page = run(QUERY, url=url)
    assert page.exit_code == 0
    assert page.stdout.splitlines()[0].split() == ["accession", "n", "public_at"]
    assert page.stdout.splitlines()[2].split() == ["0000000002-21-000001", "1"]
    assert run("--csv", QUERY, url=url).stdout == "accession,n,public_at\n0000000002-21-000001,1,\n"
    expected = {"accession": "0000000002-21-000001", "n": 1, "public_at": None}
    assert json.loads(run("--json", QUERY, url=url).stdout) == [expected]
    assert json.loads(run("--jsonl", "-", given=QUERY, url=url).stdout) == expected


def test_into_a_parquet_file(url, tmp_path):
    done = run("--parquet", str(tmp_path / "a.parquet"), "--archive", url, QUERY)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"1 row in {tmp_path / 'a.parquet'}\n"
    assert pq.read_table(tmp_path / "a.parquet").num_rows == 1


def test_nothing_found_is_one_and_a_wrong_question_two(url):
    assert run("select 1 as a where false", url=url).exit_code == 1
    refused = run("drop view filings", url=url)
    assert refused.exit_code == 2
    assert refused.stderr.startswith("herewith: an archive is asked with one SELECT")
    assert refused.stderr.count("\n") == 1
    slow = run("--seconds", "0.2", "select count(*) from range(1000000000000)", url=url)
    assert (slow.exit_code, "longer than 0.2 seconds" in slow.stderr) == (2, True)


def test_no_archive_is_said():
    assert "no archive is named" in run("select 1").stderr
    assert "there is no archive at /nowhere" in run("select 1", "--archive", "/nowhere").stderr


def test_many_rows_are_shown_in_part(url):
    done = run("select r.range as n from range(300) as r", url=url)
    assert len(done.stdout.splitlines()) == 202
    assert "the first 200 rows" in done.stderr


def test_a_table_fits_its_terminal_and_moves_no_cursor():
    page = table(["a", "words"], [(1, "x" * 200), (22, "up\x1b[2J\nand down")], Look(width=40))
    lines = page.splitlines()
    assert all(len(line) <= 40 for line in lines)
    assert lines[2].endswith("…")
    assert lines[2].startswith(" 1")
    assert "\x1b" not in page
    assert fitted([5, 500, 8], 40) == [5, 23, 8]


def test_links_are_added_listed_and_removed(url, tmp_path):
    runner = CliRunner()
    file = tmp_path / "ids.csv"
    file.write_text("cik,gvkey\n1001,001690\n", encoding="utf-8")
    added = runner.invoke(link, ["add", str(file), "--archive", url], catch_exceptions=False)
    assert added.stderr == "1 rows by cik: link_ids, filings_ids\n"
    assert run("--csv", "select distinct gvkey from filings_ids", url=url).stdout == "gvkey\n001690\n"
    listed = runner.invoke(link, ["list", "--json", "--archive", url], catch_exceptions=False)
    assert [one["name"] for one in json.loads(listed.stdout)] == ["ids"]
    runner.invoke(link, ["remove", "ids", "--archive", url], catch_exceptions=False)
    assert runner.invoke(link, ["list", "--archive", url]).exit_code == 1


def test_coverage_and_export(url, tmp_path):
    index = tmp_path / "master.idx"
    index.write_text(MASTER, encoding="latin-1")
    runner = CliRunner()
    page = runner.invoke(coverage, ["--index", str(index), "--archive", url], catch_exceptions=False)
    assert page.exit_code == 1
    assert page.stdout.splitlines()[2].split() == ["2020", "Q1", "4", "3", "2", "1", "2", "2", "0", "0", "0"]
    missing = runner.invoke(coverage, ["--index", str(index), "--missing", "--archive", url])
    assert missing.stdout == "0000000007-20-000007\n"
    out = tmp_path / "out.jsonl"
    done = runner.invoke(
        export, [str(out), "--form", "jsonl", "--cik", "1001", "--archive", url], catch_exceptions=False
    )
    assert (done.exit_code, done.stderr) == (0, "out.jsonl: 5 rows\n")
    assert len(Path(out).read_text(encoding="utf-8").splitlines()) == 5
