"""How many requests a second: at most so many, counted over all processes of the machine.

In: the wish to ask. Out: leave to ask, after waiting where needed. Never: an eleventh request in any second, whatever
the network's delay; a lock held while a request is under way.

A request takes one of `rate` places. It keeps the place from before it is sent until one second after the answer's
first line has come. The server saw it at some moment in between; so when the place is free again, that moment is more
than a second ago, and no second *as the server counts it* holds more than `rate` requests. Spacing requests out when
they are sent proves no such thing: the network may bunch them. Places are rows of an SQLite file in the cache folder,
whose lock works between processes on every system. A process that is killed leaves its place to run out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from herewith.edgar.clock import Clock

SECOND = 1.0
MARGIN = 0.005
"""Clocks are read before and after the moment they measure."""
LONGEST_BLOCK = 3600.0
"""A block that lies further ahead was written before the machine was started anew."""
_TABLES = (
    "CREATE TABLE IF NOT EXISTS place (id INTEGER PRIMARY KEY, until REAL NOT NULL)",
    "CREATE TABLE IF NOT EXISTS block (id INTEGER PRIMARY KEY CHECK (id = 0), until REAL NOT NULL)",
)


class RateLimit:
    """Gives out places, at most `rate` at a time."""

    def __init__(self, path: Path, rate: int, clock: Clock, *, patience: float = 60.0) -> None:
        """Count in the file `path`; a request without an answer keeps its place for `patience` seconds at most."""
        self._path = path
        self._rate = rate
        self._clock = clock
        self._patience = patience
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as database:
            for table in _TABLES:
                database.execute(table)

    def take(self) -> int:
        """Wait for a place, and for the end of a block, and take it."""
        while True:
            place, wait = self._try()
            if place is not None:
                return place
            self._clock.sleep(wait)

    def give_back(self, place: int) -> None:
        """Tell that the answer has begun to come, or that none will: the place is free a second from now."""
        with self._opened() as database:
            until = self._clock.monotonic() + SECOND + MARGIN
            database.execute("UPDATE place SET until = ? WHERE id = ?", (until, place))

    def block(self, seconds: float) -> None:
        """Let no process ask for so many seconds; a longer block that stands already stays."""
        until = self._clock.monotonic() + min(seconds, LONGEST_BLOCK)
        with self._opened() as database:
            database.execute(
                "INSERT INTO block VALUES (0, ?) ON CONFLICT DO UPDATE SET until = max(until, excluded.until)", (until,)
            )

    def blocked_for(self) -> float:
        """Give the seconds until somebody may ask again; 0 where nothing stands in the way."""
        with self._opened() as database:
            return self._block(database, self._clock.monotonic())

    def _try(self) -> tuple[int | None, float]:
        with self._opened() as database:
            now = self._clock.monotonic()
            if (wait := self._block(database, now)) > 0:
                return None, wait
            far = now + self._patience + SECOND + MARGIN  # older than the machine's last start
            database.execute("DELETE FROM place WHERE until <= ? OR until > ?", (now, far))
            taken, first = database.execute("SELECT count(*), min(until) FROM place").fetchone()
            if taken < self._rate:
                row = database.execute("INSERT INTO place (until) VALUES (?)", (now + self._patience,))
                return row.lastrowid, 0.0
            pause = 1 / (2 * self._rate)  # a place may come back sooner than it runs out
            return None, min(max(first - now, 0.001), pause)

    def _block(self, database: sqlite3.Connection, now: float) -> float:
        database.execute("DELETE FROM block WHERE until <= ? OR until > ?", (now, now + LONGEST_BLOCK))
        row = database.execute("SELECT until FROM block").fetchone()
        return float(row[0]) - now if row else 0.0

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Open for one transaction, alone; no connection is kept, since none survives a fork."""
        with closing(sqlite3.connect(self._path, timeout=60.0, isolation_level=None)) as database:
            database.execute("PRAGMA synchronous = OFF")  # what the count of a second loses with the power is nothing
            database.execute("BEGIN IMMEDIATE")
            yield database
            database.execute("COMMIT")
