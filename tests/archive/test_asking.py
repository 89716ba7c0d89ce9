"""Questions to an archive on a folder: what is answered, and what is refused."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest
from deltalake import DeltaTable, write_deltalake
from tests.archive.test_views import CHAIN, table

from herewith.archive.asking import Tables
from herewith.archive.report_row import REPORT
from herewith.model import HerewithError, UsageError


class Folder(Tables):
    """An archive of which only the table of reports is there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = tmp_path_factory.mktemp("keep") / "an archive's folder"
    for part in (CHAIN[:5], CHAIN[5:]):
        write_deltalake(str(folder / "reports"), table(*part), mode="append", partition_by=["filing_year"])
    return Folder(folder)


def test_items_by_number_kind_day_and_registrant(archive):
    assert archive.items(number="5.02", columns=("accession",)).column("accession").to_pylist() == [
        "0000000001-20-000001",
        "0000000003-20-000001",
        "0000000001-20-000002",
    ]
    both = archive.items(kind="5.02", cik="0000001001", since="2020-03-05", until=dt.date(2020, 12, 31))
    assert both.column("accession").to_pylist() == ["0000000001-20-000002"]
    assert archive.filings(cik=4).num_rows == 3
    assert archive.filings(form="8-K12B").column("name").to_pylist() == ["HERON HOLDINGS INC"]
    assert archive.signatures(accession="0000000001-20-000004").column("name").to_pylist() == ["Ada Plover"]
    assert archive.exhibits(number="99").num_rows == 0


def test_a_table_is_a_frame_of_pandas_and_polars(archive):
    import polars as pl

    table = archive.filings(since="2021-01-01", columns=("accession", "filed"))
    assert table.to_pandas()["accession"].tolist() == ["0000000002-21-000001"]
    assert pl.DataFrame(table)["filed"].to_list() == [dt.date(2021, 1, 4)]


def test_a_query_has_values_and_comes_in_batches(archive):
    with archive.ask("select accession from filings where filed >= $day", values={"day": dt.date(2021, 1, 1)}) as rows:
        assert sum(batch.num_rows for batch in rows) == 1
    assert archive.table("select count(*) as n from filings").to_pylist() == [{"n": len(CHAIN)}]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"size": 3}, "cannot be asked by size"),
        ({"cik": "AAPL"}, "no CIK"),
        ({"since": "yesterday"}, "no day"),
        ({"columns": ("nothing",)}, "no column nothing"),
    ],
)
def test_what_cannot_be_asked_is_said(archive, wanted, said):
    with pytest.raises(UsageError, match=said):
        archive.filings(**wanted)


WRITES = (
    "insert into reports select * from reports",
    "delete from reports",
    "create table mine as select 1",
    "create view mine as select 1",
    "drop view filings",
    "copy (select 1) to '{folder}/out.csv'",
    "copy filings to '{folder}/out.parquet' (format parquet)",
    "export database '{folder}/out'",
    "attach '{folder}/out.db' as out",
    "install httpfs",
    "load json",
    "set memory_limit = '100GB'",
    "reset lock_configuration",
    "pragma enable_external_access = true",
    "call pragma_version()",
    "checkpoint",
    "begin transaction; select 1",
    "select 1; drop view filings",
    "prepare p as select 1",
    "explain analyze select 1",
    "with made as (insert into item_kinds select * from item_kinds returning *) select * from made",
    "use memory",
    "vacuum",
    "",
    "not sql at all",
)
READS = (
    "select * from read_text('{secret}')",
    "select * from read_csv('{secret}')",
    "select * from read_blob('{secret}')",
    "select * from read_json('{secret}')",
    "select * from read_parquet('{secret}')",
    "select * from '{secret}'",
    "select * from glob('{folder}/*')",
    "select * from sniff_csv('{secret}')",
    "select * from parquet_metadata('{secret}')",
    "select * from read_text('{folder}/reports/_delta_log/00000000000000000000.json')",
    "select * from read_text('https://example.com/')",
    "select * from query('copy (select 1) to ''{folder}/out.csv''')",
    "select * from CHAIN",
    "select * from archive",
    "select getenv('HOME')",
    "select * from duckdb_secrets()",
    "select * from sqlite_scan('{secret}', 'a')",
)


@pytest.mark.parametrize("query", WRITES + READS)
def test_who_asks_may_read_the_tables_and_nothing_else(archive, tmp_path, query):
    folder = Path(archive.url)
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,2\n", encoding="utf-8")
    before = sorted(path for path in folder.parent.rglob("*"))
    with pytest.raises(HerewithError):
        archive.table(query.format(folder=str(folder).replace("'", "''"), secret=secret))
    assert sorted(path for path in folder.parent.rglob("*")) == before
    assert archive.table("select count(*) as n from filings").to_pylist() == [{"n": len(CHAIN)}]


@pytest.mark.parametrize(
    "query",
    [
        "select count(*) from range(1000000000000) as r",
        "with recursive r as (select 1 as i union all select i from r) select count(*) from r",
        "select f.accession from filings f, range(1000000000) r where f.accession <> r.range::varchar",
    ],
)
def test_a_question_without_end_is_stopped(archive, query):
    with pytest.raises(HerewithError, match="longer than"), archive.ask(query, seconds=0.3) as rows:
        for _ in rows:
            pass


def test_a_question_that_needs_all_memory_is_refused(archive):
    query = "select list(repeat('x', 1000) || r.range) from range(100000000) as r"
    with pytest.raises(HerewithError, match=r"needs more than|longer than"):
        archive.table(query, seconds=60)


def test_a_damaged_file_is_told_with_its_cure(tmp_path):
    write_deltalake(str(tmp_path / "reports"), table(CHAIN[0]), partition_by=["filing_year"])
    (file,) = (tmp_path / "reports").rglob("*.parquet")
    file.write_bytes(b"PAR1" + bytes(200) + b"PAR1")
    with pytest.raises(HerewithError, match="archive verify"):
        Folder(tmp_path).table("select * from filings")


def test_an_empty_archive_answers_with_nothing(tmp_path):
    DeltaTable.create(str(tmp_path / "reports"), schema=REPORT, partition_by=["filing_year"])
    assert Folder(tmp_path).items(number="5.02").num_rows == 0


def test_a_link_joins_a_users_own_identifiers(archive, tmp_path):
    file = tmp_path / "Our ids.csv"
    file.write_text("CIK,gvkey,ticker\n1001,001690,NA\n0000002002,004321,\n", encoding="utf-8")
    link = archive.link(file)
    assert (link.name, link.key, link.columns, link.rows) == ("our_ids", "cik", ("gvkey", "ticker"), 2)
    rows = archive.table("select distinct cik, gvkey, ticker from filings_our_ids order by 1").to_pylist()
    assert rows == [
        {"cik": 1001, "gvkey": "001690", "ticker": "NA"},
        {"cik": 2002, "gvkey": "004321", "ticker": None},
    ]
    file.write_text("CIK,gvkey\n1001,7\n", encoding="utf-8")
    archive.link(file)
    assert [link.rows for link in archive.links()] == [1]
    archive.unlink("our_ids")
    assert archive.links() == ()
    with pytest.raises(HerewithError, match="no link 'our_ids'"):
        archive.unlink("our_ids")


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("a,b\n1,2\n", "cik", "no column 'cik'; it has a, b"),
        ("cik\nAAPL\n", "cik", "row 2: 'AAPL'"),
        ("cik,b\n1,2,3\n", "cik", "as CSV"),
        ("", "cik", "as CSV"),
        ("cik\n1\n0000000001-20-000001\n", "cik", "CIKs or accession numbers"),
        ("id,cik\n1,2\n", "id", "beside its key"),
    ],
)
def test_a_file_that_links_nothing_is_refused(archive, tmp_path, text, key, said):
    file = tmp_path / "ids.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(HerewithError, match=said):
        archive.link(file, key=key)


@pytest.mark.skipif(sys.platform == "win32", reason="there no name holds a star")
def test_a_folder_whose_name_is_a_pattern_is_that_folder(tmp_path):
    folder = tmp_path / "kept*"
    write_deltalake(str(folder / "reports"), table(*CHAIN), partition_by=["filing_year"])
    assert Folder(folder).items(number="5.02", since="2020-03-05").num_rows == 1
    with pytest.raises(HerewithError, match="Permission"):
        Folder(folder).table("select * from read_text('/etc/hostname')")


def test_a_column_that_old_rows_have_not_is_null_and_a_filing_may_have_no_year(tmp_path):
    old = table(CHAIN[0]).drop_columns(["withdrawn", "findings"])
    undated = table(CHAIN[3]).set_column(1, "filing_year", [[None]]).set_column(9, "filed", [[None]])
    assert undated.schema.names == REPORT.names
    write_deltalake(str(tmp_path / "reports"), old, partition_by=["filing_year"])
    both = undated.cast(REPORT)
    write_deltalake(str(tmp_path / "reports"), both, mode="append", schema_mode="merge", partition_by=["filing_year"])
    rows = Folder(tmp_path).filings(columns=("accession", "filing_year", "withdrawn")).to_pylist()
    assert sorted(rows, key=lambda row: str(row["accession"])) == [
        {"accession": "0000000001-20-000001", "filing_year": 2020, "withdrawn": None},
        {"accession": "0000000001-20-000004", "filing_year": None, "withdrawn": None},
    ]
    assert Folder(tmp_path).table("select count(*) as n from findings where filing_year = 2020").to_pylist() == [
        {"n": 0}
    ]
