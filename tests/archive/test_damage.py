"""What can go wrong with a place: each is one clear sentence, nothing is lost, and the cure that is named works.

In: archives of composed filings, damaged here. Out: what the command says and what is there after its cure. Never: a
library's own traceback.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.archive.composed_filings import filer, submission

ROOT = Path(__file__).resolve().parents[2]
PLOVER = filer("Plover Shoe Company", 9000001, "001-90001")
FILINGS = 6

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and rights as POSIX has them")

LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
"""No file may grow beyond this: what a full disk does, with another number of the error."""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "came"
    folder.mkdir()
    for number in range(FILINGS):
        accession = f"0000000001-20-{number:06}"
        words = "".join(chr(97 + (place * place * (number + 3)) % 26) for place in range(4000))
        items = (("8.01", f"The heron stands in the reeds: {words}."),)
        data = submission(accession, filed="20200304", period="20200302", filers=(PLOVER,), items=items)
        (folder / f"{accession}.txt").write_bytes(data)
    return folder


def herewith(*words: str | Path, first: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, held to what `first` says."""
    main = f"import sys; {first} from herewith.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", main, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


def add(keep: Path, sources: Path, first: str = "") -> subprocess.CompletedProcess[str]:
    return herewith("archive", "add", sources, "--archive", keep, first=first)


def told(ran: subprocess.CompletedProcess[str], *patterns: str) -> None:
    """The command could not, and says so in one sentence."""
    assert (ran.returncode, ran.stdout) == (2, "")
    sentences = [line for line in ran.stderr.splitlines() if line.startswith("herewith: ")]
    assert len(sentences) == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    for pattern in patterns:
        assert re.search(pattern, sentences[0]), ran.stderr


def assert_whole(keep: Path, sources: Path) -> None:
    ran = herewith("archive", "verify", "--archive", keep)
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr.startswith(f"{FILINGS} filings, {FILINGS} acquisitions")
    for path in sources.iterdir():
        out = keep.parent / "out.txt"
        assert herewith("archive", "get", path.stem, "--archive", keep, "-o", out).returncode == 0
        assert out.read_bytes() == path.read_bytes()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that is soon full, where this user may mount one."""
    where = tmp_path / "disk"
    where.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", where], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk; a limit on files stands for it")
    yield where
    subprocess.run(["umount", where], check=True)


def test_a_full_disk(small_disk, sources, tmp_path):
    keep = small_disk / "keep"
    told(add(keep, sources), "No space left on device", "see to its space", "run the same command again")
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True)
    assert add(keep, sources).returncode == 0
    assert_whole_there(keep, sources, tmp_path)


def assert_whole_there(keep: Path, sources: Path, folder: Path) -> None:
    ran = herewith("archive", "verify", "--archive", keep)
    assert (ran.returncode, ran.stderr[:9]) == (0, f"{FILINGS} filings")
    for path in sources.iterdir():
        out = folder / "out.txt"
        herewith("archive", "get", path.stem, "--archive", keep, "-o", out)
        assert out.read_bytes() == path.read_bytes()


def test_a_limit_on_files(sources, tmp_path):
    keep = tmp_path / "keep"
    told(add(keep, sources, LIMITED), "keep")
    assert add(keep, sources).returncode == 0
    assert_whole(keep, sources)


def test_a_read_only_folder(small_disk, sources, tmp_path):
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True)
    keep = small_disk / "keep"
    first = min(sources.iterdir())
    assert add(keep, first).returncode == 0
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    told(add(keep, sources), "cannot be written: .*Read-only file system", "your rights")
    told(add(small_disk / "other", sources), "no archive can be made at .*other", "a place that you may write")
    assert herewith("archive", "get", first.stem, "--archive", keep).stdout == first.read_text()
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    assert add(keep, sources).returncode == 0
    assert_whole_there(keep, sources, tmp_path)


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(100, len(data) - 100, 50):
        data[place] ^= 0xFF
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("table", ["submissions", "reports"])
@pytest.mark.parametrize("damage", [flipped, cut, gone])
def test_a_damaged_table_file(sources, tmp_path, table, damage):
    keep = tmp_path / "keep"
    halves = [tmp_path / "one", tmp_path / "two"]
    for place, path in enumerate(sorted(sources.iterdir())):
        halves[place % 2].mkdir(exist_ok=True)
        (halves[place % 2] / path.name).write_bytes(path.read_bytes())
    for half in halves:
        assert add(keep, half).returncode == 0
    damage(min((keep / table).rglob("*.parquet")))
    ran = herewith("archive", "verify", "--archive", keep)
    assert ran.returncode == 1
    assert "herewith archive mend" in ran.stdout
    assert "Traceback" not in ran.stderr
    found = herewith("sql", "select count(text) as n, max(text) from items", "--archive", keep)
    assert (found.returncode == 2) == (table == "reports")
    assert "Traceback" not in found.stderr
    mended = herewith("archive", "mend", "--archive", keep)
    assert (mended.returncode, mended.stdout != "") == (0, True)
    ran = add(keep, sources)
    assert (ran.returncode, ran.stderr.count("\n")) == (0, 1)
    assert_whole(keep, sources)


def test_a_damaged_log(sources, tmp_path):
    keep = tmp_path / "keep"
    add(keep, sources)
    newest = max((keep / "reports" / "_delta_log").glob("*.json"))
    good = newest.read_bytes()
    newest.write_bytes(good[: len(good) // 3])
    told(herewith("archive", "stat", "--archive", keep), "the table reports of .* cannot be read")
    newest.write_bytes(good)
    assert_whole(keep, sources)


def test_a_damaged_index(sources, tmp_path):
    keep = tmp_path / "keep"
    add(keep, sources)
    assert herewith("search", "heron", "--archive", keep).returncode == 0
    for file in (keep / "search").rglob("*.store"):
        file.write_bytes(b"damaged")
    told(herewith("search", "heron", "--archive", keep), "herewith archive reindex")
    assert herewith("archive", "reindex", "--archive", keep).returncode == 0
    assert herewith("search", "heron", "--archive", keep).stdout.count("0000000001-20-") == FILINGS
    assert_whole(keep, sources)


def test_tables_of_a_newer_version(sources, tmp_path):
    keep = tmp_path / "keep"
    add(keep, sources)
    for log in keep.glob("*/_delta_log/*.json"):
        log.write_text(log.read_text().replace('"herewith.tables":"1"', '"herewith.tables":"2"'))
    for words in (["archive", "stat"], ["archive", "add", sources], ["sql", "select 1"], ["search", "heron"]):
        told(
            herewith(*words, "--archive", keep), "tables of version 2, and this Herewith knows 1: pip install --upgrade"
        )


def test_no_archive_there(sources, tmp_path):
    for words in (["archive", "stat"], ["archive", "verify"], ["archive", "get", "0000000001-20-000001"]):
        told(herewith(*words, "--archive", tmp_path / "none"), "there is no archive at .*`herewith archive add SOURCE")
    assert not (tmp_path / "none").exists()
    told(herewith("archive", "add", "--failed", "--archive", tmp_path / "none"), "there is no archive at")
