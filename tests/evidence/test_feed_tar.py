"""A day's feed as EDGAR packs it, read by two processes of which one is killed.

In: the real filings at hand, put into a tar of two thousand members named and headed as the daily feed's (dashed
headers, `.nc`), filings of other forms among them. Out: every member once and in order, the exit code, and the memory
of every process. Never: a file left behind, or the death of a process that this test did not start.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import signal
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

MEMBERS = 2000
EIGHT_KS = 900
LARGEST = 400_000
"""Kilobytes that one process may take."""
_OTHERS = ("10-Q", "4", "424B5")
_TYPE = re.compile(rb"(?:CONFORMED SUBMISSION TYPE:\s*|<TYPE>)(\S+)")
_NAME = re.compile(rb"COMPANY CONFORMED NAME:[ \t]*([^\r\n]+)")
_ITEM = re.compile(rb"ITEM INFORMATION:[ \t]*([^\r\n]+)")
_DOCUMENTS = re.compile(rb"<DOCUMENT>.*</DOCUMENT>", re.DOTALL)

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the memory of processes in /proc")


class Member(NamedTuple):
    """One submission of the day."""

    name: str
    form: str
    data: bytes


def submission(number: int, form: str, filer: bytes, items: list[bytes], documents: bytes) -> Member:
    """Write a submission as the feed has it."""
    accession = f"{number % 7 + 1:010}-24-{number:06}"
    head = [b"<SUBMISSION>", b"<ACCESSION-NUMBER>" + accession.encode(), b"<TYPE>" + form.encode()]
    head += [b"<PUBLIC-DOCUMENT-COUNT>1", b"<PERIOD>20240102", *(b"<ITEMS>" + item for item in items)]
    head += [b"<FILING-DATE>20240103", b"<FILER>", b"<COMPANY-DATA>", b"<CONFORMED-NAME>" + filer]
    head += [b"<CIK>%010d" % number, b"</COMPANY-DATA>", b"</FILER>"]
    return Member(f"{accession}.nc", form, b"\n".join((*head, documents.strip(), b"</SUBMISSION>", b"")))


def current_reports(filings: list[Path]) -> Iterator[tuple[str, bytes, list[bytes], bytes]]:
    """Give form, filer, items and documents of the real filings, over and over."""
    while True:
        for path in filings:
            data = path.read_bytes()
            form = found[1].decode() if (found := _TYPE.search(data)) else "8-K"
            if not form.startswith("8-K"):
                continue
            name = _NAME.search(data)
            within = _DOCUMENTS.search(data)
            documents = within[0] if within else b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n" + data + b"\n</TEXT>\n</DOCUMENT>"
            if not documents.startswith(b"<DOCUMENT>\n<TYPE>"):
                continue  # 1993 to 1996: dash-stuffed, or its tags on one line
            yield form, name[1] if name else b"HERON GAUGE CO", _ITEM.findall(data), documents


def stub(form: str) -> bytes:
    """Write the document of a filing that is no current report, and speaks of one."""
    return (
        f"<DOCUMENT>\n<TYPE>{form}\n<SEQUENCE>1\n<TEXT>\n              FORM {form}\n\nSee the Form 8-K filed before.\n"
        "\nItem 5.02 Election of Directors\n\n</TEXT>\n</DOCUMENT>"
    ).encode()


@pytest.fixture(scope="module")
def feed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Member]]:
    """Pack the day, and give what is in it without the bytes."""
    reports = current_reports(sorted((shared / "filings").iterdir()))
    path = tmp_path_factory.mktemp("feed") / "20240103.nc.tar.gz"
    members: list[Member] = []
    with gzip.open(path, "wb", compresslevel=1) as packed, tarfile.open(fileobj=packed, mode="w|") as archive:
        for number in range(MEMBERS):
            if number * EIGHT_KS // MEMBERS != (number + 1) * EIGHT_KS // MEMBERS:
                member = submission(number, *next(reports))
            else:
                form = _OTHERS[number % len(_OTHERS)]
                member = submission(number, form, b"OTHER FILER INC", [], stub(form))
            entry = tarfile.TarInfo(member.name)
            entry.size = len(member.data)
            archive.addfile(entry, io.BytesIO(member.data))
            members.append(member._replace(data=b""))
    return path, members


def status(pid: int, key: str) -> int:
    """Read a number of a process's status; 0 where it is gone."""
    try:
        found = re.search(rf"^{key}:\s+(\d+)", Path(f"/proc/{pid}/status").read_text("ascii", "replace"), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0


def children(parent: int) -> list[int]:
    """Give the processes that a process started."""
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return sorted(pid for pid in pids if status(pid, "PPid") == parent)


class Watched(NamedTuple):
    """What was seen of a run."""

    exit_code: int
    killed: list[int]
    seen: set[int]
    largest: int


def run(feed: Path, out: Path, told: Path, kill_at: int) -> Watched:
    """Read the feed with two processes, kill one of them once so many lines are written, and watch their memory."""
    killed: list[int] = []
    seen: set[int] = set()
    largest = 0
    command = [sys.executable, "-m", "herewith", "read", str(feed), "-j", "2", "--jsonl"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with out.open("wb") as stdout, told.open("wb") as stderr:
        process = subprocess.Popen(command, stdout=stdout, stderr=stderr, stdin=subprocess.DEVNULL, env=environment)
        try:
            while process.poll() is None:
                workers = children(process.pid)
                seen.update(workers)
                largest = max(largest, *(status(pid, "VmRSS") for pid in (process.pid, *workers)))
                if not killed and len(workers) >= 2 and out.read_bytes().count(b"\n") >= kill_at:
                    os.kill(workers[0], signal.SIGKILL)
                    killed.append(workers[0])
                time.sleep(0.05)
        finally:
            process.kill()
            process.wait()
    return Watched(process.returncode, killed, seen, largest)


@pytest.mark.parametrize("kill_at", [1, 600])
def test_a_days_feed_is_read_whole_though_a_process_is_killed(
    feed: tuple[Path, list[Member]], tmp_path: Path, kill_at: int
) -> None:
    path, members = feed
    watched = run(path, tmp_path / "out.jsonl", tmp_path / "told.txt", kill_at)
    assert watched.killed, "no process was killed before the end"
    assert len(watched.seen) > 2, "another took its place"
    told = (tmp_path / "told.txt").read_text(encoding="utf-8").splitlines()
    readings = [json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]
    assert [reading["file"] for reading in readings] == [member.name for member in members]
    assert [reading["header"]["form"] for reading in readings] == [member.form for member in members]
    others = [member for member in members if not member.form.startswith("8-K")]
    assert told == [
        f"herewith: {path}!{member.name} is a Form {member.form}, not a Form 8-K: only its header was read"
        for member in others
    ]
    assert len(members) - len(others) == EIGHT_KS
    assert sum(bool(reading["items"]) for reading in readings) > EIGHT_KS * 0.9
    assert watched.exit_code == 0
    assert 0 < watched.largest < LARGEST
