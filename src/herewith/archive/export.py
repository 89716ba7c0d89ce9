"""The archive, taken along: plain Parquet, JSON Lines, or JSON Lines with the keys of edgar-crawler.

In: an archive, a place for the files, which filings. Out: files that need no software of ours. Never: all rows held at
once; a file that is there before it is whole.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from herewith.archive.answers import dumped, to_parquet
from herewith.archive.asking import conditions
from herewith.archive.views import views
from herewith.form8k.items import items_on
from herewith.model import SourceError, UsageError

if TYPE_CHECKING:
    from herewith.archive.asking import Asking

ExportForm = Literal["parquet", "jsonl", "edgar-crawler"]
ALL_DAY = 86_400.0
FILINGS_AT_ONCE = 50
"""Whole filings of one batch: some have megabytes of exhibits."""
_MADE_OF_OTHERS = ("amendments", "successions", "names")
"""Views that look across filings: they are exported of the whole archive, or not."""


def export(archive: Asking, to: Path, form: ExportForm, wanted: Mapping[str, Any] | None = None) -> dict[str, int]:
    """Write an archive's reports; give the number of rows by file.

    parquet: a folder with a file for each view. jsonl: a file with one object a filing, all of it nested.
    edgar-crawler: the same with its flat keys, `item_2.02` and so on: every item then on the form, "" where the report
    has none.
    `wanted` takes `since`, `until`, `cik`, `form` and `accession`.

    Raises:
        SourceError: a file cannot be written.
        UsageError: there is no such form or condition.
    """
    tests, values = conditions("filings", wanted or {})
    chosen = f" where {' and '.join(tests)}" if tests else ""
    if form == "parquet":
        return _parquet(archive, to, chosen, values)
    if form not in {"jsonl", "edgar-crawler"}:
        raise UsageError(f"there is no form {form!r}: parquet, jsonl and edgar-crawler there are")
    query = f"select * from reports where accession in (select accession from filings{chosen})"  # noqa: S608 -- ours
    lines = _crawled if form == "edgar-crawler" else dumped
    count = 0
    with (
        archive.ask(query, values=values, seconds=ALL_DAY, batch=FILINGS_AT_ONCE) as rows,
        _whole(to) as beside,
        _opened(beside) as out,
    ):
        for batch in rows:
            for row in batch.to_pylist():
                out.write(f"{lines(row)}\n")
                count += 1
    return {to.name: count}


def _parquet(archive: Asking, to: Path, chosen: str, values: Mapping[str, Any]) -> dict[str, int]:
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SourceError(f"cannot make the folder {to}: {error.strerror or error}") from error
    counts = {}
    for view in views():
        if chosen and view.name in _MADE_OF_OTHERS:
            continue
        picked = f" where accession in (select accession from filings{chosen})" if chosen else ""  # noqa: S608 -- ours
        query = f"select * from {view.name}{picked}"  # noqa: S608 -- names and conditions of ours
        path = to / f"{view.name}.parquet"
        with archive.ask(query, values=values, seconds=ALL_DAY) as rows:
            counts[path.name] = to_parquet(rows, path)
    return counts


def _opened(path: Path) -> IO[str]:
    try:
        return path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise SourceError(f"cannot write {path.parent}: {error.strerror or error}") from error


class _whole:  # noqa: N801 -- read as a word: `with _whole(to) as beside`
    """A path beside another, which takes its place when the block ends well."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.beside = path.with_name(f".{path.name}.{os.getpid()}.part")

    def __enter__(self) -> Path:
        return self.beside

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        try:
            if kind is None:
                self.beside.replace(self.path)
        finally:
            self.beside.unlink(missing_ok=True)


def _crawled(row: dict[str, Any]) -> str:
    """Give a filing with edgar-crawler's keys; an item printed twice is joined, as there."""
    filer = (row["filers"] or [{}])[0]
    year = row["filed"].year if row["filed"] else ""
    said: dict[str, list[str]] = {}
    for item in row["items"]:
        said.setdefault(item["number"], []).append(item["text"])
    numbers = dict.fromkeys([*(item.number for item in items_on(row["filed"])), *said])
    form = (row["form"] or "").replace("/", "")
    return dumped(
        {
            "cik": str(filer.get("cik") or ""),
            "company": filer.get("name") or "",
            "filing_type": row["form"] or "",
            "filing_date": row["filed"],
            "period_of_report": row["period"],
            "sic": filer.get("sic") or "",
            "state_of_inc": filer.get("state") or "",
            "fiscal_year_end": filer.get("fiscal_year_end") or "",
            "filename": f"{filer.get('cik') or ''}_{form.replace('-', '')}_{year}_{row['accession']}.htm",
            **{f"item_{number}": "\n".join(said.get(number, ())) for number in numbers},
        }
    )
