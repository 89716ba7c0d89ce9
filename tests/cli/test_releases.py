"""`herewith read --releases`: the press releases attached, as a listing and in JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from herewith.examples import example

SLIDES = (
    b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n                FORM 8-K\n\nItem 7.  Exhibits.\n\n   99.1   Slides\n"
    b"</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>s.htm\n<TEXT>\n"
    b"<html><body><img src='1.jpg'><img src='2.jpg'></body></html>\n</TEXT>\n</DOCUMENT>\n"
)


@pytest.fixture
def filings(tmp_path):
    for name in ("2003-ascii.txt", "2006-html.txt"):
        (tmp_path / name).write_bytes(example(name))
    (tmp_path / "slides.txt").write_bytes(SLIDES)
    return tmp_path


def test_listing(run, filings):
    rows = [line.split("\t") for line in run("read", filings / "2003-ascii.txt", "--releases").stdout.splitlines()]
    assert rows[0] == ["2003-ascii.txt"]
    assert ["99.1", "headline", "GREAT HERON INSTRUMENTS REPORTS THIRD QUARTER RESULTS"] in rows
    assert ["99.1", "date", "2003-10-21"] in rows
    assert all(len(row) == 3 for row in rows[1:])


def test_what_is_no_release_or_holds_no_words_is_told(run, filings):
    assert "\n2.1\tno release\n" in run("read", filings / "2006-html.txt", "--releases").stdout
    assert "\n99.1\tunread\t2 images\n" in run("read", filings / "slides.txt", "--releases").stdout


def test_json_gets_its_key_when_asked(run, filings):
    def exhibits(*options: str) -> list[dict[str, Any]]:
        return list(json.loads(run("read", filings / "2006-html.txt", "--json", *options).stdout)["exhibits"])

    assert all("press_release" not in exhibit for exhibit in exhibits())
    *_, release = (exhibit["press_release"] for exhibit in exhibits("--releases"))
    assert release["place"] == "HICKORY, N.C."


def test_goes_with_no_markdown(run, filings):
    told = run("read", filings / "2006-html.txt", "--markdown", "--releases")
    assert (told.exit_code, told.stdout) == (2, "")
