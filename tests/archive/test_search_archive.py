"""A planted phrase is found by every route: items and exhibits, the library and the command, a folder and a store.

In: submissions composed here, in a real table. Out: hits, and what the command prints. Never: the network.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner
from deltalake import write_deltalake
from tests.archive.composed_filings import filer, submission
from tests.archive.test_views import table

import herewith
from herewith.archive.asking import Tables
from herewith.archive.search import Limits
from herewith.archive.search_archive import folder_of, index_of, reindex, search
from herewith.cli.archive_reindex import reindex as reindex_command
from herewith.cli.main import herewith_command
from herewith.examples import example, names

PLANTED = "the heron stands in the reeds"
PLOVER = filer("Plover Shoe Company", 9000001, "001-90001")
STILT = filer("Stilt Ladder Corporation", 9000002, "001-90002")
FIRST = submission(
    "0000000001-20-000001",
    filed="20200304",
    period="20200302",
    filers=(PLOVER,),
    items=(("8.01", f"We say that {PLANTED} at dusk."), ("5.02", "A director resigned.")),
)
SECOND = submission(
    "0000000002-21-000001",
    filed="20210304",
    period="20210302",
    filers=(STILT, PLOVER),
    printed_name="Stilt Ladder Corporation",
    items=(("8.01", f"Again, {PLANTED}, and the heron, the heron."),),
)
EXHIBIT = """<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>release.txt
<DESCRIPTION>PRESS RELEASE
<TEXT>
PORTLAND, Maine, March 4, 2021. Today THE HERON
stands in the reeds.
</TEXT>
</DOCUMENT>
"""
THIRD = submission(
    "0000000002-21-000002",
    filed="20211231",
    period="20211230",
    filers=(STILT,),
    printed_name="Stilt Ladder Corporation",
    items=(("8.01", "A release is attached."),),
).replace(b"</SEC-DOCUMENT>", EXHIBIT.encode() + b"</SEC-DOCUMENT>")


def kept(url: str, *files: bytes) -> Tables:
    write_deltalake(f"{url}/reports", table(*files), mode="append", partition_by=["filing_year"])
    return Tables(url)


@pytest.fixture
def archive(tmp_path):
    return kept(str(tmp_path / "keep"), FIRST, SECOND, THIRD)


def found(archive: Tables, line: str, **limits: Any) -> list[tuple[str, str]]:
    return sorted((hit.accession, hit.number) for hit in search(archive, line, Limits(**limits)).hits)


def test_by_words_fields_and_dates(archive):
    everywhere = [
        ("0000000001-20-000001", "8.01"),
        ("0000000002-21-000001", "8.01"),
        ("0000000002-21-000002", "99.1"),
    ]
    assert found(archive, f'"{PLANTED}"') == everywhere
    assert found(archive, "heron reeds") == everywhere
    assert found(archive, "her* AND (reeds OR rushes) NOT dusk") == everywhere[1:]
    assert found(archive, "heron", since="2021", until="2021-11") == everywhere[1:2]
    assert found(archive, "heron", cik=9000001) == everywhere[:2]
    assert found(archive, "heron company:plover") == everywhere[:2]
    assert found(archive, "heron", exhibit="99.1") == everywhere[2:]
    assert found(archive, "heron", item="5.02") == []


def test_the_hit_that_says_it_more_often_is_first(archive):
    first = search(archive, "heron").hits[0]
    assert (first.accession, first.company) == ("0000000002-21-000001", "Stilt Ladder Corporation")


def test_hits_know_where_they_stand_in_the_source(archive):
    sources = {"0000000001-20-000001": FIRST, "0000000002-21-000001": SECOND, "0000000002-21-000002": THIRD}
    result = search(archive, f'"{PLANTED}"', report_of=lambda accession: herewith.read(sources[accession]))
    for hit in result.hits:
        assert hit.spans
        for span in hit.spans:
            printed = sources[hit.accession][span.start : span.end].decode()
            assert " ".join(printed.lower().split()) == PLANTED


def test_what_is_added_later_is_found(archive):
    assert len(found(archive, "heron")) == 3
    more = submission(
        "0000000003-22-000001", filed="20220304", period="20220302", filers=(PLOVER,), items=(("8.01", "One heron."),)
    )
    kept(archive.url, more)
    assert len(found(archive, "heron")) == 4


def test_the_index_stands_beside_a_folder_and_in_a_cache_for_a_store(archive, monkeypatch, tmp_path):
    assert folder_of(archive.url).parent.name == "keep"
    monkeypatch.setenv("HEREWITH_CACHE", str(tmp_path / "cache"))
    assert folder_of("s3://bucket/keep").is_relative_to(tmp_path / "cache")
    assert folder_of("s3://bucket/keep/") == folder_of("s3://bucket/keep") != folder_of("s3://bucket/other")


def test_every_packaged_filing_is_found_by_words_of_its_own(tmp_path):
    archive = kept(str(tmp_path / "keep"), *(example(name) for name in names() if name != "2013-html.htm"))
    for name in names():
        report = herewith.read(example(name))
        for item in report.items if report.header else ():
            words = " ".join(item.text.split()[:6]).replace('"', " ")
            assert report.header
            assert (report.header.accession, item.number) in found(archive, f'"{words}"', item=item.number)


def run(*arguments: str) -> Any:
    return CliRunner().invoke(herewith_command, ["search", *arguments])


def test_the_command_shows_the_words(archive):
    ran = run(f'"{PLANTED}" NOT again', "--archive", archive.url, "--item", "8.01")
    assert ran.exit_code == 0
    assert ran.stdout == (
        "0000000001-20-000001  2020-03-04  8-K  Plover Shoe Company\n"
        "  item 8.01: Other Events\n"
        "    We say that [the heron stands in the reeds] at dusk.\n"
        "\n"
    )


def test_the_command_gives_the_records(archive):
    ran = run("heron", "--archive", archive.url, "--json", "--limit", "1", "--newest")
    data = json.loads(ran.stdout)
    assert (data["total"], data["by_year"]) == (3, [[2020, 1], [2021, 2]])
    (hit,) = data["hits"]
    assert (hit["number"], hit["filed"], hit["kind"]) == ("99.1", "2021-12-31", "exhibit")
    low, high = hit["snippet"]["highlights"][0]
    assert hit["snippet"]["text"][low:high] == "HERON"


def test_the_command_tells_what_is_wrong(archive, tmp_path):
    assert (run("zebra", "--archive", archive.url).exit_code, run("zebra", "--archive", archive.url).stdout) == (1, "")
    wrong = run('"the heron', "--archive", archive.url)
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "the quotation mark at character 1 is not closed" in wrong.stderr
    none = run("heron", "--archive", str(tmp_path / "none"))
    assert (none.exit_code, none.stdout) == (2, "")
    assert "there is no archive at" in none.stderr


def test_a_damaged_index_is_told_and_cured(archive):
    assert len(found(archive, "heron")) == 3
    for file in index_of(archive).folder.glob("*.store"):
        file.write_bytes(b"damaged")
    told = run("heron", "--archive", archive.url)
    assert told.exit_code == 2
    assert "nothing is lost, it is made from the tables: herewith archive reindex" in told.stderr
    cured = CliRunner().invoke(reindex_command, ["--archive", archive.url])
    assert (cured.exit_code, cured.stdout) == (0, "")
    assert cured.stderr.startswith("3 filings in ")
    assert len(found(archive, "heron")) == 3
    assert reindex(archive) == 3
