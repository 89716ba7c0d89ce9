"""An archive on an object store: the same commands, two writers at once.

In: moto's S3 server in a process of its own, on loopback. Out: an archive there in which everything is once. Never: a
stand-in for the requests that a store answers.
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

from herewith.archive.archive import open_archive
from herewith.archive.verify import verify

ROOT = Path(__file__).resolve().parents[2]
PLOVER = filer("Plover Shoe Company", 9000001, "001-90001")
FILINGS = 60
SHARED = 20
"""That both writers bring."""
SERVER = """
import sys, time
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""
SMALL_SHARDS = "from herewith.archive import add; add.FILINGS_A_SHARD = 8;"
RUN = f"{SMALL_SHARDS} from herewith.cli.main import main; main()"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address for an archive in an empty bucket."""
    import http.client

    server = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdin
    assert server.stdout
    port = int(server.stdout.readline())
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "composed",
        "AWS_SECRET_ACCESS_KEY": "composed",
        "AWS_REGION": "us-east-1",
        "HEREWITH_CACHE": str(tmp_path / "cache"),
    }.items():
        monkeypatch.setenv(name, value)
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("PUT", "/bucket")
    assert connection.getresponse().status == 200
    connection.close()
    yield "s3://bucket/keep"
    server.stdin.close()
    server.stdout.close()
    server.terminate()
    server.wait(10)


@pytest.fixture
def halves(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders of filings, some of which are in both."""
    folders = (tmp_path / "one", tmp_path / "two")
    for folder in folders:
        folder.mkdir()
    for number in range(FILINGS):
        accession = f"0000000001-{19 + number % 3}-{number:06}"
        items = (("8.01", f"The heron numbered{number} stands in the reeds."),)
        data = submission(accession, filed="20200304", period="20200302", filers=(PLOVER,), items=items)
        for folder in folders if number < SHARED else folders[number % 2 : number % 2 + 1]:
            (folder / f"{accession}.txt").write_bytes(data)
    return folders


def begun(*words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


def herewith(*words: str | Path) -> tuple[int | None, str, str]:
    process = begun(*words)
    out, err = process.communicate()
    return process.returncode, out, err


def test_two_writers_at_once(store, halves):
    running = [begun("archive", "add", half, "--archive", store) for half in halves]
    said = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    added = [int(count) for words in said for count in re.findall(r"(\d+) added", words)]
    assert sum(added) == FILINGS
    assert min(added) > 0
    archive = open_archive(store)
    proved = verify(archive)
    assert (proved.filings, proved.acquisitions, proved.wrong) == (FILINGS, FILINGS, ())
    assert len(archive.runs().to_pyarrow_dataset().to_table(columns=["run"])) == 2
    for half in halves:
        for path in half.iterdir():
            assert archive.source(path.stem) == path.read_bytes()


def test_the_same_commands(store, halves, tmp_path):
    assert herewith("archive", "add", halves[0], "--archive", store)[0] == 0
    path = min(halves[0].iterdir())
    out = tmp_path / "out.txt"
    assert herewith("archive", "get", path.stem, "--archive", store, "-o", out)[0] == 0
    assert out.read_bytes() == path.read_bytes()
    question = "select count(*) as n from items where number = '8.01'"
    assert herewith("sql", question, "--archive", store, "--csv") == (0, "n\n40\n", "")
    found = herewith("search", "heron numbered0", "--archive", store)
    assert (found[0], found[1].split()[0]) == (0, "0000000001-19-000000")
    assert herewith("archive", "compact", "--archive", store, "--hours", "0")[0] == 0
    assert herewith("archive", "verify", "--archive", store)[2].startswith("40 filings, 40 acquisitions")
    again = herewith("archive", "add", halves[0], "--archive", store)
    assert (again[0], "40 there already" in again[2]) == (0, True)


def test_no_archive_and_no_bucket(store):
    code, out, err = herewith("archive", "stat", "--archive", "s3://bucket/none")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "there is no archive at s3://bucket/none" in err
