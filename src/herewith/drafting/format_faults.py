"""Faults of a draft, gathered so that an author sees all of them at once.

In: a line, what is wrong, the cure. Out: one `DraftError` that names each with path and line. Never: a fault about the
report itself, which is a check's.
"""

from __future__ import annotations

from pathlib import Path

from herewith.model.errors import DraftError


class Faults:
    """The faults found so far in one file."""

    def __init__(self, path: Path) -> None:
        """Begin with none."""
        self._path = path
        self._found: list[tuple[int, str]] = []

    def add(self, line: int, wrong: str, cure: str) -> None:
        """Note that something on a line is wrong, and what would be right."""
        if (line, f"{wrong}: {cure}") not in self._found:
            self._found.append((line, f"{wrong}: {cure}"))

    def raise_if_any(self) -> None:
        """Raise all that was found, a line each, in the order of the file.

        Raises:
            DraftError: there was a fault.
        """
        if self._found:
            raise DraftError("\n".join(f"{self._path}:{line}: {message}" for line, message in sorted(self._found)))
