"""The views over composed filings: chains of amendments, a rename, a succession; items by today's numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest
from tests.archive.composed_filings import filer, submission

import herewith
from herewith.archive import sql
from herewith.archive.report_row import REPORT, report_row
from herewith.archive.views import create_views, item_kinds, views
from herewith.form8k.items import new_number

PLOVER = filer("PLOVER SHOE CO", 1001, "001-10001")
RENAMED = filer("HERON BOOT CO", 1001, "001-10001", ("PLOVER SHOE CO", "20200601"), sic="3021")
SUCCESSOR = filer("HERON HOLDINGS INC", 2002, "001-10001")
STRANGER = filer("GODWIT MILLS INC", 3003, "001-30003", ("GODWIT COTTON CO", "19990301"))

MANAGED = ("5.02", "Ada Plover was appointed to the board on March 2, 2020.")
RENAMING = ("5.03", "Renamed.")
KNOT = filer("KNOT INC", 4, "001-00004")
BOUGHT = ("2.01", "The company bought a mill.")
CHAIN = (
    submission("0000000001-20-000001", filed="20200304", period="20200302", filers=(PLOVER,), items=(MANAGED, BOUGHT)),
    # names the filing date of its original
    submission(
        "0000000001-20-000002",
        form="8-K/A",
        amendment="Amendment No. 1",
        filed="20200420",
        period="20200418",
        filers=(PLOVER,),
        note="     This amends the Current Report on Form 8-K filed with the Securities and\n"
        "Exchange Commission on March 4, 2020, to tell of a committee.",
        items=(MANAGED,),
    ),
    # after the rename, and tied by the date of its event alone
    submission(
        "0000000001-20-000003",
        form="8-K/A",
        amendment="Amendment No. 2",
        filed="20200702",
        period="20200302",
        filers=(RENAMED,),
        printed_name="Heron Boot Company",
        former="Plover Shoe Company",
        items=(("9.01", "The statements of the mill are attached."),),
    ),
    # another report of the same registrant, of another day
    submission("0000000001-20-000004", filed="20200605", period="20200601", filers=(RENAMED,), items=(RENAMING,)),
    # amends what is not kept
    submission("0000000001-20-000005", form="8-K/A", filed="20200801", period="20191101", filers=(RENAMED,)),
    # the successor's notice, under the file number of its predecessor
    submission(
        "0000000002-21-000001",
        form="8-K12B",
        filed="20210104",
        period="20201231",
        filers=(SUCCESSOR,),
        printed_name="Heron Holdings, Inc.",
        former="Heron Boot Company",
    ),
    submission("0000000003-20-000001", filed="20200304", period="20200302", filers=(STRANGER,), items=(MANAGED,)),
    submission("0000000003-20-000002", form="8-K12G3", filed="20200310", period="20200309", filers=(STRANGER,)),
    # two reports of one event, and an amendment that may be of either
    submission("0000000004-20-000001", filed="20200304", period="20200302", filers=(KNOT,)),
    submission("0000000004-20-000002", filed="20200305", period="20200302", filers=(KNOT,)),
    submission(
        "0000000004-20-000003", form="8-K/A", filed="20200309", period="20200302",
        filers=(KNOT,),
    ),
)  # fmt: skip


def table(*files: bytes) -> pa.Table:
    reports = [herewith.read(file) for file in files]
    return pa.Table.from_pylist([report_row(r, herewith.check(r)) for r in reports], schema=REPORT)


@pytest.fixture(scope="module")
def ask() -> Iterator[Any]:
    connection = sql.connect()
    connection.register("rows", table(*CHAIN))
    connection.execute("create table reports as select * from rows")
    connection.unregister("rows")
    create_views(connection)
    sql.lock(connection)

    def asked(query: str) -> list[Any]:
        with sql.asked(connection, query) as batches:
            rows = batches.read_all()
        return [tuple(row.values()) for row in rows.to_pylist()]

    yield asked
    connection.close()


def test_amendments_are_tied_to_their_original_and_those_not_tied_are_kept(ask):
    rows = ask("select accession, original, how, sure, amendment_number, place_in_chain from amendments order by 1")
    assert rows == [
        ("0000000001-20-000002", "0000000001-20-000001", "names its filing date", "high", 1, 1),
        ("0000000001-20-000003", "0000000001-20-000001", "same event", "medium", 2, 2),
        ("0000000001-20-000005", None, "not found", "none", None, None),
        ("0000000004-20-000003", "0000000004-20-000002", "same event and item", "low", None, 1),
    ]


def test_a_succession_is_told_with_its_predecessor(ask):
    rows = ask(
        "select form, successor_cik, predecessor_cik, predecessor, how, sure from successions order by filed desc"
    )
    assert rows == [
        ("8-K12B", 2002, 1001, "HERON BOOT CO", "the same file number before", "high"),
        ("8-K12G3", 3003, None, None, "not found", "none"),
    ]


def test_names_hold_from_when_to_when(ask):
    rows = ask(
        "select name, sic, valid_from, valid_to, last_seen, filings, source from names where cik in (1001, 3003) "
        "order by cik, valid_from nulls first"
    )
    day = dt.date
    of_the_day = "header of the day"
    assert rows == [
        ("PLOVER SHOE CO", "3140", day(2020, 3, 4), day(2020, 6, 4), day(2020, 4, 20), 2, of_the_day),
        ("HERON BOOT CO", "3021", day(2020, 6, 5), None, day(2020, 8, 1), 3, of_the_day),
        ("GODWIT COTTON CO", None, None, day(1999, 2, 28), None, 0, "former name in a header"),
        ("GODWIT MILLS INC", "3140", day(2020, 3, 4), None, day(2020, 3, 10), 2, of_the_day),
    ]


def test_every_view_says_what_its_columns_mean(ask):
    for view in views():
        names = [row[0] for row in ask(f"select column_name from (describe select * from {view.name})")]
        assert names == list(view.columns), view.name
    assert len(ask("select * from columns_of_views")) == sum(len(view.columns) for view in views())


def test_kinds_are_those_of_the_table_of_the_form_on_every_day():
    kinds = item_kinds().to_pylist()
    for number in ("5", "6", "9", "12", "2.02"):
        rows = [row for row in kinds if row["number"] == number]
        for n in range(0, 12_000, 5):
            day = dt.date(1993, 1, 4) + dt.timedelta(days=n)
            (row,) = [row for row in rows if row["since"] <= day <= row["until"]]
            assert (row["kind"], row["exact"]) == new_number(number, day)


@pytest.mark.parametrize(
    ("number", "filed", "expected"),
    [
        ("5", "20010305", ("8.01", False)),
        ("9", "19970305", ("3.02", False)),
        ("9", "20010305", ("7.01", True)),
        ("8.01", "20200305", ("8.01", True)),
    ],
)
def test_an_item_has_the_kind_of_its_day(number, filed, expected):
    connection = sql.connect()
    words = ((number, "Plover Shoe Company said a thing."),)
    file = submission("0000000001-01-000001", filed=filed, period=filed, filers=(PLOVER,), items=words)
    connection.register("reports", table(file))
    create_views(connection)
    try:
        assert connection.execute("select kind, kind_exact from items").fetchall() == [expected]
    finally:
        connection.close()


def test_the_words_of_an_item_come_in_three_forms(ask):
    ((text, plain, prose),) = ask("select text, plain, prose from items where accession = '0000000001-20-000004'")
    assert (text, plain.strip(), prose) == ("Renamed.", "Renamed.", "Renamed.")
