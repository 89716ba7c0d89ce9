"""`herewith fetch`, and `herewith read` with a number: the command, against a server on loopback.

In: arguments and the environment. Out: what is printed, and the exit code. Never: a request anywhere else.
"""

from __future__ import annotations

import json

import pytest
from tests.edgar.misbehaving import serving
from tests.edgar.small_edgar import HERON, publish


@pytest.fixture
def edgar(tmp_path, monkeypatch):
    """A small EDGAR that the environment points at."""
    with serving(dict(publish().files)) as server:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("EDGAR_IDENTITY", "Jane Doe jane@nowhere.example")
        monkeypatch.setenv("EDGAR_BASE_URL", server.url)
        monkeypatch.setenv("EDGAR_RATE_LIMIT_PER_SEC", "200")
        monkeypatch.setenv("HEREWITH_CACHE", str(tmp_path / "cache"))
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        monkeypatch.delenv("EDGAR_DATA_URL", raising=False)
        monkeypatch.delenv("EDGAR_SEARCH_URL", raising=False)
        yield server


def test_a_filing_by_its_number(run, edgar, tmp_path):
    result = run("fetch", HERON, "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'out' / HERON}.txt\n")
    again = run("fetch", HERON, "-o", tmp_path / "out", "--jsonl")
    assert json.loads(again.stdout)["file"] == f"{HERON}.txt"


def test_a_quarter_by_the_cheaper_way_after_its_plan(run, edgar, tmp_path):
    shown = run("fetch", "--quarter", "2003Q4", "--dry-run", "-o", tmp_path / "out")
    assert shown.exit_code == 0
    assert "19 filings to fetch" in shown.stdout
    assert "by the days' feeds (all forms): 4 requests" in shown.stdout
    assert "one by one: 19 requests, about 5.2 MB" in shown.stdout
    assert not (tmp_path / "out").exists()
    result = run("fetch", "--quarter", "2003Q4", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 19
    assert result.stderr == ""
    assert run("fetch", "--quarter", "2003Q4", "--dry-run", "-o", tmp_path / "out").stdout.startswith(
        "0 filings to fetch; 19 are there already"
    )


def test_nothing_of_that_kind(run, edgar, tmp_path):
    result = run("fetch", "9940001", "--item", "12", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing of that kind" in result.stderr


def test_offline_makes_no_request_and_says_what_is_missing(run, edgar, tmp_path, monkeypatch):
    run("fetch", "--day", "2003-10-01", "--no-feed", "-o", tmp_path / "out")
    before = len(edgar.log)
    monkeypatch.delenv("EDGAR_IDENTITY")
    there = run("fetch", "--day", "2003-10-01", "--offline", "-o", tmp_path / "out")
    assert (there.exit_code, len(there.stdout.splitlines())) == (0, 6)
    missing = run("fetch", "--day", "2003-10-01", "--offline", "-o", tmp_path / "other")
    assert missing.exit_code == 2
    assert missing.stderr.count("is not in the cache, and the network is switched off") == 6
    assert run("fetch", "--day", "2003-10-02", "--offline", "-o", tmp_path / "out").exit_code == 2
    assert len(edgar.log) == before


def test_nobody_named_is_refused_before_anything_is_asked(run, edgar, monkeypatch):
    monkeypatch.delenv("EDGAR_IDENTITY")
    result = run("fetch", HERON)
    assert result.exit_code == 2
    assert "EDGAR_IDENTITY" in result.stderr
    assert edgar.log == []


def test_who_asks_is_asked_once_on_a_terminal(run, edgar, monkeypatch, tmp_path):
    monkeypatch.delenv("EDGAR_IDENTITY")
    from herewith.cli import wire

    monkeypatch.setattr(wire, "_folder", lambda: tmp_path / "config")
    monkeypatch.setattr(wire, "_somebody_sits_here", lambda: True)
    first = run("fetch", HERON, "-o", tmp_path / "out", input="Jane Doe jane@nowhere.example\n")
    assert first.exit_code == 0
    assert first.stdout == f"{tmp_path / 'out' / HERON}.txt\n"
    assert run("fetch", HERON, "-o", tmp_path / "other").exit_code == 0
    assert {entry.headers["User-Agent"] for entry in edgar.log} == {"Jane Doe jane@nowhere.example"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a filing"),
        (("AAPL", "--feed"), "--feed goes with"),
        (("--quarter", "2003"), "write 2003Q4"),
        (("https://www.sec.gov/edgar",), "names no filing"),
        (("--rate", "0", HERON), "--rate"),
    ],
)
def test_wrong_use_is_told_in_one_line(run, edgar, arguments, said):
    result = run("fetch", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_read_takes_a_number_and_asks_once(run, edgar, monkeypatch):
    result = run("read", HERON, "--jsonl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["header"]["accession"] == HERON
    before = len(edgar.log)
    monkeypatch.delenv("EDGAR_IDENTITY")
    assert run("read", HERON.replace("-", ""), "--jsonl").stdout == result.stdout
    assert len(edgar.log) == before


def test_read_says_when_a_number_is_nobodys_and_reads_the_rest(run, edgar):
    result = run("read", "0000000001-03-000001", HERON, "--jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert "neither in full-text search nor in the indexes of 2003" in result.stderr
