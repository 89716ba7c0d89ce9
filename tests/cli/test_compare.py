"""`herewith compare`: exit codes, a redline in text, JSON and HTML, a Word draft against what was built of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pytest

from herewith.checks.specimen import filing

ORIGINAL = "--- items ---\nItem 8.01 Other Events\n\nThe Company moved its office to <Elm> Street.\n"
AMENDED = "form: 8-K/A\n\n--- items ---\nItem 8.01 Other Events\n\nThe Company moved its office to Ash Street.\n"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An original and its amendment."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(filing(ORIGINAL))
    (tmp_path / "b.txt").write_bytes(filing(AMENDED))
    return tmp_path


def test_a_redline_in_text(run, pair):
    told = run("compare", "a.txt", "b.txt")
    assert told.exit_code == 1
    assert told.stdout.startswith("--- a.txt  Form 8-K, PLOVER SHOE COMPANY")
    assert "form: 8-K → 8-K/A" in told.stdout
    assert "[-<Elm>-] {+Ash+}" in " ".join(told.stdout.split())


def test_the_same_is_said_to_be(run, pair):
    told = run("compare", "a.txt", "a.txt")
    assert (told.exit_code, told.stdout.splitlines()[-1]) == (0, "The two say the same.")


def test_json(run, pair):
    data = json.loads(run("compare", "a.txt", "b.txt", "--json").stdout)
    assert (data["before"], data["after"], data["items"][0]["fate"]) == ("a.txt", "b.txt", "changed")


def test_a_redline_page(run, pair):
    assert run("compare", "a.txt", "b.txt", "--html", "r.html").exit_code == 1
    page = (pair / "r.html").read_text(encoding="utf-8")
    assert "<del>&lt;Elm&gt;</del> <ins>Ash</ins>" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page.partition("</style>")[2])


def test_no_word_of_a_word_draft_is_lost(run, pair):
    document = docx.Document()
    for line in filing(f"envelope: none\n{ORIGINAL}").decode().splitlines():
        document.add_paragraph(line)
    document.save(str(pair / "draft.docx"))
    (pair / "built.txt").write_bytes(filing(f"envelope: none\n{ORIGINAL}"))
    told = run("compare", "draft.docx", "built.txt")
    assert (told.exit_code, told.stdout.splitlines()[-1]) == (0, "The two say the same."), told.stdout
    (pair / "built.txt").write_bytes(filing(f"envelope: none\n{ORIGINAL}").replace(b"its office", b"office"))
    told = run("compare", "draft.docx", "built.txt")
    assert told.exit_code == 1
    assert "Words that built.txt lacks\n  its\n" in told.stdout


def test_what_cannot_be_compared(run, pair, folder):
    assert run("compare", "a.txt", "missing.txt").exit_code == 2
    told = run("compare", "a.txt", folder / "annual.txt")
    assert told.exit_code == 2
    assert "is a Form 10-K" in told.stderr
    assert run("compare", "a.txt", "b.txt", "--json", "--html", "x.html").exit_code == 2
