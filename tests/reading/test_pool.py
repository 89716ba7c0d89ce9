"""Many sources in processes that may die: nothing lost, nothing twice, in order."""

import functools
import itertools
import os
import signal
from collections.abc import Iterator

import pytest

from herewith.model import Failure, HerewithError, SourceError
from herewith.reading import pool
from herewith.submission.sources import Source


def source(number: int, data: bytes = b"a page") -> Source:
    return Source(name=f"{number}.txt", path=f"folder/{number}.txt", data=data)


def work(one: Source) -> str:
    """Read, as far as these tests care."""
    if one.data == b"kills":
        os.kill(os.getpid(), signal.SIGKILL)
    if one.data == b"unreadable":
        raise SourceError("holds nothing to read; give another")
    if one.data == b"our fault":
        raise ZeroDivisionError("a fault")
    return one.name


def kill_once(mark: str, one: Source) -> str:
    """Die at the first attempt, as a process does that the system stops for another's sake."""
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return one.name
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


@pytest.mark.parametrize("jobs", [1, 2])
def test_everything_comes_once_and_in_order(jobs):
    sources = [source(n) for n in range(137)]
    assert list(pool.in_order(work, sources, jobs)) == [(s, s.name) for s in sources]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_failure_stands_in_its_place(jobs):
    lost = Failure(file="gone.txt", message="does not exist")
    results = list(pool.in_order(work, [source(0), lost, source(2, b"unreadable"), source(3)], jobs))
    assert results[0][1] == "0.txt"
    assert results[1] == (lost, lost)
    assert results[2][1] == Failure(file="folder/2.txt", message="holds nothing to read; give another")
    assert results[3][1] == "3.txt"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_ours_is_told_with_its_place_and_the_rest_goes_on(jobs):
    (_, failure), (_, last) = pool.in_order(work, [source(0, b"our fault"), source(1)], jobs)
    assert isinstance(failure, Failure)
    assert "ZeroDivisionError: a fault" in failure.message
    assert "please report it" in failure.message
    assert last == "1.txt"


def test_only_the_files_that_kill_are_lost():
    deadly = {7, 8, 61, 99}
    sources = [source(n, b"kills" if n in deadly else b"a page") for n in range(100)]
    results = [result for _, result in pool.in_order(work, sources, 2)]
    assert {n for n, result in enumerate(results) if isinstance(result, Failure)} == deadly
    assert [r for r in results if isinstance(r, str)] == [f"{n}.txt" for n in range(100) if n not in deadly]
    assert isinstance(results[7], Failure)
    assert results[7].file == "folder/7.txt"
    assert results[7].message.startswith("folder/7.txt could not be read")


def test_a_death_by_chance_loses_nothing(tmp_path):
    sources = [source(n) for n in range(90)]
    once = functools.partial(kill_once, str(tmp_path / "died"))
    assert [result for _, result in pool.in_order(once, sources, 2)] == [s.name for s in sources]


@pytest.mark.parametrize("jobs", [1, 3])
def test_no_more_is_opened_than_a_few_chunks(jobs):
    opened = 0

    def endless() -> Iterator[Source]:
        nonlocal opened
        for opened in itertools.count():
            yield source(opened)

    results = pool.in_order(work, endless(), jobs)
    for _ in range(25):
        next(results)
    results.close()
    assert opened <= 25 + jobs * pool.CHUNKS_A_PROCESS * pool.FILES_A_CHUNK


def test_large_sources_close_a_chunk_early():
    large = b" " * (pool.BYTES_A_CHUNK // 2)
    assert [len(c) for c in pool.chunks([source(n, large) for n in range(5)])] == [2, 2, 1]


def test_processes_that_cannot_start_are_said_so(monkeypatch):
    monkeypatch.setattr(pool, "_do", _die)
    with pytest.raises(HerewithError, match="__main__"):
        list(pool.in_order(work, [source(0)], 2))


def _die(*_: object) -> None:
    os._exit(1)
