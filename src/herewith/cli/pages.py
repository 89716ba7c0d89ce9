"""Pages written to files: one filing to a file, several to a folder with a list of them.

In: pages of filings, in order. Out: files, or standard output for "-". Never: a page over another of the same name in
one run, or a file beside those that were asked for.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from herewith.model.errors import UsageError

if TYPE_CHECKING:
    from herewith.pages.index_page import Entry

INDEX = "index.html"
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


class PageWriter:
    """Writes the pages of filings under the name that was asked for."""

    closed = False
    """Whoever reads what is written has not gone away: it is written to files."""

    def __init__(self, out: str) -> None:
        """Take the name: a file for one filing, a folder for several, "-" for standard output."""
        self._out = out
        self._held: tuple[str, Entry] | None = None
        self._written: list[tuple[str, Entry]] = []
        self._names = {INDEX}

    def put(self, text: str, entry: Entry | None = None) -> None:
        """Take one page. The first is held back until a second shows that a folder is meant."""
        assert entry is not None
        if self._held is None and not self._written and not self._is_folder():
            self._held = (text, entry)
            return
        if self._held is not None:
            first, self._held = self._held, None
            self._write_into_folder(*first)
        self._write_into_folder(text, entry)

    def end(self, *, several: bool) -> None:
        """Write what is held back; a folder gets its list."""
        del several
        if self._held is not None:
            if self._out == "-":
                sys.stdout.write(self._held[0])
            else:
                _write(Path(self._out), self._held[0])
        elif self._written:
            from herewith.pages.index_page import index_page

            _write(Path(self._out) / INDEX, index_page(self._written))

    def _is_folder(self) -> bool:
        return self._out.endswith(("/", "\\")) or (self._out != "-" and Path(self._out).is_dir())

    def _write_into_folder(self, text: str, entry: Entry) -> None:
        if self._out == "-" or Path(self._out).is_file():
            where = "standard output" if self._out == "-" else self._out
            raise UsageError(f"several filings make several pages, and {where} holds one: give --html a folder")
        name = self._name(entry.file)
        _write(Path(self._out) / name, text)
        self._written.append((name, entry))

    def _name(self, file: str) -> str:
        """Name a page for its filing, apart from all others of this run, on every system."""
        bare = _UNSAFE.sub("-", Path(file).stem).strip(".-") or "filing"
        name, number = f"{bare}.html", 1
        while name.lower() in self._names:
            number += 1
            name = f"{bare}-{number}.html"
        self._names.add(name.lower())
        return name


def _write(path: Path, text: str) -> None:
    """Write a page, its folder made where there is none.

    Raises:
        UsageError: the system does not let it be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path} could not be written ({error.strerror}): give --html another place") from error
