"""The index of words follows the table of reports.

In: the Delta table, and an index. Out: the index with every row that the table has, each once. Never: a row taken
twice, whoever else writes at the same time; a table written.

The index remembers the table's version and its data files. When the version is another, the files that it does not
know are looked through. A file may hold old rows (compaction writes many small files into one): a row whose reading is
in the index is passed over. Each commit keeps words and files seen in one step, so whoever dies leaves work done, and
no row half there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from herewith.archive.rows import dataset_of
from herewith.archive.search_entries import Filing
from herewith.archive.search_index import SearchIndex, State, Writer

if TYPE_CHECKING:
    from deltalake import DeltaTable
    from tantivy import Searcher

ROWS_A_COMMIT = 10_000
"""Filings between two commits."""
ROWS_A_BATCH = 200
"""Rows held as Python values at once."""

Row = Mapping[str, Any]


class Columns(NamedTuple):
    """How a row of the table becomes a filing of the index."""

    names: tuple[str, ...]
    """The columns that `filing` needs."""
    filing: Callable[[Row], Filing]
    """Makes of a row what the index takes; the same row always makes the same, whatever file it stands in."""


def catch_up(
    index: SearchIndex, table: DeltaTable, columns: Columns, tell: Callable[[int], None] = lambda _: None
) -> int:
    """Bring the index to the table's version, and say how many filings were put in.

    `tell` is told that number now and then. Two processes may do this at once: the second waits, and finds it done.

    Raises:
        DamagedIndexError: the index cannot be read.
        HerewithError: another process kept writing it.
    """
    version = table.version()
    if index.state().version == version:
        return 0
    with index.writer() as writer:
        state = index.state()  # once more: whoever wrote while we waited may have done it
        if state.version >= version:
            return 0
        return _Catching(index, writer, state, columns, tell).to(table, version)


def reindex(
    index: SearchIndex, table: DeltaTable, columns: Columns, tell: Callable[[int], None] = lambda _: None
) -> int:
    """Make the index anew beside the old one, and put it in its place; the old one answers until then."""
    fresh = index.folder.with_name(f"{index.folder.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    made = catch_up(SearchIndex(fresh), table, columns, tell)
    old = index.folder.with_name(f"{index.folder.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if index.folder.exists():
        index.folder.rename(old)
    fresh.rename(index.folder)
    shutil.rmtree(old, ignore_errors=True)
    return made


class _Catching:
    """One run: what was put in, and which files are seen."""

    def __init__(
        self, index: SearchIndex, writer: Writer, state: State, columns: Columns, tell: Callable[[int], None]
    ) -> None:
        self.index = index
        self.writer = writer
        self.columns = columns
        self.tell = tell
        self.seen = set(state.files)
        self.added = self.since_commit = 0

    def to(self, table: DeltaTable, version: int) -> int:
        """Look through the files that are new."""
        dataset = dataset_of(table)
        fragments = {Path(fragment.path).as_posix(): fragment for fragment in dataset.get_fragments()}
        self.seen &= set(fragments)
        searcher = self.index.searcher()
        for path, fragment in fragments.items():
            if path not in self.seen:
                self._take(fragment, dataset.schema, searcher)
                self.seen.add(path)
                if self.since_commit >= ROWS_A_COMMIT:
                    self._commit(-1)
        self._commit(version)
        return self.added

    def _take(self, fragment: Any, schema: Any, searcher: Searcher) -> None:
        """Put in the rows of a file that are not here."""
        old = searcher.num_docs > 0
        for row in _rows(fragment, schema, self.columns.names):
            filing = self.columns.filing(row)
            if old and self.index.has(searcher, filing.reading):
                continue
            self.writer.add(filing, instead=old and searcher.doc_freq("accession", filing.accession) > 0)
            self.added += 1
            self.since_commit += 1
            if self.added % 500 == 0:
                self.tell(self.added)

    def _commit(self, version: int) -> None:
        self.writer.commit(State(version=version, files=tuple(sorted(self.seen))))
        self.since_commit = 0
        self.tell(self.added)


def _rows(fragment: Any, schema: Any, columns: Sequence[str]) -> Iterator[Row]:
    batches = fragment.to_batches(
        schema=schema, columns=list(columns), batch_size=ROWS_A_BATCH, batch_readahead=1, fragment_readahead=1
    )
    for batch in batches:
        yield from batch.to_pylist()
