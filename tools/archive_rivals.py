"""What an archive's answers are measured against: SQLite's own look-up, DuckDB's own file, SQLite's own full text.

In: rows of an archive as Arrow batches, a folder. Out: functions that answer the same questions. Never: a rival without
the index that its own manual would give it.
"""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

PHRASES = ('"going concern"', '"press release"', '"credit agreement"', '"board of directors"', '"material weakness"')
BOOLEANS = (
    "(merger OR acquisition) NOT termination",
    "director AND resigned AND elected",
    "(restated OR restatement) AND auditor",
    "dividend AND quarterly NOT preferred",
)
RANKED = (
    "going concern doubt",
    "cybersecurity incident",
    "credit agreement lenders",
    "chief executive officer resigned",
)
SCAN = """
select filing_year, count(*) n, count(distinct accession) filings from {items}
where number in ('2.02', '8.01') and filed >= date '2005-01-01' group by 1 order by 1
"""


class Timed(NamedTuple):
    """How long an answer takes, in milliseconds."""

    median: float
    slowest: float

    def __str__(self) -> str:
        """Write both."""
        return f"{self.median:.2f} ms (slowest of all {self.slowest:.1f})"


def timed(task: Callable[[Any], object], asked: Sequence[Any], rounds: int = 3) -> Timed:
    """Ask everything in turn, after one round of warming up."""
    for one in asked:
        task(one)
    times = []
    for _ in range(rounds):
        for one in asked:
            begin = time.perf_counter()
            task(one)
            times.append((time.perf_counter() - begin) * 1000)
    return Timed(statistics.median(times), max(times))


class SqliteLookup:
    """Submissions in a table with a primary key, each compressed by itself."""

    def __init__(self, file: Path) -> None:
        """Open or make the file."""
        self.file = sqlite3.connect(file)
        self.file.execute("pragma journal_mode = off")
        self.file.execute("pragma synchronous = off")
        self.file.execute(
            "create table if not exists submissions (accession text primary key, bytes blob) without rowid"
        )

    def fill(self, rows: Iterable[tuple[str, bytes]]) -> None:
        """Put everything in."""
        self.file.executemany("insert or ignore into submissions values (?, ?)", rows)
        self.file.commit()

    def get(self, accession: str) -> bytes:
        """Give the bytes of one submission."""
        import zstandard

        (found,) = self.file.execute("select bytes from submissions where accession = ?", (accession,)).fetchone()
        return zstandard.ZstdDecompressor().decompress(found)


class Fts5:
    """Full text in SQLite's own index, the texts themselves left out; filters in a table beside it."""

    def __init__(self, file: Path) -> None:
        """Open or make the file."""
        self.file = sqlite3.connect(file)
        self.file.execute("pragma journal_mode = off")
        self.file.execute("pragma synchronous = off")
        self.file.execute("create virtual table if not exists body using fts5 (title, words, content='')")
        self.file.execute(
            "create table if not exists texts (id integer primary key, accession text, number text, filed integer)"
        )

    def fill(self, texts: Iterable[tuple[str, str, int, str, str]]) -> int:
        """Put in rows of accession, number, filed, title and words; give their number."""
        count = 0
        for count, (accession, number, filed, title, words) in enumerate(texts, 1):
            self.file.execute("insert into texts values (?, ?, ?, ?)", (count, accession, number, filed))
            self.file.execute("insert into body (rowid, title, words) values (?, ?, ?)", (count, title, words))
        self.file.commit()
        return count

    def ranked(self, query: str) -> list[tuple[str, float]]:
        """Give the ten best."""
        best = "select t.accession, w.rank from body w join texts t on t.id = w.rowid where body match ?"
        return self.file.execute(f"{best} order by w.rank limit 10", (query,)).fetchall()

    def filtered(self, query: str, number: str, since: int) -> list[tuple[str, float]]:
        """Give the ten best of one item since a day; CROSS JOIN keeps SQLite from asking the index row by row."""
        best = "select t.accession, w.rank from body w cross join texts t on t.id = w.rowid where body match ?"
        more = f"{best} and t.number = ? and t.filed >= ? order by w.rank limit 10"
        return self.file.execute(more, (query, number, since)).fetchall()
