"""Filings go into an archive: shard after shard, in a pool of processes or on a cluster.

In: sources. Out: the tables, and a `Run` that says what was done. Never: more in memory than a shard and what is being
read; a filing seen before its report is whole; a file dropped without a word.

The bytes of a shard are written first, then its reports. Whoever dies between the two leaves bytes without a report;
the next run finds them and makes it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow as pa

from herewith.archive.acquisitions import SUBMISSIONS, named_by
from herewith.archive.commits import keep_reports, keep_run, keep_submissions, present
from herewith.archive.prepared import OtherForm, Prepared, made_by, prepare, prepare_many
from herewith.archive.rows import dataset_of
from herewith.archive.tables import REPORTS
from herewith.model import Failure, HerewithError
from herewith.reading.pool import chunks, in_order
from herewith.submission.sources import Source, open_sources

if TYPE_CHECKING:
    from herewith.archive.archive import Archive

FILINGS_A_SHARD = 1_000
BYTES_A_SHARD = 64_000_000
"""Of prepared rows: a shard is written when it holds this much, or so many filings."""
LOOKED_UP = 500
"""Sources whose digests are looked up at once, to pass over what is kept."""
BYTES_LOOKED_UP = 32_000_000
WHOLE = "whole"

Made = Prepared | OtherForm | Failure


class Run(msgspec.Struct, kw_only=True):
    """What a run did."""

    run: str
    kind: str
    started_at: dt.datetime
    ended_at: dt.datetime | None = None
    reader: str = ""
    sources: list[str] = []
    added: int = 0
    replaced: int = 0
    kept: int = 0
    passed_over: int = 0
    other_forms: list[OtherForm] = []
    failures: list[Failure] = []


def add(
    archive: Archive,
    sources: Sequence[str | Path],
    *,
    jobs: int = 1,
    cluster: str | None = None,
    accession: str | None = None,
    tell: Callable[[Run, int], None] = lambda _run, _done: None,
) -> Run:
    """Add filings: paths, folders, patterns, archives of files, "-".

    `accession` names a single filing that does not say its own number. `cluster` is the address of a Dask scheduler.
    `tell` hears of every source that is done.

    Raises:
        HerewithError: the archive cannot be written, or the cluster went away. What was written stays.
    """
    run = begin("add", [str(source) for source in sources])
    fresh = _new(archive, open_sources(list(sources)), run, tell, accession)
    return _keep(archive, run, _made(fresh, jobs, cluster, accession), tell)


def _keep(
    archive: Archive, run: Run, all_made: Iterable[Made], tell: Callable[[Run, int], None], *, again: bool = False
) -> Run:
    """Write what was made, shard after shard, and the account of it, of a run that was broken off too."""
    shard = _Shard(archive, run, again=again)
    try:
        for made in all_made:
            shard.put(made)
            tell(run, 1)
        shard.write()
    finally:
        end(archive, run)
    return run


def begin(kind: str, sources: list[str]) -> Run:
    """Begin to keep account."""
    now = dt.datetime.now(dt.UTC)
    return Run(run=uuid.uuid4().hex[:12], kind=kind, started_at=now, reader=made_by()["reader"], sources=sources)


def end(archive: Archive, run: Run) -> None:
    """Write down what was done."""
    run.ended_at = dt.datetime.now(dt.UTC)
    row = msgspec.structs.asdict(run)
    row["other_forms"] = [{"file": o.file, "message": o.form or "no form is named"} for o in run.other_forms]
    row["failures"] = [{"file": f.file, "message": f.message} for f in run.failures]
    keep_run(archive, row)


class _Shard:
    """Rows that wait to be written together."""

    def __init__(self, archive: Archive, run: Run, *, again: bool = False) -> None:
        self.archive = archive
        self.run = run
        self.again = again
        self.waiting: list[Prepared] = []
        self.size = 0

    def put(self, made: Made) -> None:
        """Take what came of a source, and write when there is enough."""
        if isinstance(made, Failure):
            self.run.failures.append(made)
        elif isinstance(made, OtherForm):
            self.run.other_forms.append(made)
        else:
            self.waiting.append(made)
            self.size += len(made.report) + len(made.submission["zstd"])
            if len(self.waiting) >= FILINGS_A_SHARD or self.size >= BYTES_A_SHARD:
                self.write()

    def write(self) -> None:
        """Write the bytes, then the reports."""
        if not self.waiting:
            return
        kept = keep_submissions(self.archive, [made.submission for made in self.waiting])
        batches = [pa.ipc.read_record_batch(pa.py_buffer(made.report), REPORTS) for made in self.waiting]
        added, replaced = keep_reports(self.archive, pa.Table.from_batches(batches), again=self.again)
        self.run.added += added
        self.run.replaced += replaced
        self.run.kept += max(0, kept - added - replaced)
        self.waiting, self.size = [], 0


def _made(sources: Iterable[Source | Failure], jobs: int, cluster: str | None, accession: str | None) -> Iterator[Made]:
    if cluster is None:
        yield from (made for _, made in in_order(partial(prepare, accession=accession), sources, jobs))
        return
    from herewith.archive.cluster import Killed, over
    from herewith.archive.cluster import cluster as connected

    with connected(cluster) as client:
        work = partial(prepare_many, accession=accession)
        waiting: list[list[Source | Failure]] = []
        for chunk, result in over(client, work, chunks(sources)):
            if not isinstance(result, Killed):
                yield from result
            elif len(chunk) > 1:
                waiting += [[one] for one in chunk]
            else:
                yield _deadly(chunk[0])
        for chunk, result in over(client, work, waiting):
            yield from ([_deadly(chunk[0])] if isinstance(result, Killed) else result)


def _deadly(source: Source | Failure) -> Failure:
    if isinstance(source, Failure):
        return source
    return Failure(file=source.path, message=f"{source.path} ends every worker that reads it: read it alone, with -j 1")


def _new(
    archive: Archive,
    sources: Iterable[Source | Failure],
    run: Run,
    tell: Callable[[Run, int], None],
    accession: str | None,
) -> Iterator[Source | Failure]:
    """Pass over sources whose bytes are kept and have had their say."""
    for some in chunks(sources, LOOKED_UP, BYTES_LOOKED_UP):
        digests = {id(s): hashlib.sha256(s.data).hexdigest() for s in some if isinstance(s, Source)}
        settled = _settled(archive, list(digests.values()))
        for source in some:
            if isinstance(source, Source) and _is_settled(source, digests[id(source)], settled, accession):
                run.passed_over += 1
                tell(run, 1)
            else:
                yield source


def _is_settled(source: Source, sha256: str, settled: dict[str, set[str]], accession: str | None) -> bool:
    """Tell whether these bytes are kept as this filing's: a page without a header may be that of several."""
    filings = settled.get(sha256, set())
    return WHOLE in filings or named_by(source.path, sha256, accession) in filings


def _settled(archive: Archive, digests: list[str]) -> dict[str, set[str]]:
    """Give the digests that are kept as good as their report, each with the filings that it is of.

    Bytes with a header are of one filing whatever they are called: `WHOLE`.
    """
    if not digests:
        return {}
    names = ("sha256", "accession", "preference", "envelope")
    rows = present(archive.submissions(), "sha256", digests, names).to_pylist()
    if not rows:
        return {}
    there = present(archive.reports(), "accession", [row["accession"] for row in rows], ("accession", "preference"))
    best = dict(zip(there.column("accession").to_pylist(), there.column("preference").to_pylist(), strict=True))
    settled: dict[str, set[str]] = {}
    for row in rows:
        if best.get(row["accession"], "") >= row["preference"]:
            settled.setdefault(row["sha256"], set()).add(WHOLE if row["envelope"] in SUBMISSIONS else row["accession"])
    return settled


def reread(
    archive: Archive, *, everything: bool = False, jobs: int = 1, tell: Callable[[Run, int], None] = lambda _r, _d: None
) -> Run:
    """Read again, from the kept bytes, what another reader, other rules or other form tables made.

    `everything` reads all again, whoever made it.

    Raises:
        HerewithError: the archive cannot be written.
    """
    run = begin("reread", [])
    all_made = (made for _, made in in_order(prepare, _outdated(archive, everything), jobs))
    return _keep(archive, run, all_made, tell, again=True)


def _outdated(archive: Archive, everything: bool) -> Iterator[Source | Failure]:
    """Give the sources of the reports that are to be made again."""
    now = made_by()
    names = ["accession", "sha256", *now]
    for batch in dataset_of(archive.reports()).to_batches(columns=names, batch_size=LOOKED_UP):
        for row in batch.to_pylist():
            if everything or any(row[name] != now[name] for name in now):
                yield _kept_source(archive, row)


def _kept_source(archive: Archive, row: dict[str, Any]) -> Source | Failure:
    accession = row["accession"]
    try:
        best = next(a for a in archive.versions(accession) if a.sha256 == row["sha256"])
        # The number leads the path, by which `key_of` names a page that was given its number when it was added.
        return Source(name=best.name, path=f"{accession}/{best.path}", data=archive.source(accession, best.sha256))
    except HerewithError as error:
        return Failure(file=accession, message=str(error))


def failed_paths(archive: Archive) -> tuple[str, ...]:
    """Give the files that failed when last they were tried; of a file in an archive of files, that archive."""
    runs = dataset_of(archive.runs()).to_table(columns=["started_at", "kind", "sources", "failures"]).to_pylist()
    failed: dict[str, None] = {}
    for run in sorted(runs, key=lambda r: r["started_at"]):
        if run["kind"] != "add":
            continue
        for path in [path for path in failed if any(_covers(source, path) for source in run["sources"])]:
            del failed[path]  # it was tried again: what is said of it now counts
        failed.update({failure["file"]: None for failure in run["failures"]})
    return tuple(dict.fromkeys(path if Path(path).exists() else path.partition("!")[0] for path in failed))


def _covers(source: str, path: str) -> bool:
    """Tell whether a run over a source tried a file: it is the source, or in its folder or its archive."""
    return path == source or path.startswith((f"{source}!", f"{source.rstrip('/')}/"))
