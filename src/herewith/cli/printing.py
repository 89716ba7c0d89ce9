"""What goes to stdout, put one after the other.

In: the texts of filings, in order. Out: one stream that is whole for its form: a JSON array is opened and closed,
pages are parted. Never: an error because whoever read the stream went away.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from herewith.pages.index_page import Entry

PARTED = {"page": "\n", "markdown": "\n", "explain": "\n", "spans": "\n", "unread": "\n", "releases": "\n"}
"""What stands between two filings, where they are not records of one line."""


class Printer:
    """Prints the texts of filings in one form."""

    def __init__(self, form: str) -> None:
        """Begin a stream."""
        self._array = form == "json"
        self._between = PARTED.get(form, "")
        self._held: str | None = None
        self._printed = 0
        self.closed = False
        """True once whoever read the stream went away: there is no use in going on."""

    def put(self, text: str, entry: Entry | None = None) -> None:
        """Print one filing. The first of an array is held back until a second shows that there is one.

        What a list of pages would say of it is not printed.
        """
        del entry
        if self._array and self._printed == 0:
            self._held = text
        elif self._array:
            if self._held is not None:
                self._write(f"[\n{self._held}")
                self._held = None
            self._write(f",\n{text}")
        else:
            self._write(f"{self._between if self._printed else ''}{text}")
        self._printed += 1

    def end(self, *, several: bool) -> None:
        """End the stream; `several` says whether an array is due although it holds one filing or none."""
        if not self._array or (self._printed == 0 and not several):
            return
        if self._held is not None:
            self._write(f"[\n{self._held}\n]\n" if several else f"{self._held}\n")
        else:
            self._write("\n]\n" if self._printed else "[]\n")

    def _write(self, text: str) -> None:
        if self.closed:
            return
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            self.closed = True
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
