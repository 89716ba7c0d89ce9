"""A small Delta table of words, and how an index follows it; processes of tests import it by this name.

In: numbers. Out: rows. Never: the archive's own schema.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from herewith.archive.search_catch_up import Columns, Row, catch_up
from herewith.archive.search_entries import Filing, Text
from herewith.archive.search_index import SearchIndex


def filing(row: Row) -> Filing:
    accession, reading = row["accession"], f"{row['accession']} {row['reading']}"
    words = Text(kind="item", number="8.01", words=row["words"], place=0)
    return Filing(accession=accession, reading=reading, filed=row["year"] * 10000 + 101, texts=(words,))


COLUMNS = Columns(("accession", "reading", "year", "words"), filing)


def put(folder: Path, *numbers: int, reading: int = 1, words: str = "plain", **how: Any) -> None:
    rows = [
        {"accession": f"{n:06}", "reading": reading, "year": 2000 + n % 3, "words": f"{words} number{n}"}
        for n in numbers
    ]
    write_deltalake(str(folder), pa.Table.from_pylist(rows), mode="append", partition_by=["year"], **how)


def follow(table: Path, folder: Path) -> None:
    catch_up(SearchIndex(folder), DeltaTable(str(table)), COLUMNS)
