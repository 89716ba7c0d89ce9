"""Ready-made views: the nested rows of the archive laid out for questions.

In: a DuckDB connection that has the table `reports`. Out: the views of the folder `views` in it, and the small tables
they use. Never: a view that a question cannot rebuild; what a column means stands beside its SQL.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Container
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import msgspec

from herewith.form8k.items import FormItem
from herewith.form8k.items import table as items_table

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

FIRST_DAY, LAST_DAY = dt.date(1, 1, 1), dt.date(9999, 12, 31)


class View(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One view."""

    name: str
    what: str
    sql: str
    columns: dict[str, str]
    """What each column means, in order."""


@cache
def views() -> tuple[View, ...]:
    """Give the views, by name."""
    folder = files("herewith.archive").joinpath("views")
    texts = [entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return tuple(sorted((msgspec.convert(tomllib.loads(text), View) for text in texts), key=lambda view: view.name))


def create_views(connection: duckdb.DuckDBPyConnection, only: Container[str] | None = None) -> None:
    """Create the small tables and the views, all or some; `reports` must be there."""
    connection.register("item_kinds_rows", item_kinds())
    connection.execute("create table item_kinds as select * from item_kinds_rows")
    connection.unregister("item_kinds_rows")
    for view in views():
        if only is None or view.name in only:
            connection.execute(f'create view "{view.name}" as {view.sql}')
    connection.register("columns_rows", columns_of_views())
    connection.execute("create table columns_of_views as select * from columns_rows")
    connection.unregister("columns_rows")


def columns_of_views() -> pa.Table:
    """Give the table that says what the columns of the views mean."""
    import pyarrow as pa

    rows = [
        {"view": view.name, "column": column, "meaning": meaning, "view_is": view.what}
        for view in views()
        for column, meaning in view.columns.items()
    ]
    return pa.Table.from_pylist(rows)


def item_kinds() -> pa.Table:
    """Give the table of numbers: what each asked for in its time, as the form numbers it today.

    A number between two of its meanings, or out of its time, has that of the nearer, as in `form8k.items.new_number`.
    """
    import pyarrow as pa

    by_number: dict[str, list[FormItem]] = {}
    for item in items_table().item:
        by_number.setdefault(item.number, []).append(item)
    rows = []
    for number, meanings in by_number.items():
        since = FIRST_DAY
        for item, following in zip(meanings, [*meanings[1:], None], strict=True):
            until = _halfway(item, following) if following is not None else LAST_DAY
            now = item.successor
            rows.append(
                {
                    "number": number,
                    "since": since,
                    "until": until,
                    "kind": now.number if now else number,
                    "letter": now.letter if now else None,
                    "exact": now.exact if now else True,
                    "note": now.note if now else None,
                    "sources": "; ".join(items_table().sources[c.source] for c in item.citations),
                }
            )
            since = until + dt.timedelta(days=1) if following is not None else since
    days = {"since": pa.date32(), "until": pa.date32(), "exact": pa.bool_()}
    return pa.Table.from_pylist(rows, schema=pa.schema([(name, days.get(name, pa.string())) for name in rows[0]]))


def _halfway(item: FormItem, following: FormItem) -> dt.date:
    """Give the last day that is nearer to a number's one meaning than to its next."""
    assert item.effective_to is not None
    assert following.effective_from is not None
    return item.effective_to + (following.effective_from - item.effective_to - dt.timedelta(days=1)) // 2
