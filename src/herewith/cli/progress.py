"""A progress bar on stderr, for a person who waits.

In: how many filings are to come, where that is known, and each as it is done. Out: one line, drawn over itself.
Never: a character on stderr that is no terminal, or on a terminal that also shows the data.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

A_FEW = 5
"""So many files are done before a bar could be read."""
TENTHS = 0.1
"""Seconds between two drawings."""
BAR = 24


class Progress:
    """Counts what is done and draws it, where there is somebody to see it."""

    def __init__(self, expected: int | None, *, shown: bool) -> None:
        """Begin; `expected` is None where nobody knows how many there are."""
        self._expected = expected
        self._shown = shown
        self._done = self._failed = 0
        self._began = time.monotonic()
        self._drawn = 0.0

    def step(self, *, failed: bool) -> None:
        """Count one more, and draw now and then."""
        self._done += 1
        self._failed += failed
        now = time.monotonic()
        if self._shown and self._done > A_FEW and now - self._drawn > TENTHS:
            self._drawn = now
            sys.stderr.write(f"\r{self._line(now)}\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away, before another line or at the end."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = 0.0

    def _line(self, now: float) -> str:
        rate = self._done / max(now - self._began, 1e-6)
        count = f"{self._done:,}"
        bar = left = ""
        if self._expected is not None and self._expected >= self._done:
            full = BAR * self._done // self._expected
            bar = f"{'#' * full}{'.' * (BAR - full)} "
            count = f"{count} of {self._expected:,}"
            left = f", {(self._expected - self._done) / rate:,.0f} s left"
        failed = f", {self._failed:,} not read" if self._failed else ""
        return f"{bar}{count}, {rate:,.0f} a second{left}{failed}"[: shutil.get_terminal_size().columns - 1]


def expected_filings(arguments: Iterable[str]) -> int | None:
    """Count the filings to come where that costs nothing: when every argument is a file or a folder.

    A folder's files are counted by name, so packed files in it count once; the bar then stands a little off.
    """
    total = 0
    for argument in arguments:
        path = Path(argument)
        if path.is_dir():
            total += sum(1 for inside in path.rglob("*") if inside.is_file())
        elif path.is_file():
            total += 1
        else:
            return None
    return total
