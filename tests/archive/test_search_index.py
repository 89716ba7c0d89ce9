"""Words are found, ranked, counted and shown; a damaged index is told.

In: filings composed here. Out: hits. Never: a table.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from herewith.archive.search import Limits, search_index
from herewith.archive.search_entries import Filing, Text
from herewith.archive.search_index import DamagedIndexError, SearchIndex, State
from herewith.model import UsageError

DOUBT = "The auditors expressed substantial doubt about the ability to continue as a going concern."


def filing(
    number: int, filed: int, *texts: Text, company: str = "Northwind Traders, Inc.", form: str = "8-K"
) -> Filing:
    accession = f"0009999999-{filed // 10000 % 100:02}-{number:06}"
    return Filing(
        accession=accession,
        reading=f"{accession} 1",
        form=form,
        filed=filed,
        ciks=(9_000_000 + number, 7),
        companies=(company,),
        texts=texts,
    )


def item(number: str, title: str, words: str, place: int = 0) -> Text:
    return Text(kind="item", number=number, title=title, words=words, place=place)


FILINGS = (
    filing(1, 20080301, item("4.02", "Non-Reliance on Previously Issued Financial Statements", DOUBT)),
    filing(
        2, 20091103, item("8.01", "Other Events", f"A merger with Société Générale. {DOUBT}"), company="Acme Société"
    ),
    filing(3, 20100105, item("1.01", "Entry into an Agreement", "The concern is going to be merged."), form="8-K/A"),
    filing(
        4,
        20200105,
        item("2.02", "Results of Operations", "See the release."),
        Text(
            kind="exhibit", number="99.1", title="Press release", words="Going, concern! merging " + "x " * 400, place=1
        ),
    ),
    filing(5, 20200106),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    made = SearchIndex(tmp_path_factory.mktemp("index") / "search")
    with made.writer() as writer:
        for one in FILINGS:
            writer.add(one, instead=False)
        writer.commit(State(version=3, files=("a.parquet",)))
    return SearchIndex(made.folder)


def found(index: SearchIndex, line: str, **limits: Any) -> list[str]:
    return [hit.accession[-1] for hit in search_index(index, line, Limits(**limits)).hits]


ASKED = {
    '"going concern"': "124",
    "going concern": "1234",
    '"concern going"': "",
    '"concern going"~1': "3",
    '"concern going"~2': "1234",
    '"the going"~3': "3",
    "merg*": "234",
    '"a merg*"': "",
    "(merged OR merger) AND NOT auditors": "3",
    "(merged OR merger) -auditors": "3",
    "(doubt OR merged) AND NOT (merger OR contract)": "13",
    "NOT merger doubt": "1",
    "doubt AND (merger OR NOT auditors)": "2",
    "société": "2",
    "SOCIÉTÉ": "2",
    "non-reliance": "1",
    "title:events": "2",
    "company:acme": "2",
    "company:northwind -doubt": "34 4",
    "concern item:1.01": "3",
    "concern exhibit:99.1": "4",
    "concern form:8-k/a": "3",
    "concern cik:7": "1234",
    "concern cik:9000002": "2",
    "concern filed:2009..2010": "23",
    "concern filed:2008": "1",
    "concern -filed:..2010": "4",
    "accession:0009999999-08-000001": "1",
    "zebra": "",
}


@pytest.mark.parametrize("line", ASKED)
def test_what_is_found(index, line):
    assert sorted(found(index, line)) == sorted(ASKED[line].replace(" ", ""))


def test_limits_find_and_do_not_rank(index):
    alone = search_index(index, '"going concern"', Limits())
    limited = search_index(
        index, '"going concern"', Limits(item="Item 4.02", since="2008", until="2008-12", cik="0000000007")
    )
    assert [h.accession for h in limited.hits] == ["0009999999-08-000001"]
    assert limited.hits[0].score == next(h.score for h in alone.hits if h.number == "4.02")
    assert found(index, "concern", since=dt.date(2009, 11, 4), until="2010") == ["3"]
    assert found(index, "concern", form="8-k") != []


def test_a_hit_says_what_it_is(index):
    (hit,) = search_index(index, '"going concern" item:4.02', Limits()).hits
    assert (hit.kind, hit.number, hit.filed, hit.form, hit.place) == ("item", "4.02", dt.date(2008, 3, 1), "8-K", 0)
    assert hit.company == "Northwind Traders, Inc."
    assert hit.title == "Non-Reliance on Previously Issued Financial Statements"
    assert hit.score > 0
    assert [hit.snippet.text[a:b] for a, b in hit.snippet.highlights] == ["going concern"]


def test_counts_beside_the_hits(index):
    result = search_index(index, "going concern", Limits(), limit=1)
    assert (len(result.hits), result.total) == (1, 4)
    assert dict(result.by_item) == {"4.02": 1, "8.01": 1, "1.01": 1}
    assert search_index(index, "going concern", Limits(), counts=False).total is None
    assert result.by_year == ((2008, 1), (2009, 1), (2010, 1), (2020, 1))


def test_newest_first_and_the_next_page(index):
    newest = search_index(index, "concern", Limits(), newest=True).hits
    assert [hit.filed and hit.filed.year for hit in newest] == [2020, 2010, 2009, 2008]
    assert search_index(index, "concern", Limits(), newest=True, limit=2, offset=2).hits == newest[2:]


def test_the_state_is_committed_with_the_words(index):
    assert index.state() == State(version=3, files=("a.parquet",))
    assert index.count() == len(FILINGS)
    assert SearchIndex(index.folder.parent / "none").state().version == -1


def test_another_reading_takes_the_place_of_the_first(tmp_path):
    index = SearchIndex(tmp_path / "search")
    for words in ("first words", "second words"):
        with index.writer() as writer:
            writer.add(filing(1, 20080301, item("8.01", "", words)), instead=True)
            writer.commit(State())
    assert index.count() == 1
    assert [h.snippet.text for h in search_index(index, "words", Limits()).hits] == ["second words"]


def test_what_was_not_committed_is_not_there(tmp_path):
    index = SearchIndex(tmp_path / "search")
    writer = index.writer()
    writer.add(FILINGS[0], instead=False)
    writer.__exit__(RuntimeError, RuntimeError(), None)
    with index.writer() as writer:
        writer.commit(State(version=1))
    assert index.count() == 0


def test_wrong_limits_get_a_sentence(index):
    with pytest.raises(UsageError, match="the first is the later"):
        search_index(index, "doubt", Limits(since="2010", until="2009"))
    with pytest.raises(UsageError, match="'x' is no CIK"):
        search_index(index, "doubt", Limits(cik="x"))
    with pytest.raises(UsageError, match="herewith sql gives all"):
        search_index(index, "doubt", Limits(), limit=0)


@pytest.mark.parametrize("ending", ["json", "store", "idx", "pos", "term", "fast"])
def test_a_damaged_index_is_told_with_its_cure(index, tmp_path, ending):
    copy = tmp_path / "search"
    copy.mkdir()
    for file in index.folder.iterdir():
        damaged = file.name.endswith(ending) and file.name != ".managed.json"
        (copy / file.name).write_bytes(b"damaged" if damaged else file.read_bytes())
    with pytest.raises(DamagedIndexError, match="herewith archive reindex"):
        search_index(SearchIndex(copy), '"going concern"', Limits())
