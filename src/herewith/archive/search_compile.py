"""A tree of what was asked becomes Tantivy's query.

In: the tree of `search_query`. Out: a query object. Never: Tantivy's own parser, which answers `(a OR b) AND NOT c`
with nothing, and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import tantivy
from tantivy import FieldType, Occur, Query

from herewith.archive.search_index import analyzer, schema
from herewith.archive.search_query import Asked, Both, Either, Exactly, Filed, Without, Words
from herewith.model import UsageError


def compile_query(asked: Asked, filters: Iterable[Asked] = ()) -> Query:
    """Give the query for what was asked, within filters that find but do not rank.

    Raises:
        UsageError: a phrase that only begins a word, in Tantivy's reach.
    """
    parts = asked.of if isinstance(asked, Both) else (asked,)
    wanted = [(Occur.MustNot, _query(p.what)) if isinstance(p, Without) else (Occur.Must, _query(p)) for p in parts]
    return Query.boolean_query([*wanted, *((Occur.Must, _unranked(f)) for f in filters)])


def _query(asked: Asked) -> Query:
    match asked:
        case Words():
            return _words(asked)
        case Exactly() | Filed():
            return _unranked(asked)
        case Both(of=parts):
            return Query.boolean_query(
                [(Occur.MustNot, _query(p.what)) if isinstance(p, Without) else (Occur.Must, _query(p)) for p in parts]
                + ([] if any(not isinstance(p, Without) for p in parts) else [(Occur.Must, Query.all_query())])
            )
        case Either(of=parts):
            return Query.boolean_query([(Occur.Should, _query(p)) for p in parts])
        case Without(what=what):
            return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, _query(what))])


def _unranked(asked: Asked) -> Query:
    match asked:
        case Exactly(field="cik", value=value):
            found = Query.term_query(schema(), "cik", int(value))
        case Exactly(field="item" | "exhibit" as field, value=value):
            found = Query.term_query(schema(), field, value.lower())
        case Exactly(field="kind"):
            found = Query.term_set_query(schema(), "kind", ["item", "exhibit"])
        case Exactly(field=field, value=value):
            found = Query.term_query(schema(), field, value)
        case Filed(since=since, until=until):
            found = Query.range_query(schema(), "filed", FieldType.Integer, since or 0, until or 99999999)
        case _:
            found = _query(asked)
    return Query.const_score_query(found, 0.0)


def _words(asked: Words) -> Query:
    field = "words" if asked.field == "text" else asked.field
    words = analyzer().analyze(asked.text)
    if not words:
        raise UsageError(f"{asked.text[:40]!r} is longer than any word that is kept")
    if asked.prefix and len(words) == 1:
        return Query.regex_query(schema(), field, f"{re.escape(words[0])}.*")
    if asked.prefix:
        return Query.phrase_prefix_query(schema(), field, list(words))
    if len(words) == 1:
        return tantivy.Query.term_query(schema(), field, words[0])
    return Query.phrase_query(schema(), field, list(words), asked.slop)
