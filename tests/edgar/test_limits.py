"""At most so many requests a second, as the server counts them, over all processes of the machine.

In: four processes that ask as fast as they may, and the server's own log. Out: no second with more than the rate.
Never: the client's word for it.
"""

from __future__ import annotations

import bisect
import os
import subprocess
import sys

import pytest
from tests.edgar.misbehaving import Fault, serving
from tests.edgar.small_edgar import publish

from herewith.edgar.limits import RateLimit

ASK = """
import sys
from herewith.edgar.client import Client
from herewith.edgar.settings import settings_from
with Client(settings_from()) as client:
    for n in range(int(sys.argv[1])):
        client.get(f"{client.settings.base_url}/Archives/{n % 3}.idx", "index", keep="no")
"""


def most_in_a_second(moments: list[float]) -> int:
    moments = sorted(moments)
    return max(bisect.bisect_left(moments, at + 1.0) - n for n, at in enumerate(moments))


def test_four_processes_together_keep_the_rate_by_the_servers_log(tmp_path):
    files = {f"/Archives/{n}.idx": b"x\n" for n in range(3)}
    with serving(files) as server:
        variables = {
            **os.environ,
            "EDGAR_IDENTITY": "Jane Doe jane@nowhere.example",
            "EDGAR_BASE_URL": server.url,
            "EDGAR_RATE_LIMIT_PER_SEC": "10",
            "HEREWITH_CACHE": str(tmp_path),
        }
        run = [sys.executable, "-c", ASK, "12"]
        clients = [subprocess.Popen(run, env=variables, stdin=subprocess.DEVNULL) for _ in range(4)]
        assert [client.wait(timeout=120) for client in clients] == [0, 0, 0, 0]
        moments = [entry.at for entry in server.log]
    assert len(moments) == 48
    assert most_in_a_second(moments) <= 10
    assert max(moments) - min(moments) < 30  # the limit is used, not merely kept: 48 requests need 4.8 seconds


FAULTS = (
    Fault(status=429, headers=(("Retry-After", "1"),), body=b"<html>Request Rate Threshold Exceeded</html>"),
    Fault(status=503, body=b"<html>busy</html>"),
    Fault(how="reset"),
    Fault(how="truncated"),
    Fault(how="told too much"),
    Fault(how="told too little"),
    Fault(how="gzip damaged"),
    Fault(body=b"<!DOCTYPE html><html><title>SEC.gov | Error</title></html>"),
)


def test_four_processes_and_a_server_that_misbehaves_every_file_whole_and_the_rate_kept(tmp_path):
    """Each third text is first answered badly, each time in another way."""
    small = publish()
    order = {path: n for n, path in enumerate(sorted(path for path in small.files if path.endswith(".txt")))}

    def badly(path, before):
        n = order.get(path, 1)
        return FAULTS[(n // 3) % len(FAULTS)] if n % 3 == 0 and before == 0 else None

    with serving(dict(small.files), badly) as server:
        variables = {
            **os.environ,
            "EDGAR_IDENTITY": "Jane Doe jane@nowhere.example",
            "EDGAR_BASE_URL": server.url,
            "EDGAR_RATE_LIMIT_PER_SEC": "10",
            "HEREWITH_CACHE": str(tmp_path / "cache"),
        }
        run = [
            sys.executable,
            "-m",
            "herewith",
            "fetch",
            "--quarter",
            "2003Q4",
            "--form",
            "8-K,10-Q",
            "--no-feed",
            "-o",
        ]
        clients = [
            subprocess.Popen(
                [*run, str(tmp_path / f"out{n}")], env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
            for n in range(4)
        ]
        assert [client.wait(timeout=120) for client in clients] == [0, 0, 0, 0]
        moments = [entry.at for entry in server.log]
    assert len(moments) == 4 * (len(small.filings) + 1) + 9  # texts and an index each; one more for each bad answer
    assert most_in_a_second(moments) <= 10
    for n in range(4):
        came = {path.name: path.read_bytes() for path in (tmp_path / f"out{n}").glob("*.txt")}
        assert came == {f"{filing.accession}.txt": filing.text for filing in small.filings}


def test_the_eleventh_waits_until_a_second_after_the_first_answer(tmp_path, clock):
    limit = RateLimit(tmp_path / "count", 10, clock)
    began = clock.time
    places = [limit.take() for _ in range(10)]
    assert clock.slept == []
    clock.time += 0.3
    limit.give_back(places[0])
    limit.take()
    assert clock.time - began == pytest.approx(1.3, abs=0.06)


def test_a_place_of_a_process_that_was_killed_runs_out(tmp_path, clock):
    RateLimit(tmp_path / "count", 1, clock, patience=20).take()
    began = clock.time
    RateLimit(tmp_path / "count", 1, clock, patience=20).take()
    assert clock.time - began == pytest.approx(20, abs=1)


def test_places_from_before_a_restart_of_the_machine_do_not_block(tmp_path, clock):
    limit = RateLimit(tmp_path / "count", 1, clock)
    limit.take()
    limit.block(600)
    clock.time = 5.0 - 3600 * 24 * 30
    limit.take()
    assert clock.slept == []


def test_a_lower_rate_is_kept_beside_a_higher_one(tmp_path, clock):
    fast, slow = (RateLimit(tmp_path / "count", rate, clock) for rate in (10, 2))
    for _ in range(5):
        fast.give_back(fast.take())
    began = clock.time
    slow.take()
    assert clock.time - began >= 1
