"""Adding in a process of its own; processes of tests import it by this name.

In: an archive's address, a source. Out: it is added. Never: a test.
"""

from __future__ import annotations

from pathlib import Path

from herewith.archive.add import add
from herewith.archive.archive import open_archive


def add_one(archive: str | Path, source: str | Path) -> None:
    add(open_archive(archive, create=True), [source])
