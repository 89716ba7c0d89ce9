"""A real Dask cluster on loopback: a scheduler and two workers, each a process of its own.

In: nothing. Out: the scheduler's address, and the processes, so that a test can kill one. Never: another's processes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
QUIET = {
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",
    "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "60s",
    "PYTHONWARNINGS": "ignore",
}


class LoopbackCluster(NamedTuple):
    """A scheduler's address and the workers' processes."""

    address: str
    scheduler: subprocess.Popen[str]
    workers: list[subprocess.Popen[str]]


def _started(*arguments: str, at: str, folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Start a process and wait for the line that says where it listens."""
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    process = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        cwd=folder,
        env={**os.environ, **QUIET, "PYTHONPATH": paths},
    )
    assert process.stderr
    for line in process.stderr:
        if found := re.search(at, line):
            _drain(process)
            return process, found[1] if found.groups() else ""
    raise AssertionError(f"{arguments[0]} ended with {process.wait()}")


def _drain(process: subprocess.Popen[str]) -> None:
    """Read on what it says, so that it never waits for a reader."""
    import threading

    threading.Thread(target=lambda: [None for _ in process.stderr or ()], daemon=True).start()


def start_worker(address: str, folder: Path) -> subprocess.Popen[str]:
    """Start one worker more."""
    plain = ("--no-nanny", "--nthreads", "1", "--memory-limit", "0", "--no-dashboard", "--local-directory", str(folder))
    return _started("dask_worker", address, *plain, at=r"Registered to:", folder=folder)[0]


@contextmanager
def loopback_cluster(folder: Path, workers: int = 2) -> Iterator[LoopbackCluster]:
    """Hold a cluster, and end all of it."""
    plain = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    scheduler, address = _started("dask_scheduler", *plain, at=r"Scheduler at:\s+(tcp://\S+)", folder=folder)
    started = [scheduler]
    try:
        for _ in range(workers):
            started.append(start_worker(address, folder))  # noqa: PERF401 -- those started are ended if one does not
        yield LoopbackCluster(address, scheduler, started[1:])
    finally:
        for process in reversed(started):
            process.terminate()
        for process in started:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stderr:
                process.stderr.close()
