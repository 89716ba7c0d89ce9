"""What was seen, what is to be told, what was acknowledged: kept in SQLite over restarts.

In: announcements, alerts, acknowledgements. Out: what is still to do. Never: an alert told again after its receipt was
written down; a filing called read whose alerts are not written down (both are one transaction).
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Self

import msgspec

_TABLES = """
CREATE TABLE IF NOT EXISTS filings (
    accession TEXT PRIMARY KEY, cik INTEGER NOT NULL, announced REAL NOT NULL, next REAL NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0, read REAL);
CREATE TABLE IF NOT EXISTS alerts (
    key TEXT NOT NULL, delivery TEXT NOT NULL, body BLOB NOT NULL, made REAL NOT NULL, next REAL NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0, acknowledged REAL, PRIMARY KEY (key, delivery));
CREATE TABLE IF NOT EXISTS days (day TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS began (at REAL NOT NULL);
"""
LONGEST_WAIT = 300.0
"""Seconds between two attempts at most."""


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """A filing that was announced, and whose text is still to be read."""

    accession: str
    cik: int
    tries: int


class Untold(msgspec.Struct, frozen=True, kw_only=True):
    """An alert whose receipt is not written down."""

    key: str
    delivery: str
    body: bytes
    tries: int


class State:
    """The file. One process uses it at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, timeout=30)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.executescript(_TABLES)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def began(self, now: float) -> float:
        """Give when following began, seconds since 1970: now, the first time."""
        row = self._db.execute("SELECT at FROM began").fetchone()
        if row is None:
            self._db.execute("INSERT INTO began VALUES (?)", (now,))
            return now
        return float(row[0])

    def announce(self, accession: str, cik: int, now: float) -> bool:
        """Write down that a filing was announced; False where that is known."""
        done = self._db.execute(
            "INSERT OR IGNORE INTO filings VALUES (?, ?, ?, ?, 0, NULL)", (accession, cik, now, now)
        )
        return done.rowcount == 1

    def waiting(self, now: float) -> tuple[Waiting, ...]:
        """Give the filings whose text is to be asked for now."""
        rows = self._db.execute(
            "SELECT accession, cik, tries FROM filings WHERE read IS NULL AND next <= ? ORDER BY announced", (now,)
        )
        return tuple(Waiting(accession=accession, cik=cik, tries=tries) for accession, cik, tries in rows.fetchall())

    def read(self, accession: str, alerts: tuple[tuple[str, str, bytes], ...], now: float) -> None:
        """Write down that a filing was read, with its alerts: key, delivery, body."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(
                "INSERT OR IGNORE INTO alerts VALUES (?, ?, ?, ?, ?, 0, NULL)", [(*alert, now, now) for alert in alerts]
            )
            self._db.execute("UPDATE filings SET read = ? WHERE accession = ?", (now, accession))

    def later(self, waiting: Waiting, now: float) -> None:
        """Write down that a text was not there yet."""
        self._db.execute(
            "UPDATE filings SET tries = tries + 1, next = ? WHERE accession = ?",
            (now + pause(waiting.tries), waiting.accession),
        )

    def untold(self, now: float) -> tuple[Untold, ...]:
        """Give the alerts to deliver now, oldest first."""
        rows = self._db.execute(
            "SELECT key, delivery, body, tries FROM alerts WHERE acknowledged IS NULL AND next <= ? ORDER BY made, key",
            (now,),
        )
        return tuple(Untold(key=k, delivery=d, body=body, tries=tries) for k, d, body, tries in rows.fetchall())

    def acknowledge(self, alert: Untold, now: float) -> None:
        """Write down a receipt."""
        self._db.execute(
            "UPDATE alerts SET acknowledged = ?, tries = tries + 1 WHERE key = ? AND delivery = ?",
            (now, alert.key, alert.delivery),
        )

    def retry(self, alert: Untold, now: float) -> None:
        """Write down that a delivery failed."""
        self._db.execute(
            "UPDATE alerts SET tries = tries + 1, next = ? WHERE key = ? AND delivery = ?",
            (now + pause(alert.tries), alert.key, alert.delivery),
        )

    def proven(self, day: str) -> bool:
        """Tell whether a day's index was gone through."""
        return self._db.execute("SELECT 1 FROM days WHERE day = ?", (day,)).fetchone() is not None

    def prove(self, day: str) -> None:
        """Write down that a day's index was gone through."""
        self._db.execute("INSERT OR IGNORE INTO days VALUES (?)", (day,))

    def counts(self) -> tuple[int, int]:
        """Count the filings without a text yet, and the alerts without a receipt."""
        waiting = self._db.execute("SELECT count(*) FROM filings WHERE read IS NULL").fetchone()[0]
        return int(waiting), int(
            self._db.execute("SELECT count(*) FROM alerts WHERE acknowledged IS NULL").fetchone()[0]
        )


def pause(tries: int) -> float:
    """Seconds until the next attempt after so many that failed."""
    return float(min(LONGEST_WAIT, 5 * 2 ** min(tries, 10)))
