"""Filings added over a real cluster of two workers, one of them killed; a driver killed, and the run taken up again.

In: submissions composed here. Out: an archive in which everything is once. Never: a stand-in for Dask.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.archive.composed_filings import filer, submission
from tests.archive.loopback_cluster import ROOT, LoopbackCluster, loopback_cluster

from herewith.archive.add import add
from herewith.archive.archive import Archive, open_archive
from herewith.archive.search_archive import search
from herewith.archive.verify import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes as POSIX does")

COUNT = 160
PLOVER = filer("Plover Shoe Company", 9000001, "001-90001")


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    for number in range(COUNT):
        year = 19 + number % 4
        data = submission(
            f"0000000001-{year}-{number:06}",
            filed=f"20{year}0304",
            period=f"20{year}0302",
            filers=(PLOVER,),
            items=(("8.01", f"The heron numbered{number} stands in the reeds. " + "Nothing else happened. " * 100),),
        )
        (folder / f"{number:06}.txt").write_bytes(data)
    return folder


def names(archive: Archive) -> list[str]:
    return sorted(archive.reports().to_pyarrow_dataset().to_table(columns=["accession"]).column(0).to_pylist())


def assert_whole(archive: Archive, sources: Path) -> None:
    wanted = sorted(f"0000000001-{19 + n % 4}-{n:06}" for n in range(COUNT))
    assert names(archive) == wanted
    assert verify(archive).wrong == ()
    for number in (0, COUNT // 2, COUNT - 1):
        accession = f"0000000001-{19 + number % 4}-{number:06}"
        assert archive.source(accession) == (sources / f"{number:06}.txt").read_bytes()
        assert [hit.accession for hit in search(archive, f"numbered{number}").hits] == [accession]


def test_a_worker_killed_in_the_middle(sources, tmp_path):
    archive = open_archive(tmp_path / "keep", create=True)
    with loopback_cluster(tmp_path) as running:
        done = 0

        def tell(_run: object, more: int) -> None:
            nonlocal done
            done += more
            if done == 40:
                os.kill(running.workers[0].pid, signal.SIGKILL)

        run = add(archive, [str(sources)], cluster=running.address, tell=tell)
    assert (run.added, len(run.failures)) == (COUNT, 0)
    assert_whole(archive, sources)


def _add_elsewhere(running: LoopbackCluster, sources: Path, archive: Path) -> subprocess.Popen[bytes]:
    command = ("archive", "add", str(sources), "--archive", str(archive), "--cluster", running.address)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen(
        [sys.executable, "-m", "herewith", *command],
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=environment,
    )


def test_a_driver_killed_and_the_same_command_again(sources, tmp_path, monkeypatch):

    with loopback_cluster(tmp_path) as running:
        for seconds in (1.5, 2.5):
            process = _add_elsewhere(running, sources, tmp_path / "keep")
            time.sleep(seconds)
            process.kill()
            process.wait()
        archive = open_archive(tmp_path / "keep", create=True)
        before = names(archive)
        assert len(set(before)) == len(before)
        run = add(archive, [str(sources)], cluster=running.address)
        again = add(archive, [str(sources)], cluster=running.address)
    assert run.added + len(before) == COUNT
    assert (again.added, again.passed_over) == (0, COUNT)
    assert_whole(archive, sources)
