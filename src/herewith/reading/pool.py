"""Many sources read at once, by processes that may die.

In: sources, and what to do with each. Out: each source with its result, in the order of the sources. Never: more in
memory than a few chunks a process; a result lost or given twice; one file's death taken out on its neighbours.

A pool of processes loses everything it holds when one of them dies (killed by the system for its memory, say). Chunks
so lost are done again, each alone in a process of its own, and halved for as long as they kill it, so that in the end
the one file that kills is known and told as a `Failure`.
"""

from __future__ import annotations

import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Generic, TypeVar

from herewith.model import Failure, HerewithError
from herewith.submission.sources import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

Result = TypeVar("Result")

FILES_A_CHUNK = 20
"""Fewer, and handing over costs more than reading."""
BYTES_A_CHUNK = 8_000_000
"""A chunk is closed early once it holds this much, which bounds memory where submissions are large."""
CHUNKS_A_PROCESS = 2
"""One being read and one waiting, so that no process is idle while the caller takes results."""

_NO_PROCESS = (
    "no process can be started to read in: in a script, call this under `if __name__ == '__main__':`, or use jobs=1"
)


def in_order(
    work: Callable[[Source], Result], sources: Iterable[Source | Failure], jobs: int
) -> Generator[tuple[Source | Failure, Result | Failure], None, None]:
    """Do `work` on every source, in `jobs` processes, and give each with what came of it, in order.

    A `Failure` among the sources goes through in its place. With one job everything happens in this process.
    `work` is a function of a module (or a partial of one), since it travels to the processes.

    Raises:
        HerewithError: processes cannot be started at all.
    """
    if jobs <= 1:
        yield from ((source, attempt(work, source)) for source in sources)
        return
    line = _Line(work, jobs)
    try:
        for chunk in chunks(sources):
            line.put(chunk)
            if line.full:
                yield from line.take()
        while line.waiting:
            yield from line.take()
    finally:
        line.close()


def attempt(work: Callable[[Source], Result], source: Source | Failure) -> Result | Failure:
    """Do the work on one source; whatever goes wrong there is told as a failure of that file alone."""
    if isinstance(source, Failure):
        return source
    try:
        return work(source)
    except HerewithError as error:
        return Failure(file=source.path, message=str(error))
    except Exception as error:  # noqa: BLE001 -- the edge: one bad file must not stop the rest
        return Failure(file=source.path, message=f"{source.path} {_our_fault(error)}")


def _our_fault(error: Exception) -> str:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else "an unknown place"
    kind = type(error).__name__
    return f"could not be read, by a fault of Herewith's own ({kind}: {error}; {where}): please report it"


class _Line(Generic[Result]):
    """Chunks handed out, in order, and the processes that read them."""

    def __init__(self, work: Callable[[Source], Result], jobs: int) -> None:
        self.work = work
        self.jobs = jobs
        self.waiting: deque[tuple[list[Source | Failure], Future[list[Result | Failure]] | None]] = deque()
        self.processes = _processes(jobs)

    @property
    def full(self) -> bool:
        return len(self.waiting) >= self.jobs * CHUNKS_A_PROCESS

    def put(self, chunk: list[Source | Failure]) -> None:
        """Hand out a chunk."""
        try:
            future = self.processes.submit(_do, self.work, chunk)
        except BrokenProcessPool:
            self._renew()
            future = self.processes.submit(_do, self.work, chunk)
        self.waiting.append((chunk, future))

    def take(self) -> Iterator[tuple[Source | Failure, Result | Failure]]:
        """Wait for the oldest chunk and give its results."""
        chunk, future = self.waiting.popleft()
        try:
            results = future.result() if future is not None else _alone(self.work, chunk)
        except BrokenProcessPool:
            self._renew()
            results = _alone(self.work, chunk)
        return zip(chunk, results, strict=True)

    def close(self) -> None:
        """Let the processes go; what was handed out and not begun is dropped."""
        self.processes.shutdown(cancel_futures=True)

    def _renew(self) -> None:
        """Start anew after a death: what was lost with the old processes is marked to be done alone."""
        self.close()
        _alone(self.work, [])
        lost = [future is None or future.cancelled() or future.exception() is not None for _, future in self.waiting]
        self.waiting = deque((c, None if gone else f) for (c, f), gone in zip(self.waiting, lost, strict=True))
        self.processes = _processes(self.jobs)


def chunks(
    sources: Iterable[Source | Failure], files: int = FILES_A_CHUNK, size_limit: int = BYTES_A_CHUNK
) -> Iterator[list[Source | Failure]]:
    """Give sources some at a time: so many files, or fewer where they hold so many bytes."""
    chunk: list[Source | Failure] = []
    size = 0
    for source in sources:
        chunk.append(source)
        size += len(source.data) if isinstance(source, Source) else 0
        if len(chunk) >= files or size >= size_limit:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _do(work: Callable[[Source], Result], chunk: Sequence[Source | Failure]) -> list[Result | Failure]:
    return [attempt(work, source) for source in chunk]


def _processes(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))


def _alone(work: Callable[[Source], Result], chunk: list[Source | Failure]) -> list[Result | Failure]:
    """Do a chunk in a process of its own; if it dies, halve the chunk until the file that kills stands alone."""
    try:
        with _processes(1) as process:
            return process.submit(_do, work, chunk).result()
    except BrokenProcessPool:
        if not chunk:
            raise HerewithError(_NO_PROCESS) from None
    if len(chunk) > 1:
        half = len(chunk) // 2
        return _alone(work, chunk[:half]) + _alone(work, chunk[half:])
    (source,) = chunk
    name = source.path if isinstance(source, Source) else source.file
    what = "could not be read, the process that tried died, twice"
    return [
        Failure(file=name, message=f"{name} {what}: it may need more memory than there is, try it with one process")
    ]
