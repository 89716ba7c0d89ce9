"""Work over a real cluster on loopback, whose workers and scheduler are killed.

In: small chunks. Out: each result once. Never: a stand-in for Dask.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from tests.archive.cluster_work import doubled, failing, killing, slowly
from tests.archive.loopback_cluster import loopback_cluster

from herewith.archive.cluster import CHUNKS_A_WORKER, Killed, cluster, over
from herewith.model import HerewithError, UsageError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes as POSIX does")


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with loopback_cluster(tmp_path_factory.mktemp("dask")) as made:
        yield made


def test_each_chunk_is_done_once(running):
    with cluster(running.address) as client:
        done = list(over(client, doubled, ([n, n + 1] for n in range(50))))
    assert sorted(r for _, r in done if isinstance(r, list)) == [[2 * n, 2 * n + 2] for n in range(50)]
    assert all(doubled(chunk) == result for chunk, result in done)


def test_no_more_is_taken_than_a_few_chunks_a_worker(running):
    taken = []

    def chunks() -> Iterator[list[int]]:
        for number in range(60):
            taken.append(number)
            yield [number]

    with cluster(running.address) as client:
        results = over(client, doubled, chunks())
        next(results)
        assert len(taken) <= CHUNKS_A_WORKER * 2 + 1
        assert len(list(results)) == 59


def test_an_exception_of_the_work_is_raised_here(running):
    with cluster(running.address) as client, pytest.raises(ValueError, match="chunk 7"):
        list(over(client, failing, [[7]]))


def test_a_worker_killed_takes_nothing_with_it(tmp_path):
    with loopback_cluster(tmp_path) as made, cluster(made.address) as client:
        results, seen = over(client, partial(slowly, str(tmp_path)), ([n] for n in range(60))), []
        for _, result in results:
            seen.append(tuple(result) if not isinstance(result, Killed) else ())
            if len(seen) == 10:
                os.kill(made.workers[0].pid, signal.SIGKILL)
    assert Counter(seen) == Counter((n,) for n in range(60))


def test_a_chunk_that_kills_every_worker_is_given_back(tmp_path):
    with loopback_cluster(tmp_path, workers=5) as made, cluster(made.address) as client:
        results = {chunk[0]: result for chunk, result in over(client, killing, ([n] for n in range(10, 16)))}
    assert isinstance(results[13], Killed)
    assert results[13].chunk == [13]
    assert {n for n, result in results.items() if result == [n]} == {10, 11, 12, 14, 15}


def test_a_scheduler_killed_is_told_with_the_remedy(tmp_path, monkeypatch):
    monkeypatch.setattr("herewith.archive.cluster.PATIENCE", 5.0)
    with loopback_cluster(tmp_path) as made, cluster(made.address) as client:
        results = over(client, partial(slowly, str(tmp_path)), ([n] for n in range(200)))
        next(results)
        os.kill(made.scheduler.pid, signal.SIGKILL)
        with pytest.raises(HerewithError, match="run the same command again"):
            list(results)


def test_nobody_there():
    with pytest.raises(UsageError, match="it looks like tcp://HOST:8786"), cluster("localhost:8786"):
        pass
