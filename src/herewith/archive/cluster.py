"""Work handed to the processes of a Dask cluster, a chunk a task.

In: chunks of work, and the address of a scheduler. Out: each chunk with its result, as they are done. Never: more
handed out than a few chunks a worker, so that memory is bounded whatever comes; a result lost with the worker that had
it.

A worker that dies takes only its tasks with it, and Dask gives those to another. A chunk that kills every worker it
meets is given back as `Killed`, so that the caller can halve it. If the scheduler goes, the command ends with a
sentence; what was kept by then is kept, and the same command run again passes over it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pickle import dumps, loads
from typing import Any, Generic, TypeVar

from herewith.model import HerewithError, UsageError

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")

CHUNKS_A_WORKER = 3
"""One being done, one waiting, one on its way."""
PATIENCE = 60.0
"""Seconds to wait for a scheduler to answer and a first worker to join it."""
DEATHS = 3
"""Workers that may die over one chunk before it is blamed."""

Client = Any
"""`distributed.Client`, which is loaded when a cluster is asked for and has no types of its own."""

_EXTRA = "a cluster needs Dask: pip install 'herewith[cluster]'"


class Killed(Generic[Chunk]):
    """A chunk over which workers died, time and again."""

    def __init__(self, chunk: Chunk) -> None:
        """Name the chunk."""
        self.chunk = chunk


@contextmanager
def cluster(address: str) -> Iterator[Client]:
    """Hold a connection to a scheduler with at least one worker that runs this version of Herewith.

    Raises:
        UsageError: the address is none.
        HerewithError: Dask is not installed, nobody answers there, or the workers run another version.
    """
    try:
        import distributed
    except ImportError as error:
        raise HerewithError(_EXTRA) from error
    if not address.startswith(("tcp://", "tls://", "ws://", "wss://")):
        raise UsageError(f"{address!r} is no address of a scheduler: it looks like tcp://HOST:8786")
    try:
        connect: Any = distributed.Client
        client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise HerewithError(f"no scheduler answers at {address}: start one with `dask scheduler`") from error
    try:
        _meet_workers(client, address)
        yield client
    finally:
        client.close()


def _meet_workers(client: Client, address: str) -> None:
    """Wait for a worker, and see that all run what we run: another version would write another archive."""
    import herewith

    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise HerewithError(
            f"the scheduler at {address} has no worker: start some with `dask worker {address}`"
        ) from error
    for worker, version in client.run(_version, on_error="return").items():
        if version != herewith.__version__:
            has = f"version {version}" if isinstance(version, str) else "no Herewith"
            raise HerewithError(
                f"the worker {worker} has {has}, and this is {herewith.__version__}: install the same on both"
            )


def _version() -> str:
    import herewith

    return herewith.__version__


def over(
    client: Client, work: Callable[[Chunk], Result], chunks: Iterable[Chunk]
) -> Iterator[tuple[Chunk, Result | Killed[Chunk]]]:
    """Do the work on each chunk, somewhere, and give each with its result as it is done.

    `work` is a function of a module, or a partial of one. An exception that it raises is raised here.

    Raises:
        HerewithError: the scheduler went away.
    """
    from distributed import CancelledError

    waiting: dict[Any, Chunk] = {}
    try:
        for chunk in chunks:
            while len(waiting) >= CHUNKS_A_WORKER * max(1, _workers(client)):
                yield from _done(client, waiting)
            packed = zlib.compress(dumps(chunk), 1)
            task = partial(_unpacked, work)
            waiting[client.submit(task, packed, pure=False, retries=0)] = chunk
        while waiting:
            yield from _done(client, waiting)
    except (CancelledError, OSError) as error:
        raise HerewithError(
            "the scheduler of the cluster went away: run the same command again, what is kept is passed over"
        ) from error
    finally:
        for future in waiting:
            future.release()


def _unpacked(work: Callable[[Chunk], Result], packed: bytes) -> Result:
    return work(loads(zlib.decompress(packed)))  # noqa: S301 -- Dask itself pickles; who can send this can send code


def _workers(client: Client) -> int:
    return len(client.scheduler_info(n_workers=-1)["workers"])


def _done(client: Client, waiting: dict[Any, Chunk]) -> Iterator[tuple[Chunk, Result | Killed[Chunk]]]:
    """Wait until something is done, and give it."""
    import distributed

    wait: Any = distributed.wait
    with client.as_current():
        done = wait(list(waiting), return_when="FIRST_COMPLETED").done
    for future in done:
        chunk = waiting.pop(future)
        try:
            yield chunk, future.result()
        except distributed.KilledWorker:
            yield chunk, Killed(chunk)
        finally:
            future.release()
