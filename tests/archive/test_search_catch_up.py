"""The index follows a table, through additions, second readings, compaction, deaths and company.

In: Delta tables composed here. Out: what the index holds. Never: the archive's own schema, which `search_rows` knows.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time

import pytest
from deltalake import DeltaTable
from tests.archive.composed_table import COLUMNS, follow, put

from herewith.archive.search import Limits, search_index
from herewith.archive.search_catch_up import catch_up, reindex
from herewith.archive.search_index import DamagedIndexError, SearchIndex


def hits(index: SearchIndex, line: str) -> list[str]:
    return sorted(hit.accession for hit in search_index(index, line, Limits(), limit=1000).hits)


@pytest.fixture
def table(tmp_path):
    return tmp_path / "reports"


@pytest.fixture
def index(tmp_path):
    return SearchIndex(tmp_path / "search")


def test_what_is_added_is_found_once(table, index):
    put(table, 1, 2, 3)
    assert catch_up(index, DeltaTable(str(table)), COLUMNS) == 3
    assert catch_up(index, DeltaTable(str(table)), COLUMNS) == 0
    put(table, 4)
    put(table, 5, 6)
    assert catch_up(index, DeltaTable(str(table)), COLUMNS) == 3
    assert hits(index, "plain") == [f"{n:06}" for n in range(1, 7)]
    assert hits(index, "plain filed:2001") == ["000001", "000004"]
    assert index.state().version == DeltaTable(str(table)).version()


def test_compaction_moves_nothing(table, index):
    put(table, 3)
    put(table, 6)
    catch_up(index, DeltaTable(str(table)), COLUMNS)
    put(table, 9)
    DeltaTable(str(table)).optimize.compact()
    assert catch_up(index, DeltaTable(str(table)), COLUMNS) == 1
    assert hits(index, "plain") == ["000003", "000006", "000009"]
    DeltaTable(str(table)).vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False)
    assert catch_up(index, DeltaTable(str(table)), COLUMNS) == 0
    assert len(index.state().files) == len(DeltaTable(str(table)).file_uris()) == 1


def test_another_reading_takes_the_place_of_the_first(table, index):
    put(table, 1, 2, words="first")
    catch_up(index, DeltaTable(str(table)), COLUMNS)
    DeltaTable(str(table)).delete("accession = '000001'")
    put(table, 1, reading=2, words="second")
    assert catch_up(index, DeltaTable(str(table)), COLUMNS) == 1
    assert (hits(index, "first"), hits(index, "second")) == (["000002"], ["000001"])
    assert index.count() == 2


def test_an_index_that_saw_more_than_we_is_left_alone(table, index):
    put(table, 1)
    before = DeltaTable(str(table))
    put(table, 2)
    catch_up(index, DeltaTable(str(table)), COLUMNS)
    assert catch_up(index, before, COLUMNS) == 0
    assert hits(index, "plain") == ["000001", "000002"]


def test_a_damaged_index_is_made_again(table, index):
    put(table, 1, 2)
    catch_up(index, DeltaTable(str(table)), COLUMNS)
    for file in index.folder.glob("*.store"):
        file.write_bytes(b"damaged")
    with pytest.raises(DamagedIndexError, match="herewith archive reindex"):
        hits(SearchIndex(index.folder), "plain")
    assert reindex(index, DeltaTable(str(table)), COLUMNS) == 2
    assert hits(SearchIndex(index.folder), "plain") == ["000001", "000002"]
    assert [p.name for p in index.folder.parent.iterdir() if p.name.startswith("search")] == ["search"]


def test_two_processes_at_once(table, index):
    for number in range(0, 600, 30):
        put(table, *range(number, number + 30))
    spawn = multiprocessing.get_context("spawn")
    both = [spawn.Process(target=follow, args=(table, index.folder)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    assert hits(index, "plain") == [f"{n:06}" for n in range(600)]
    assert index.count() == 600


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")
def test_killed_at_any_moment_it_goes_on(table, index, monkeypatch):
    monkeypatch.setattr("herewith.archive.search_catch_up.ROWS_A_COMMIT", 1)
    for number in range(0, 300, 10):
        put(table, *range(number, number + 10))
    spawn = multiprocessing.get_context("spawn")
    for turn in range(8):
        process = spawn.Process(target=follow, args=(table, index.folder))
        process.start()
        time.sleep(0.6 + 0.05 * turn)
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        held = hits(SearchIndex(index.folder), "plain") if index.exists else []
        assert held == sorted(set(held))
    catch_up(SearchIndex(index.folder), DeltaTable(str(table)), COLUMNS)
    assert hits(SearchIndex(index.folder), "plain") == [f"{n:06}" for n in range(300)]
