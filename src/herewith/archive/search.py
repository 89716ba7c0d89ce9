"""Ranked full text over what the archive keeps.

In: an index of words and a line such as `"going concern" item:4.02`. Out: `SearchResult`, the best hits first, each
with a snippet; counts by item and year beside them. Never: a table opened for a hit, or a wrong query answered with
nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from tantivy import Query

from herewith.archive.search_compile import compile_query
from herewith.archive.search_days import first_day, last_day
from herewith.archive.search_index import SearchIndex, count_of
from herewith.archive.search_query import Asked, Exactly, Filed, exactly, leaves, parse_query
from herewith.archive.search_snippets import Snippet, snippet
from herewith.model import Span, UsageError

if TYPE_CHECKING:
    from tantivy import Searcher

MOST = 10_000
"""Hits that one search may give: whoever wants all asks SQL."""
_YEARS, _ITEMS = 60, 100


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One text that the query found."""

    accession: str
    kind: Literal["item", "exhibit"]
    number: str
    """Of the item ("4.02") or the exhibit ("99.1")."""
    title: str | None = None
    """The heading's title, or the description of the exhibit."""
    company: str | None = None
    """The first registrant."""
    form: str | None = None
    filed: dt.date | None = None
    score: float
    """BM25: higher is better, and comparable within one search only."""
    snippet: Snippet
    place: int
    """Which of the report's items, or of its documents."""
    spans: tuple[Span, ...] | None = None
    """Where the words stand in the source bytes; None: not asked for."""


class SearchResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a search found."""

    hits: tuple[Hit, ...] = ()
    total: int | None = None
    """Texts found, shown or not; None: not counted."""
    by_item: tuple[tuple[str, int], ...] = ()
    """How many of them are of which item, the most frequent first."""
    by_year: tuple[tuple[int, int], ...] = ()
    """How many were filed in which year."""


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What else must hold of a hit; it finds and does not rank."""

    item: str | None = None
    exhibit: str | None = None
    form: str | None = None
    cik: int | str | None = None
    since: dt.date | str | None = None
    """First day of filing: a date, "2008", "2008-11" or "2008-11-03"."""
    until: dt.date | str | None = None
    """Last day of filing, included."""

    def asked(self) -> tuple[Asked, ...]:
        """Give them as parts of a query.

        Raises:
            UsageError: one has a value that it cannot have.
        """
        values = (("item", self.item), ("exhibit", self.exhibit), ("form", self.form), ("cik", self.cik))
        out: list[Asked] = [exactly(name, str(value)) for name, value in values if value not in {None, ""}]
        since = first_day(str(self.since)) if self.since else None
        until = last_day(str(self.until)) if self.until else None
        if since and until and since > until:
            raise UsageError(f"nothing is filed since {self.since} and until {self.until}: the first is the later")
        return (*out, Filed(since=since, until=until)) if since or until else tuple(out)


def search_index(
    index: SearchIndex,
    line: str,
    limits: Limits,
    *,
    limit: int = 10,
    offset: int = 0,
    newest: bool = False,
    counts: bool = True,
) -> SearchResult:
    """Ask the index as it stands.

    `newest` gives the hits by day of filing, the last first, in place of the score. Without `counts` only the best are
    looked for, not how many there are: ten times as fast for words that are everywhere.

    Raises:
        UsageError: the line is no query, or a limit no number of hits.
        DamagedIndexError: the index cannot be read.
    """
    if not 1 <= limit <= MOST or not 0 <= offset <= MOST:
        raise UsageError(f"a search gives 1 to {MOST:,} hits, not {limit:,} from {offset:,}: herewith sql gives all")
    asked = parse_query(line)
    words = leaves(asked)
    query = compile_query(asked, (*limits.asked(), *(() if words else (_TEXTS,))))
    with index.trusted():
        searcher = index.searcher()
        if newest:
            found = searcher.search(query, limit, count=counts, offset=offset, order_by_field="filed")
        else:
            found = searcher.search(query, limit, count=counts, offset=offset)
        hits = []
        for score, address in found.hits:
            hits.append(_hit(searcher.doc(address).to_dict(), 0.0 if newest else score, words))
        if not counts:
            return SearchResult(hits=tuple(hits))
        by_item, by_year = _facets(searcher, query)
        return SearchResult(hits=tuple(hits), total=count_of(found), by_item=by_item, by_year=by_year)


_TEXTS = Exactly(field="kind", value="text")
"""Stands for: the hit is a text. A query of words finds nothing else anyway."""


def _facets(searcher: Searcher, query: Query) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[int, int], ...]]:
    counted = searcher.aggregate(
        query,
        {
            "item": {"terms": {"field": "item", "size": _ITEMS}},
            "year": {"terms": {"field": "year", "size": _YEARS}},
        },
    )
    items = tuple((b["key"], b["doc_count"]) for b in counted["item"]["buckets"])
    return items, tuple(sorted((int(b["key"]), b["doc_count"]) for b in counted["year"]["buckets"]))


def _hit(stored: Mapping[str, list[Any]], score: float, words: tuple[Any, ...]) -> Hit:
    def first(name: str) -> Any:
        values = stored.get(name)
        return values[0] if values else None

    kind = first("kind")
    filed = first("filed")
    return Hit(
        accession=first("accession"),
        kind=kind,
        number=first(kind),
        title=first("title"),
        company=first("company"),
        form=first("form"),
        filed=dt.date(filed // 10000, filed // 100 % 100, filed % 100) if filed else None,
        score=round(score, 4),
        snippet=snippet(stored["words"][-1], words),
        place=first("place"),
    )
