"""How an archive grows: filings a second, bytes, answers and memory, at 1,000, 10,000 and 100,000 filings.

In: the filings of the folder `shared`, repeated under new accession numbers. Out: figures on the terminal, and recorded
in `docs/evidence/archive.json` and `archive.md` with a plot. Never: a figure of another run set beside one of this.
The rivals answer the same questions in the same run: SQLite's own look-up, DuckDB's own file, SQLite's FTS5.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import archive_page
import archive_rivals as rivals
from archive_corpus import copies, originals, write_corpus
from herewith import check
from herewith.archive.laid_out_once import remember_views
from herewith.reading.many import read_source
from herewith.reading.pool import in_order
from herewith.submission.sources import Source, open_sources

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "docs" / "evidence" / "archive.json"
JOBS = 2
psutil: Any = import_module("psutil")  # comes with Dask, and without types
LOOKUPS = 40
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])}


class Watched:
    """A command run to its end, with the time it took and the most memory that it and its children held at once."""

    def __init__(self, *command: str, beside: tuple[int, ...] = (), may_find: bool = False) -> None:
        """Run it; `beside` are other processes whose memory counts, the workers of a cluster."""
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT
        )
        self.peak = 0.0
        watched = [psutil.Process(process.pid), *(psutil.Process(pid) for pid in beside)]
        while True:
            try:
                process.wait(0.5)
                break
            except subprocess.TimeoutExpired:
                self.peak = max(self.peak, sum(map(_held, watched)) / 1e6)
        self.seconds = time.perf_counter() - begin
        said = process.stderr.read() if process.stderr else ""
        if process.returncode not in ((0, 1) if may_find else (0,)):
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{said[-2000:]}")


def _held(process: Any) -> float:
    """Sum the memory of a process and its children; what they share is counted once for each."""
    total = 0.0
    try:
        for one in (process, *process.children(recursive=True)):
            total += one.memory_info().rss - one.memory_info().shared
    except psutil.NoSuchProcess:
        return total
    return total


def herewith(*arguments: str) -> tuple[str, ...]:
    """Name the command as this interpreter runs it."""
    return (sys.executable, "-m", "herewith", *arguments)


def bytes_under(folder: Path) -> int:
    """Sum the files of a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


@contextmanager
def cluster(folder: Path) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Hold a scheduler and two workers on loopback; give its address and their process ids."""
    sys.path.insert(0, str(ROOT))
    from tests.archive.loopback_cluster import loopback_cluster

    folder.mkdir(parents=True, exist_ok=True)
    with loopback_cluster(folder, workers=2) as running:
        yield running.address, (running.scheduler.pid, *(worker.pid for worker in running.workers))


def adding(corpus: Path, folder: Path, count: int, *, with_cluster: bool) -> dict[str, float]:
    """Read alone, add with two processes, add with a cluster of two workers."""
    out: dict[str, float] = {}
    read = Watched(*herewith("read", str(corpus), "--jsonl", "-j", str(JOBS)), may_find=True)
    out["read_per_second"] = count / read.seconds
    say(f"reading alone, {JOBS} processes: {out['read_per_second']:.0f} filings/s, peak {read.peak:.0f} MB")
    out["whole_per_second"] = count / reading_whole(corpus)
    say(f"reading, checking, exhibits laid out, {JOBS} processes: {out['whole_per_second']:.0f} filings/s")
    shutil.rmtree(folder / "archive", ignore_errors=True)
    add = Watched(
        *herewith("archive", "add", str(corpus), "--archive", str(folder / "archive"), "-j", str(JOBS)), may_find=True
    )
    out |= {"add_per_second": count / add.seconds, "add_peak_mb": add.peak}
    out["add_ratio"] = out["add_per_second"] / out["read_per_second"]
    out["add_whole_ratio"] = out["add_per_second"] / out["whole_per_second"]
    say(f"adding, {JOBS} processes: {out['add_per_second']:.0f} filings/s = {out['add_ratio']:.2f} of reading alone")
    say(f"  {out['add_whole_ratio']:.2f} of reading, checking and laying out; peak memory {add.peak:.0f} MB")
    if with_cluster:
        where = folder / "archive-of-cluster"
        shutil.rmtree(where, ignore_errors=True)
        with cluster(folder / "dask") as (address, processes):
            command = herewith("archive", "add", str(corpus), "--archive", str(where), "--cluster", address)
            add = Watched(*command, beside=processes, may_find=True)
        out |= {"cluster_per_second": count / add.seconds, "cluster_peak_mb": add.peak}
        out["cluster_ratio"] = out["cluster_per_second"] / out["read_per_second"]
        say(f"adding, two workers: {out['cluster_per_second']:.0f} filings/s = {out['cluster_ratio']:.2f} of reading")
        say(f"  peak memory of driver, scheduler and workers {add.peak:.0f} MB")
        shutil.rmtree(where)
    return out


def whole(source: Source) -> int:
    """Do all that a row of the archive says, and keep nothing."""
    report = read_source(source)
    forget = remember_views(report)
    found = len(check(report).findings)
    for document in report.documents:
        document.view().plain()
    forget()
    return found


def reading_whole(corpus: Path) -> float:
    """Time that over a corpus, in seconds."""
    begin = time.perf_counter()
    for _ in in_order(whole, open_sources([corpus]), JOBS):
        pass
    return time.perf_counter() - begin


def sizes(raw: int, folder: Path) -> dict[str, float]:
    """Weigh the tables and the index against the raw bytes."""
    archive = folder / "archive"
    index = bytes_under(archive / "search") if (archive / "search").exists() else 0
    tables = bytes_under(archive) - index
    say(f"on disk: {raw / 1e6:.0f} MB raw, tables {tables / raw:.3f} of it, index of words {index / raw:.3f}")
    return {"raw_mb": raw / 1e6, "tables_ratio": tables / raw, "index_ratio": index / raw}


def lookups(archive: Any, shared: Path, count: int, folder: Path) -> dict[str, float]:
    """Fetch filings by accession number, here and from SQLite."""
    import zstandard

    pack = zstandard.ZstdCompressor(3).compress
    rival = rivals.SqliteLookup(folder / "lookup.sqlite")
    rival.fill((name.decode(), pack(data)) for name, data in copies(originals(shared), count))
    names = [name.decode() for name, _ in copies(originals(shared), count)]
    asked = random.Random(8).sample(names, LOOKUPS)  # noqa: S311 -- the same choice each run
    ours = rivals.timed(archive.source, asked, rounds=1)
    theirs = rivals.timed(rival.get, asked, rounds=1)
    say(f"a filing by accession number: {ours}; SQLite's own look-up {theirs}")
    return {"lookup_ms": ours.median, "lookup_sqlite_ms": theirs.median, "lookup_ratio": ours.median / theirs.median}


def scans(archive: Any, folder: Path) -> dict[str, float]:
    """Scan with filters, here and in a file of DuckDB's own."""
    import duckdb

    file = folder / "own.duckdb"
    file.unlink(missing_ok=True)
    own = duckdb.connect(str(file))
    with archive.ask("select * from items", seconds=3600) as rows:
        own.register("incoming", rows)
        own.execute("create table own_items as select * from incoming")
        own.unregister("incoming")

    def here(items: str) -> object:
        with archive.ask(rivals.SCAN.format(items=items), seconds=600) as rows:
            return rows.read_all().to_pylist()

    def there(items: str) -> object:
        return own.execute(rivals.SCAN.format(items=items)).fetchall()

    ours, theirs = rivals.timed(here, ["items"], rounds=5), rivals.timed(there, ["own_items"], rounds=5)
    say(f"a filtered scan: {ours}; DuckDB's own file {theirs}: {ours.median / theirs.median:.1f} times")
    return {"scan_ms": ours.median, "scan_duckdb_ms": theirs.median, "scan_ratio": ours.median / theirs.median}


def searches(archive: Any, folder: Path) -> dict[str, float]:
    """Search ranked, here and with FTS5, the same texts."""
    from herewith.archive.search import Limits
    from herewith.archive.search_archive import index_of, search

    index = index_of(archive)
    begin = time.perf_counter()
    search(archive, "doubt", Limits())
    out = {"index_seconds": time.perf_counter() - begin}
    file = folder / "words.sqlite"
    file.unlink(missing_ok=True)
    rival = rivals.Fts5(file)
    begin = time.perf_counter()
    out["texts"] = rival.fill(texts_of(index))
    out["fts5_seconds"] = time.perf_counter() - begin
    say(f"{out['texts']:,} texts: index of words in {out['index_seconds']:.0f} s, FTS5 in {out['fts5_seconds']:.0f} s")
    for kind, asked in (("phrase", rivals.PHRASES), ("boolean", rivals.BOOLEANS), ("ranked", rivals.RANKED)):
        ours = rivals.timed(lambda line: search(archive, line, Limits(), counts=False, index=index), asked)
        theirs = rivals.timed(rival.ranked, asked)
        counted = rivals.timed(lambda line: search(archive, line, Limits(), index=index), asked)
        out |= {f"{kind}_ms": ours.median, f"{kind}_fts5_ms": theirs.median, f"{kind}_counted_ms": counted.median}
        say(f"search, {kind}: {ours}; FTS5 {theirs}: {theirs.median / ours.median:.0f} times faster")
    limits = Limits(item="8.01", since="2010")
    ours = rivals.timed(lambda line: search(archive, line, limits, counts=False, index=index), rivals.RANKED)
    theirs = rivals.timed(lambda line: rival.filtered(line, "8.01", 20100101), rivals.RANKED)
    say(f"search, ranked within item and date: {ours}; FTS5 {theirs}: {theirs.median / ours.median:.0f} times faster")
    return out | {"filtered_ms": ours.median, "filtered_fts5_ms": theirs.median}


def texts_of(index: Any) -> Iterator[tuple[str, str, int, str, str]]:
    """Give every text of the index of words, as FTS5 takes it."""
    import tantivy

    from herewith.archive.search_index import schema

    searcher = index.searcher()
    for kind in ("item", "exhibit"):
        query = tantivy.Query.term_query(schema(), "kind", kind)
        for start in range(0, 10_000_000, 1000):
            hits = searcher.search(query, 1000, offset=start, count=False).hits
            if not hits:
                break
            for _, address in hits:
                one = {name: values[-1] for name, values in searcher.doc(address).to_dict().items()}
                yield one["accession"], one[kind], one.get("filed", 0), one.get("title", ""), one["words"]


def measured(count: int, shared: Path, work: Path, *, with_cluster: bool) -> dict[str, float]:
    """Measure everything at one size."""
    from herewith.archive.archive import open_archive

    folder = work / str(count)
    say(f"--- {count:,} filings")
    raw = write_corpus(shared, folder / "corpus", count)
    out = {"filings": float(count)} | adding(folder / "corpus", folder, count, with_cluster=with_cluster)
    compacted = Watched(*herewith("archive", "compact", "--hours", "0", "--archive", str(folder / "archive")))
    out |= {"compact_seconds": compacted.seconds}
    say(f"compacting: {compacted.seconds:.0f} s, peak {compacted.peak:.0f} MB")
    archive = open_archive(str(folder / "archive"))
    out |= searches(archive, folder) | scans(archive, folder) | lookups(archive, shared, count, folder)
    return out | sizes(raw, folder)


def main() -> None:
    """Measure at each size, and record."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--work", type=Path, default=ROOT / "build" / "bench-archive", help="a folder with 40 GB")
    options.add_argument("--sizes", default="1000,10000,100000")
    options.add_argument("--no-cluster", action="store_true")
    options.add_argument("--keep", action="store_true", help="leave the archives there")
    given = options.parse_args()
    record = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    for count in map(int, given.sizes.split(",")):
        figures = measured(count, given.shared, given.work, with_cluster=not given.no_cluster)
        record["machine"] = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
        record.setdefault("sizes", {})[str(count)] = {name: round(value, 4) for name, value in figures.items()}
        RECORD.write_text(json.dumps(record, indent=1) + "\n")
        archive_page.write(record)
        if not given.keep:
            shutil.rmtree(given.work / str(count))
    say(f"recorded in {RECORD.relative_to(ROOT)}")


def say(line: str) -> None:
    """Print a figure at once: a run of 100,000 takes long."""
    print(line, flush=True)


if __name__ == "__main__":
    main()
