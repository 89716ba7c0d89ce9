"""Full-text search: documents of filings since 2001, by words, form, item and company.

In: what is asked. Out: a `Hit` for each document found. Never: hits beyond the ten thousandth left out in silence: what
finds more is refused, with the remedy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec

from herewith.edgar.client import Client
from herewith.edgar.errors import DamagedError
from herewith.model.errors import UsageError

PAGE = 100
MOST = 10_000
"""The server gives no hit beyond it."""
FIRST_YEAR = 2001


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One document found."""

    accession: str
    filename: str
    form: str | None
    filed: dt.date | None
    ciks: tuple[int, ...]
    names: tuple[str, ...]
    items: tuple[str, ...]


class _Source(msgspec.Struct, frozen=True):
    adsh: str
    ciks: tuple[str, ...] = ()
    form: str | None = None
    file_date: str | None = None
    display_names: tuple[str, ...] = ()
    items: tuple[str, ...] | None = ()


class _Hit(msgspec.Struct, frozen=True):
    id: str = msgspec.field(name="_id")
    source: _Source = msgspec.field(name="_source")


class _Total(msgspec.Struct, frozen=True):
    value: int


class _Hits(msgspec.Struct, frozen=True):
    total: _Total
    hits: tuple[_Hit, ...] = ()


class _Answer(msgspec.Struct, frozen=True):
    hits: _Hits


def search(
    client: Client,
    words: str = "",
    *,
    forms: Sequence[str] = (),
    items: Sequence[str] = (),
    ciks: Sequence[int] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> Iterator[Hit]:
    """Search, and go over what is found, page by page; the latest words of a day are there within a minute.

    Raises:
        UsageError: more than ten thousand documents are found: ask for fewer days or forms.
        WireError: the search could not be asked.
    """
    asked = {"q": words, "forms": ",".join(forms), "items": ",".join(items)}
    asked["ciks"] = ",".join(f"{cik:010}" for cik in ciks)
    if since or until:
        asked["dateRange"] = "custom"
        asked["startdt"] = f"{since or dt.date(FIRST_YEAR, 1, 1)}"
        asked["enddt"] = f"{until or dt.date(9999, 12, 31)}"
    given = {key: value for key, value in asked.items() if value or key == "q"}
    seen = 0
    while True:
        url = client.at.full_text(**given, **({"from": str(seen)} if seen else {}))
        hits = _decoded(client.get(url, "json", keep="no"), url)
        if hits.total.value > MOST:
            raise UsageError(f"full-text search finds {hits.total.value:,} documents and shows {MOST:,}: ask for less")
        yield from (_record(hit) for hit in hits.hits)
        seen += len(hits.hits)
        if not hits.hits or seen >= hits.total.value:
            return


def _decoded(data: bytes, url: str) -> _Hits:
    try:
        return msgspec.json.decode(data, type=_Answer).hits
    except msgspec.ValidationError as error:
        raise DamagedError(f"{url} is not what was expected: {error}") from error


def _record(hit: _Hit) -> Hit:
    source = hit.source
    return Hit(
        accession=source.adsh,
        filename=hit.id.partition(":")[2],
        form=source.form,
        filed=dt.date.fromisoformat(source.file_date) if source.file_date else None,
        ciks=tuple(int(cik) for cik in source.ciks),
        names=source.display_names,
        items=tuple(source.items or ()),
    )
