"""Rows on their way out: CSV, JSON, JSON Lines, Parquet.

In: Arrow batches as they come. Out: text, piece by piece, or a file that appears when it is whole. Never: all rows held
at once; a null written as a word; a moment without its zone.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herewith.model import SourceError

if TYPE_CHECKING:
    import pyarrow as pa


def as_csv(names: list[str], batches: Iterable[pa.RecordBatch]) -> Iterator[str]:
    """Give CSV as RFC 4180 has it, the names first; null is empty, a list or struct its JSON."""
    yield _row(names)
    for batch in batches:
        columns = [batch.column(i).to_pylist() for i in range(batch.num_columns)]
        yield "".join(_row([_cell(value) for value in row]) for row in zip(*columns, strict=True))


def as_json(names: list[str], batches: Iterable[pa.RecordBatch]) -> Iterator[str]:
    """Give one JSON array of objects, a row a line."""
    first = True
    for line in as_jsonl(names, batches):
        yield f"{'[' if first else ','}\n{line.rstrip()}"
        first = False
    yield "[]\n" if first else "\n]\n"


def as_jsonl(names: list[str], batches: Iterable[pa.RecordBatch]) -> Iterator[str]:
    """Give JSON Lines."""
    for batch in batches:
        columns = [batch.column(i).to_pylist() for i in range(batch.num_columns)]
        for row in zip(*columns, strict=True):
            yield f"{dumped(dict(zip(names, row, strict=True)))}\n"


def to_parquet(batches: pa.RecordBatchReader, path: Path) -> int:
    """Write a Parquet file, which appears under its name when it is whole; give the number of rows.

    Raises:
        SourceError: it cannot be written there.
    """
    import pyarrow.parquet as pq

    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    rows = 0
    try:
        with pq.ParquetWriter(beside, batches.schema, compression="zstd") as writer:
            for batch in batches:
                writer.write_batch(batch)
                rows += batch.num_rows
        beside.replace(path)
    except OSError as error:
        if "INTERRUPT" in str(error):
            raise  # the question's, not the file's
        raise SourceError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        beside.unlink(missing_ok=True)
    return rows


def dumped(value: Any) -> str:
    """Give JSON: dates and moments as ISO 8601 with their zone, bytes as their number."""
    return json.dumps(value, ensure_ascii=False, default=plain)


def plain(value: Any) -> Any:
    """Give what JSON can hold of a value that it has no notion of."""
    if isinstance(value, (dt.date, dt.datetime, dt.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, dt.timedelta):
        return value.total_seconds()
    return str(value)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, (list, dict)):
        return dumped(value)
    if isinstance(value, (bool, int, float)):
        return dumped(value)
    return str(plain(value))


def _row(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
