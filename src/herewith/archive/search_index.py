"""The index of words: a folder that Tantivy keeps, beside a mark of what of the archive it has seen.

In: `Filing` records, and the state of the table they were made from. Out: a searcher, and that state. Never: the only
copy of anything: what is damaged is made again from the tables, by `herewith archive reindex`.

The state stands in the index itself, as a document, so that words and state are committed in one step: a process that
dies leaves both as they were. Tantivy's lock lets one process write at a time; it goes with the process that held it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec
import tantivy

from herewith.archive.search_entries import Filing, Text
from herewith.model import HerewithError

if TYPE_CHECKING:
    from types import TracebackType

LAYOUT = 1
"""Counts up when the fields change: an index of another layout is made again."""
HEAP = 48_000_000
"""Bytes that the writer gathers before it writes a segment: memory stays bounded whatever comes."""
PATIENCE = 120.0
"""Seconds to wait for another process that writes."""


class DamagedIndexError(HerewithError):
    """The index of words cannot be read; nothing is lost with it."""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What of the table of reports the index has seen."""

    layout: int = LAYOUT
    version: int = -1
    """The Delta table's version."""
    files: tuple[str, ...] = ()
    """The table's data files whose rows are all here."""


@cache
def analyzer() -> tantivy.TextAnalyzer:
    """Part text into words: runs of letters and figures, in small letters. No stems: a phrase is the phrase."""
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return words.filter(tantivy.Filter.remove_long(80)).filter(tantivy.Filter.lowercase()).build()


@cache
def schema() -> tantivy.Schema:
    """Give the index's fields. Text is stored, so that a hit is shown without opening a table."""
    fields = tantivy.SchemaBuilder()
    for name in ("kind", "item", "exhibit", "form"):
        fields.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("accession", "reading"):
        fields.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("company", "title", "words"):
        fields.add_text_field(name, stored=True, tokenizer_name="words", index_option="position")
    for name in ("filed", "year", "place"):
        fields.add_integer_field(name, stored=True, indexed=True, fast=True)
    fields.add_integer_field("cik", indexed=True, fast=True)
    fields.add_bytes_field("state", stored=True)
    return fields.build()


class SearchIndex:
    """An index of words in a folder."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; nothing is opened yet."""
        self.folder = folder

    @property
    def exists(self) -> bool:
        """Tell whether there is an index."""
        return (self.folder / "meta.json").exists()

    @cached_property
    def _index(self) -> tantivy.Index:
        with self.trusted():
            self.folder.mkdir(parents=True, exist_ok=True)
            index = tantivy.Index(schema(), str(self.folder), reuse=True)
            index.register_tokenizer("words", analyzer())
        return index

    def searcher(self) -> tantivy.Searcher:
        """Give a view of what was committed last.

        Raises:
            DamagedIndexError: it cannot be read.
        """
        with self.trusted():
            self._index.reload()
            return self._index.searcher()

    def state(self) -> State:
        """Tell what of the table is here; a new index has seen nothing.

        Raises:
            DamagedIndexError: it cannot be read, or was made by another version of Herewith.
        """
        if not self.exists:
            return State()
        with self.trusted():
            searcher = self.searcher()
            found = searcher.search(tantivy.Query.term_query(schema(), "kind", "state"), 1, count=False).hits
            if not found:
                return State()
            (written,) = searcher.doc(found[0][1])["state"]
            state = msgspec.json.decode(bytes(written), type=State)
        if state.layout != LAYOUT:
            raise DamagedIndexError(f"{self._named()} was made by another version of Herewith: {_REMEDY}")
        return state

    def count(self) -> int:
        """Count the filings here."""
        with self.trusted():
            return count_of(self.searcher().search(tantivy.Query.term_query(schema(), "kind", "filing"), 1))

    def has(self, searcher: tantivy.Searcher, reading: str) -> bool:
        """Tell whether this reading of a filing is here."""
        return searcher.doc_freq("reading", reading) > 0

    def writer(self) -> Writer:
        """Begin to write, when no other process does.

        Raises:
            HerewithError: another process kept writing.
            DamagedIndexError: the index cannot be opened.
        """
        until = time.monotonic() + PATIENCE
        while True:
            with self.trusted():
                try:
                    return Writer(self, self._index.writer(HEAP, 1))
                except ValueError as error:
                    if "LockBusy" not in str(error):
                        raise
            if time.monotonic() > until:
                waited = f"for {PATIENCE:.0f} seconds: wait for it, or end it"
                raise HerewithError(f"another process has been writing {self._named()} {waited}")
            time.sleep(0.05)

    @contextmanager
    def trusted(self) -> Iterator[None]:
        """Turn what Tantivy says of a damaged file into a sentence with the cure."""
        try:
            yield
        except (ValueError, OSError, msgspec.MsgspecError) as error:
            raise DamagedIndexError(f"{self._named()} cannot be read ({_first_line(error)}): {_REMEDY}") from error
        except BaseException as error:
            # Tantivy's assertions come as an exception outside of Exception, of a module that cannot be imported.
            if type(error).__name__ != "PanicException":
                raise
            raise DamagedIndexError(f"{self._named()} cannot be read ({_first_line(error)}): {_REMEDY}") from error

    def _named(self) -> str:
        return f"the index of words in {self.folder}"


def count_of(found: tantivy.SearchResult) -> int:
    """Give how many documents were found, which Tantivy's own types forget to name."""
    return int(found.count)  # type: ignore[attr-defined]


_REMEDY = "nothing is lost, it is made from the tables: herewith archive reindex"


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


class Writer:
    """Writes filings into the index, and commits them with the state they bring it to."""

    def __init__(self, index: SearchIndex, writer: tantivy.IndexWriter) -> None:
        """Hold the lock until closed."""
        self._of = index
        self._writer = writer

    def __enter__(self) -> Self:
        """Hold the lock."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the lock go; what was not committed is dropped."""
        del error, trace
        if kind is None:
            with self._of.trusted():
                self._writer.wait_merging_threads()
        del self._writer

    def add(self, filing: Filing, *, instead: bool) -> None:
        """Put a filing in; `instead` says that an older reading of it may be here and goes."""
        if instead:
            self._writer.delete_documents_by_term("accession", filing.accession)
        self._writer.add_document(_document(filing, None))
        for text in filing.texts:
            self._writer.add_document(_document(filing, text))

    def forget(self, accession: str) -> None:
        """Take a filing out."""
        self._writer.delete_documents_by_term("accession", accession)

    def commit(self, state: State) -> None:
        """Keep what was added, and what of the table that makes seen, in one step."""
        with self._of.trusted():
            self._writer.delete_documents_by_term("kind", "state")
            mark = tantivy.Document()
            mark.add_text("kind", "state")
            mark.add_bytes("state", msgspec.json.encode(state))
            self._writer.add_document(mark)
            self._writer.commit()


def _document(filing: Filing, text: Text | None) -> tantivy.Document:
    """Lay one text out for Tantivy. Integers go in by their own method: an int given by keyword kills its writer."""
    document = tantivy.Document()
    document.add_text("kind", text.kind if text else "filing")
    document.add_text("accession", filing.accession)
    if filing.form:
        document.add_text("form", filing.form.upper())
    if filing.filed:
        document.add_integer("filed", filing.filed)
        document.add_integer("year", filing.filed // 10000)
    for cik in filing.ciks:
        document.add_integer("cik", cik)
    for company in filing.companies:
        document.add_text("company", company)
    if text is None:
        document.add_text("reading", filing.reading)
        return document
    document.add_text("item" if text.kind == "item" else "exhibit", text.number.lower())
    if text.title:
        document.add_text("title", text.title)
    # The title is a value of the words, too, so that one field answers; no phrase runs from one value into the next.
    document.add_text("words", text.title)
    document.add_text("words", text.words)
    document.add_integer("place", text.place)
    return document
