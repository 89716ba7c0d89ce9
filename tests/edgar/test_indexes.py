"""Indexes with all their quirks: each line is an entry, or is told.

In: indexes composed after those of the time. Out: the same entries from each layout. Never: a line lost.
"""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Callable, Iterator

import pytest

from herewith.edgar.errors import DamagedError
from herewith.edgar.indexes import Row, UnreadLine, filings, read_index, read_lines

ROWS = [
    ("8-K", "GREAT HERON INSTRUMENTS INC /DE/", 9920031, "edgar/data/9920031/0009920031-03-000017.txt"),
    ("SC 13D/A", "A COMPANY WITH ONE BLANK", 17, "edgar/data/17/0000000017-03-000001.txt"),
    ("8-K", "X" * 62, 9920032, "edgar/data/9920032/0009920032-03-000002.txt"),
]
EXPECTED = [
    Row(
        form=form,
        company=company,
        cik=cik,
        filed=dt.date(2003, 10, 22),
        path=path,
        accession=path.rsplit("/", 1)[-1][:-4],
    )
    for form, company, cik, path in ROWS
]
INTRODUCTION = ["Description:           Index\n", "Last Data Received:    October 22, 2003\n", "\n"]


def fixed(first: str, second: str, columns: Callable[[str], list[str]], day: str) -> Iterator[str]:
    heads = {"form": "Form Type", "company": "Company Name"}
    widths = {"form": 12, "company": 62}
    yield from INTRODUCTION
    head = f"{heads[first]:{widths[first]}}{heads[second]:{widths[second]}}"
    yield from columns(f"{head}{'CIK':12}{'Date Filed':12}File Name\n")
    yield "-" * 141 + "\n"
    for form, company, cik, path in ROWS:
        values = {"form": form, "company": company}
        left = f"{values[first]:{widths[first]}}{values[second]:{widths[second]}}"
        yield f"{left}{' ' if left[-1] != ' ' else ''}{cik:<12}{day:12}{path}\n"


def whole(line):
    return [line]


def broken(line):
    return [line[:73].rstrip() + "\n", line[73:]]


@pytest.mark.parametrize("day", ["2003-10-22", "20031022"])
@pytest.mark.parametrize("columns", [whole, broken])
@pytest.mark.parametrize("layout", [("form", "company"), ("company", "form")])
def test_fixed_width(layout, columns, day):
    read = list(read_lines(fixed(layout[0], layout[1], columns, day)))
    if layout == ("company", "form"):  # a name that fills its column touches the form: still an entry, or told
        assert read[:2] == EXPECTED[:2]
        assert len(read) == 3
    else:
        assert read == EXPECTED


@pytest.mark.parametrize("name", ["File Name", "Filename"])
@pytest.mark.parametrize("day", ["2003-10-22", "20031022"])
def test_master(day, name):
    lines = [*INTRODUCTION, f"CIK|Company Name|Form Type|Date Filed|{name}\n", "-" * 80 + "\n"]
    lines += [f"{cik}|{company}|{form}|{day}|{path}\n" for form, company, cik, path in ROWS]
    assert list(read_lines(lines)) == EXPECTED


def test_crawler():
    head = f"{'Company Name':62}{'Form Type':12}{'CIK':12}{'Date Filed':12}URL\n"
    url = "http://www.sec.gov/Archives/edgar/data/17/0000000017-03-000001-index.htm"
    row = f"{'A B CORP':62}{'8-K':12}{17:<12}{'2003-10-22':12}{url}\n"
    (entry,) = read_lines([head, "-" * 120, row])
    assert isinstance(entry, Row)
    assert (entry.form, entry.company, entry.cik, entry.accession) == ("8-K", "A B CORP", 17, "0000000017-03-000001")


def test_a_line_that_is_no_entry_is_told():
    lines = ["CIK|Company Name|Form Type|Date Filed|File Name\n", "---\n", "17|A|8-K|not a day|edgar/x.txt\n", "\n"]
    assert list(read_lines(lines)) == [UnreadLine(line=3, text="17|A|8-K|not a day|edgar/x.txt")]


def test_an_index_may_be_empty_but_not_something_else():
    assert list(read_lines([*INTRODUCTION, "CIK|Company Name|Form Type|Date Filed|File Name\n", "---\n"])) == []
    with pytest.raises(DamagedError, match="no line of columns"):
        list(read_lines(["<html>\n"] * 100))


def test_rows_of_one_filing_are_one_filing(tmp_path):
    path = "edgar/data/{}/0000000017-03-000001.txt"
    rows = ["CIK|Company Name|Form Type|Date Filed|File Name\n", "---\n"]
    rows += [
        f"{cik}|C{cik}|{form}|2003-10-22|{path.format(cik)}\n" for cik, form in ((17, "8-K"), (17, "425"), (18, "8-K"))
    ]
    (tmp_path / "master.gz").write_bytes(gzip.compress("".join(rows).encode("latin-1")))
    (filing,) = filings(read_index(tmp_path / "master.gz"))
    assert (filing.forms, filing.ciks, filing.company) == (("8-K", "425"), (17, 18), "C17")
