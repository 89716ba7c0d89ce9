"""What leaves an archive comes back the same: exports, answers; and what EDGAR's indexes say is missing."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import write_deltalake
from tests.archive.test_asking import Folder
from tests.archive.test_views import CHAIN, table

from herewith.archive import answers
from herewith.archive.coverage import KeptFiling, coverage
from herewith.archive.views import views
from herewith.model import HerewithError, UsageError

MASTER = """Description:           Master Index of EDGAR Dissemination Feed
Last Data Received:    March 31, 2020
Comments:              webmaster@sec.gov
Anonymous FTP:         ftp://ftp.sec.gov/edgar/

CIK|Company Name|Form Type|Date Filed|File Name
--------------------------------------------------------------------------------
1001|PLOVER SHOE CO|8-K|2020-03-04|edgar/data/1001/0000000001-20-000001.txt
9009|CO-REGISTRANT LP|8-K|2020-03-04|edgar/data/9009/0000000001-20-000001.txt
1001|PLOVER SHOE CO|425|2020-03-04|edgar/data/1001/0000000001-20-000001.txt
3003|GODWIT MILLS INC|8-K12G3|2020-03-10|edgar/data/3003/0000000003-20-000002.txt
3003|GODWIT MILLS INC|10-K|2020-03-11|edgar/data/3003/0000000003-20-000009.txt
7007|DUNLIN CO|8-K/A|2020-03-12|edgar/data/7007/0000000007-20-000007.txt
this is no row
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = tmp_path_factory.mktemp("along")
    write_deltalake(str(folder / "reports"), table(*CHAIN), mode="append", partition_by=["filing_year"])
    return Folder(folder)


def test_parquet_holds_every_view_row_for_row(archive, tmp_path):
    counts = archive.export(tmp_path / "out")
    assert sorted(counts) == sorted(f"{view.name}.parquet" for view in views())
    for view in views():
        order = ", ".join(f'"{column}"' for column in view.columns)
        expected = archive.table(f"select * from {view.name}").to_pylist()
        found = pq.read_table(tmp_path / "out" / f"{view.name}.parquet").to_pylist()
        assert sorted(map(repr, found)) == sorted(map(repr, expected)), order
        assert len(found) == counts[f"{view.name}.parquet"]


def test_json_lines_hold_every_filing_whole(archive, tmp_path):
    archive.export(tmp_path / "all.jsonl", "jsonl")
    lines = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    expected = json.loads(answers.dumped(archive.table("select * from reports").to_pylist()))
    assert sorted(lines, key=lambda row: str(row["accession"])) == sorted(expected, key=lambda row: row["accession"])
    assert archive.export(tmp_path / "some.jsonl", "jsonl", cik=1001) == {"some.jsonl": 5}


def test_edgar_crawlers_keys_are_flat_with_every_item_then_on_the_form(archive, tmp_path):
    archive.export(tmp_path / "c.jsonl", "edgar-crawler", accession="0000000001-20-000001")
    (line,) = (tmp_path / "c.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(line)
    assert (row["cik"], row["company"], row["filing_type"], row["filing_date"]) == (
        *("1001", "PLOVER SHOE CO"),
        *("8-K", "2020-03-04"),
    )
    assert row["filename"] == "1001_8K_2020_0000000001-20-000001.htm"
    assert (row["item_2.01"], row["item_2.02"]) == ("The company bought a mill.", "")
    assert "item_1.05" not in row  # not on the form in 2020
    assert sum(key.startswith("item_") for key in row) == 32


def test_an_unknown_form_or_a_folder_that_cannot_be_made_is_refused(archive, tmp_path):
    with pytest.raises(UsageError, match="no form 'xml'"):
        archive.export(tmp_path / "x", "xml")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(HerewithError, match="cannot make the folder"):
        archive.export(tmp_path / "file" / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_answers_as_csv_and_json_keep_nulls_dates_and_lists(archive):
    query = "select accession, form, filed, public_at, ciks, amendment from filings where cik = 2002"
    with archive.ask(query) as rows:
        text = "".join(answers.as_csv(rows.schema.names, rows))
    head, line = csv.reader(io.StringIO(text))
    assert head == ["accession", "form", "filed", "public_at", "ciks", "amendment"]
    assert line == ["0000000002-21-000001", "8-K12B", "2021-01-04", "", "[2002]", "false"]
    with archive.ask(query) as rows:
        (row,) = json.loads("".join(answers.as_json(rows.schema.names, rows)))
    assert (row["filed"], row["public_at"], row["ciks"]) == ("2021-01-04", None, [2002])
    with archive.ask("select 1 as a where false") as rows:
        assert "".join(answers.as_json(rows.schema.names, rows)) == "[]\n"


def test_a_parquet_file_is_whole_or_not_there(archive, tmp_path):
    path = tmp_path / "answer.parquet"
    endless = "select r.range as n from range(1000000000000) as r"
    with pytest.raises(HerewithError, match="longer than"), archive.ask(endless, seconds=0.5) as rows:
        answers.to_parquet(rows, path)
    assert list(tmp_path.iterdir()) == []
    with archive.ask("select accession, filed, ciks from filings") as rows:
        assert answers.to_parquet(rows, path) == len(CHAIN)
    assert pq.read_table(path).num_rows == len(CHAIN)


def test_coverage_counts_accessions_by_quarter(archive, tmp_path):
    index = tmp_path / "master.idx"
    index.write_text(MASTER, encoding="latin-1")
    found = archive.coverage([index])
    first = next(q for q in found.quarters if (q.year, q.quarter) == (2020, 1))
    assert (first.rows, first.accessions, first.kept) == (4, 3, 2)
    assert (first.with_text, first.read_whole, first.with_unread, first.failed) == (2, 2, 0, 0)
    assert first.missing == ("0000000007-20-000007",)
    assert len(first.unlisted) == 4
    assert [(q.year, q.quarter, q.rows, q.kept) for q in found.quarters[1:]] == [
        (2020, 2, None, 2),
        (2020, 3, None, 2),
        (2021, 1, None, 1),
    ]
    assert found.unread_lines == ("master.idx, line 14: this is no row",)


def test_coverage_tells_failed_withdrawn_and_undated():
    import datetime as dt

    day = dt.date(2020, 2, 3)
    kept = (
        KeptFiling(accession="a", filed=day, has_text=True, read=True),
        KeptFiling(accession="b", filed=day, has_text=True, read=True, unread=True, withdrawn=True),
        KeptFiling(accession="c"),
    )
    found = coverage(kept, failed=(KeptFiling(accession="d", filed=day), KeptFiling(accession="a", filed=day)))
    (quarter,) = found.quarters
    assert (quarter.kept, quarter.failed, quarter.read_whole, quarter.with_unread, quarter.withdrawn) == (3, 1, 1, 1, 1)
    assert found.undated == 1


def test_bytes_without_a_report_are_failed(tmp_path):
    write_deltalake(str(tmp_path / "reports"), table(CHAIN[0]), partition_by=["filing_year"])
    both = pa.table({"accession": ["0000000001-20-000001", "0000000007-20-000007"], "year": [2020, 2020]})
    write_deltalake(str(tmp_path / "submissions"), both)
    index = tmp_path / "master.idx"
    index.write_text(MASTER, encoding="latin-1")
    (quarter,) = Folder(tmp_path).coverage([index]).quarters
    assert (quarter.accessions, quarter.kept, quarter.read_whole, quarter.failed) == (3, 2, 1, 1)
    assert quarter.missing == ("0000000003-20-000002",)


@pytest.mark.parametrize("content", [None, "no index at all\n"])
def test_what_is_no_index_is_refused(archive, tmp_path, content):
    path = tmp_path / "form.idx"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(HerewithError):
        archive.coverage([Path(path)])
