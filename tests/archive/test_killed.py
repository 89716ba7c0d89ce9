"""kill -9 at moments of chance: nothing half-written is ever seen, and the next run ends with everything there once.

In: two runs of `herewith archive add` at a time, in processes of their own. Out: what a reader sees after each death.
Never: a moment chosen so that it goes well; the moments come from a seeded generator, counted in commits and then time.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from herewith.archive.add import add
from herewith.archive.archive import Archive, open_archive
from herewith.archive.rows import dataset_of
from herewith.archive.verify import verify

FILINGS = 40
KILLS = int(os.environ.get("HEREWITH_KILLS", "6"))
"""Fifty where there is time: HEREWITH_KILLS=50."""
AT_ONCE = 2
ITEMS = 3
"""Of the example that is added again and again."""
SHARD = 5
"""Filings: the run has many commits, so that a death falls between two of them often."""
RUN = (
    "import sys; from herewith.archive import add; from herewith.archive.archive import open_archive;"
    f"add.FILINGS_A_SHARD = {SHARD};"
    "print('ready', flush=True); add.add(open_archive(sys.argv[1], create=True), [sys.argv[2]])"
)


@pytest.fixture(scope="module")
def filings(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    folder = tmp_path_factory.mktemp("filings")
    page = (root / "src" / "herewith" / "examples" / "2003-ascii.txt").read_bytes()
    number = page.split(b"ACCESSION NUMBER:", 1)[1].split()[0]
    for n in range(FILINGS):
        (folder / f"{n:03}.txt").write_bytes(page.replace(number, b"0009990001-03-%06d" % n))
    return folder


def begun(archive: Path, filings: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(archive), str(filings)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def wait_for_commits(where: Path, wanted: int, process: subprocess.Popen[str]) -> None:
    before = len(list(where.glob("*/_delta_log/*.json")))
    while process.poll() is None and len(list(where.glob("*/_delta_log/*.json"))) < before + wanted:
        time.sleep(0.005)


def seen(archive: Archive) -> int:
    """What a reader sees now: each filing once, and each with its bytes whole."""
    found = verify(archive)
    assert found.wrong == ()
    return found.filings


class Looking(threading.Thread):
    """A reader that looks all the time: each filing that it sees has its items, and its bytes."""

    def __init__(self, where: Path) -> None:
        super().__init__(daemon=True)
        self.where = where
        self.done = threading.Event()
        self.looks = 0
        self.wrong: list[object] = []

    def run(self) -> None:
        while not self.done.is_set():
            archive = open_archive(self.where)
            rows = archive.table(
                "select f.accession, count(i.number) as items from filings f "
                "left join items i on i.accession = f.accession group by 1"
            ).to_pylist()
            bytes_of = set(dataset_of(archive.submissions()).to_table(columns=["accession"]).column(0).to_pylist())
            self.wrong += [row for row in rows if row["items"] != ITEMS or row["accession"] not in bytes_of]
            self.wrong += [rows] if len({row["accession"] for row in rows}) != len(rows) else []
            self.looks += 1


def test_killed_at_any_moment_nothing_is_lost_or_half_written(tmp_path, filings):
    chance = random.Random(8)
    where = tmp_path / "archive"
    between: list[int] = []
    open_archive(where, create=True)
    for kill in range(KILLS):
        if between and between[-1] == FILINGS:
            where = tmp_path / f"archive-{kill}"
            open_archive(where, create=True)
        looking = Looking(where)
        looking.start()
        running = [begun(where, filings) for _ in range(AT_ONCE if kill % 2 else 1)]
        for process in running:
            wait_for_commits(where, chance.randint(1, 5), process)
            time.sleep(chance.uniform(0, 0.1))
            process.kill()
            process.communicate()
        looking.done.set()
        looking.join()
        assert looking.looks
        assert looking.wrong == []
        between.append(seen(open_archive(where)))
    assert any(0 < n < FILINGS for n in between), f"no death fell into the middle of a run: {between}"
    archive = open_archive(where)
    assert add(archive, [filings]).failures == []
    assert seen(archive) == FILINGS
    for path in filings.iterdir():
        data = path.read_bytes()
        number = data.split(b"ACCESSION NUMBER:", 1)[1].split()[0].decode()
        assert archive.source(number) == data
