"""What the files of the tree may not hold: a machine's own paths, tabs for spaces, ragged ends, real filings.

In: every text file that is no build product. Out: a failure that names file and line. Never: a file outside the tree.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MADE = {".git", "__pycache__", "build", "dist", "node_modules"}
MACHINE = re.compile(r"(?<![\w.<}/-])/(?:home|root|tmp|work|Users|opt|mnt|private)/[\w.-]+")
ACCESSION = re.compile(rb"ACCESSION[ -]NUMBER[:>]\s{0,9}(\d{10}-\d\d-\d{6})")


def files() -> list[Path]:
    found = []
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part in MADE or part.endswith(".egg-info") or part.startswith(".venv") for part in parts)
        cache = any(part.startswith(".") and part.endswith(("cache", "hypothesis")) for part in parts)
        if path.is_file() and not hidden and not cache:
            found.append(path)
    return found


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", files(), ids=name)
def test_names_no_machine(path):
    text = path.read_bytes().decode("latin-1")
    found = [(n, line.strip()[:80]) for n, line in enumerate(text.splitlines(), 1) if MACHINE.search(line)]
    assert not found, f"{name(path)} names a path of somebody's machine: {found[:3]}"


@pytest.mark.parametrize("path", [p for p in files() if p.suffix in {".py", ".toml", ".md", ".json"}], ids=name)
def test_text_is_utf8_with_unix_lines(path):
    data = path.read_bytes()
    data.decode("utf-8")
    assert b"\r" not in data, f"{name(path)} has carriage returns"
    assert not data or data.endswith(b"\n"), f"{name(path)} ends in the middle of a line"


def test_filings_in_the_tree_are_composed():
    """Their accession numbers belong to nobody: EDGAR has given out CIKs up to some two million, ours lie beyond."""
    real = [
        (name(path), number.decode())
        for path in files()
        for number in ACCESSION.findall(path.read_bytes())
        if 10 <= int(number[:10]) < 9_000_000
    ]
    assert not real, f"filings of real companies stay out of the tree: {real}"


def test_licence_is_apache_2():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
