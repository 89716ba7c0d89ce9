"""Numbers and addresses, however written.

In: what people paste. Out: what is meant. Never: a request.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from herewith.edgar.addresses import Addresses, Located, accession_number, cik_number, located
from herewith.edgar.settings import Settings
from herewith.model.errors import UsageError

SEC = "https://www.sec.gov"
WHOLE = Located(accession="0000950135-03-005321", cik=919642)
FOLDER = f"{SEC}/Archives/edgar/data/919642/000095013503005321"


@pytest.mark.parametrize("text", ["0000950135-03-005321", "000095013503005321", " 0000950135-03-005321 "])
def test_accession_numbers(text):
    assert accession_number(text) == "0000950135-03-005321"


@pytest.mark.parametrize("text", ["AAPL", "950135-03-005321", "0000950135-03-005321.txt", "0000950135_03_005321"])
def test_what_is_no_accession_number(text):
    assert accession_number(text) is None


def test_ciks():
    assert [cik_number(text) for text in (919642, "919642", "0000919642", "CIK0000919642")] == [919642] * 4
    with pytest.raises(UsageError, match="no CIK"):
        cik_number("AAPL")


@pytest.mark.parametrize(
    "url",
    [
        FOLDER,
        f"{FOLDER}/",
        f"{FOLDER}/0000950135-03-005321.txt",
        f"{FOLDER}/0000950135-03-005321-index.html",
        f"{FOLDER}/0000950135-03-005321-index.htm",
        f"{FOLDER}/index.json",
        f"{SEC}/Archives/edgar/data/919642/0000950135-03-005321.txt",
        f"{SEC}/Archives/edgar/data/919642/0000950135-03-005321-index.htm",
        "http://127.0.0.1:8000/Archives/edgar/data/919642/0000950135-03-005321.txt",
    ],
)
def test_addresses_of_a_whole_filing(url):
    assert located(url) == WHOLE


@pytest.mark.parametrize(
    "url", [f"{FOLDER}/b48101.htm", f"{SEC}/ix?doc=/Archives/edgar/data/919642/000095013503005321/b48101.htm"]
)
def test_addresses_of_one_document(url):
    assert located(url) == Located(accession="0000950135-03-005321", cik=919642, filename="b48101.htm")


@pytest.mark.parametrize("url", [SEC, f"{SEC}/Archives/edgar/data/919642/", "ftp://x/Archives/edgar/data/1/1.txt"])
def test_addresses_of_nothing(url):
    assert located(url) is None


def test_daily_indexes_are_named_as_their_time_named_them():
    at = Addresses(Settings(cache=Path()))
    assert at.daily_index(dt.date(1994, 3, 7)).endswith("/daily-index/1994/QTR1/master.030794.idx")
    assert at.daily_index(dt.date(1996, 12, 2)).endswith("/1996/QTR4/master.961202.idx")
    assert at.daily_index(dt.date(2003, 10, 31)).endswith("/2003/QTR4/master.20031031.idx")


def test_a_list_cannot_lead_elsewhere():
    with pytest.raises(UsageError):
        Addresses(Settings(cache=Path())).company_part("../../x.json")
