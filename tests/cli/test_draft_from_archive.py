"""A draft begun from a filing in the archive, by its accession number."""

from __future__ import annotations

import pytest
from tests.archive.composed_filings import filer, submission

from herewith.archive.add import add
from herewith.archive.archive import open_archive

NUMBER = "0000001001-24-000001"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    text = submission(NUMBER, filed="20240305", period="20240304", filers=(filer("PLOVER SHOE CO", 1001, "001-99310"),))
    (tmp_path / "one.txt").write_bytes(text)
    add(open_archive(tmp_path / "kept", create=True), [tmp_path / "one.txt"])
    monkeypatch.setenv("HEREWITH_ARCHIVE", str(tmp_path / "kept"))


def test_the_cover_comes_from_the_archive(kept, run):
    told = run("draft", "new", "--from", NUMBER, "--date", "2024-06-03", "--item", "8.01", "-o", "-")
    assert told.exit_code == 0, told.output
    assert "name: Plover Shoe Company" in told.output
    assert "cik: 0000001001" in told.output


def test_what_the_archive_has_not_is_told(kept, run):
    told = run("draft", "new", "--from", "0000001001-24-000002", "-o", "-")
    assert told.exit_code == 2
    assert "0000001001-24-000002 is not in" in told.output


@pytest.mark.parametrize("url", ["", "s3://bucket/kept"])
def test_no_request_is_made_for_it(run, monkeypatch, url):
    monkeypatch.setenv("HEREWITH_ARCHIVE", url)
    told = run("draft", "new", "--from", NUMBER, "-o", "-")
    assert told.exit_code == 2
    assert "nothing under draft makes a request" in told.output
