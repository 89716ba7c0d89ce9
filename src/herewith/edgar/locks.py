"""A lock between processes, which ends with the process that holds it.

In: a path. Out: the lock, or a refusal. Never: a lock that a killed process leaves behind.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from herewith.model.errors import UsageError


class FileLock:
    """A lock on one file; not waited for."""

    def __init__(self, path: Path, refusal: str) -> None:
        """Take what is said when somebody else holds the lock."""
        self._path = path
        self._refusal = refusal
        self._stream: BinaryIO | None = None

    def take(self) -> None:
        """Take the lock.

        Raises:
            UsageError: another process holds it.
        """
        stream = self._path.open("ab")
        try:
            _lock(stream)
        except OSError as error:
            stream.close()
            raise UsageError(self._refusal) from error
        self._stream = stream

    def give_back(self) -> None:
        """Give the lock back; the file stays, so that nobody locks one that was just removed."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: BinaryIO) -> None:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
