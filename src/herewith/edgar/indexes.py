"""EDGAR's indexes: who filed what, when, and where it is.

In: the lines of a form, company, master or crawler index, of a quarter or a day. Out: a `Row` for each entry, an
`UnreadLine` for one that makes no sense. Never: a line passed over; a column trusted that the line itself contradicts.

What the files are like (fixtures of edgartools and secedgar): four to nine lines of introduction, the line of columns
(in some daily company files broken in two), dashes, rows. Names of companies hold single blanks, of forms too
("SC 13D"), and a name that fills its column touches the next. So the end of a row is read
from the right (CIK, date and path cannot be mistaken), and only name and form are parted by the column, or by two
blanks where the column falls into a word.
"""

from __future__ import annotations

import datetime as dt
import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from herewith.edgar.addresses import accession_in
from herewith.edgar.errors import DamagedError

_END = re.compile(r"\s(?P<cik>\d{1,10})\s+(?P<filed>\d{4}-?\d{2}-?\d{2})\s+(?P<path>\S+)\s*$")
_CRAWLER_END = re.compile(r"\s(?P<cik>\d{1,10})\s+(?P<filed>\d{4}-?\d{2}-?\d{2})\s+(?P<path>https?://\S+)\s*$")
_APART = re.compile(r"\s{2,}")
_HEADINGS = ("Form Type", "Company Name", "CIK", "Date Filed", "File Name", "Filename", "URL")
LONGEST_INTRODUCTION = 40


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One entry: one filer of one filing."""

    form: str
    company: str
    cik: int
    filed: dt.date
    path: str
    """As printed: "edgar/data/1000/0001000-95-000001.txt", or the URL of an index page."""
    accession: str


class UnreadLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line below the dashes that is no entry."""

    line: int
    text: str


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One filing of an index, its rows together: one for each filer, and for each form it is listed as."""

    accession: str
    forms: tuple[str, ...]
    ciks: tuple[int, ...]
    company: str
    """Of the first row."""
    filed: dt.date


def read_index(path: Path) -> Iterator[Row | UnreadLine]:
    """Read an index file, packed with gzip or not, line by line.

    Raises:
        DamagedError: there is no line of columns, so that it is no index.
    """
    with path.open("rb") as stream:
        packed = stream.read(2) == b"\x1f\x8b"
    with gzip.open(path, "rb") if packed else path.open("rb") as lines:
        yield from read_lines(line.decode("latin-1") for line in lines)


def read_lines(lines: Iterable[str]) -> Iterator[Row | UnreadLine]:
    """Read the lines of an index. Raises as `read_index` does."""
    numbered = enumerate(lines, start=1)
    columns = _columns(numbered)
    piped = "|" in columns
    form_at, company_at = columns.find("Form Type"), columns.find("Company Name")
    for number, line in numbered:
        text = line.rstrip("\r\n")
        if not text.strip() or not text.strip("- "):
            continue
        row = _piped(text) if piped else _fixed(text, form_at, company_at)
        yield row or UnreadLine(line=number, text=text)


def filings(rows: Iterable[Row | UnreadLine]) -> tuple[Listed, ...]:
    """Put the rows of each filing together, in the order of the first; unread lines are left to the caller."""
    together: dict[str, list[Row]] = {}
    for row in rows:
        if isinstance(row, Row):
            together.setdefault(row.accession, []).append(row)
    return tuple(
        Listed(
            accession=accession,
            forms=tuple(dict.fromkeys(row.form for row in several)),
            ciks=tuple(dict.fromkeys(row.cik for row in several)),
            company=several[0].company,
            filed=several[0].filed,
        )
        for accession, several in together.items()
    )


def _columns(numbered: Iterator[tuple[int, str]]) -> str:
    """Find the line of columns, also one broken in two, and go past it; the dashes below are skipped with the rows."""
    before = ""
    for number, line in numbered:
        text = line.rstrip("\r\n")
        if _is_columns(text):
            return text
        if _is_columns(f"{before} {text.strip()}"):
            return f"{before} {text.strip()}"
        before = text.rstrip()
        if number > LONGEST_INTRODUCTION:
            break
    raise DamagedError("this is no index: it has no line of columns (Form Type, Company Name, CIK, Date Filed)")


def _is_columns(text: str) -> bool:
    return all(heading in text for heading in _HEADINGS[:4]) and any(heading in text for heading in _HEADINGS[4:])


def _piped(text: str) -> Row | None:
    fields = [field.strip() for field in text.split("|")]
    if len(fields) != 5 or not fields[0].isdigit():
        return None
    return _row(fields[2], fields[1], fields[0], fields[3], fields[4])


def _fixed(text: str, form_at: int, company_at: int) -> Row | None:
    end = _CRAWLER_END.search(text) or _END.search(text)
    if end is None:
        return None
    left = text[: end.start()]
    second = max(form_at, company_at)
    at_column = len(left) > second > 0 and not left[second].isspace() and left[second - 1].isspace()
    if at_column:
        parts = [left[:second].strip(), left[second:].strip()]
    else:
        parts = [part.strip() for part in _APART.split(left.strip(), maxsplit=1 if form_at < company_at else 0)]
        if form_at > company_at and len(parts) > 2:
            parts = ["  ".join(parts[:-1]), parts[-1]]
    if len(parts) != 2 or not all(parts):
        return None
    form, company = parts if form_at < company_at else reversed(parts)
    return _row(form, company, end["cik"], end["filed"], end["path"])


def _row(form: str, company: str, cik: str, filed: str, path: str) -> Row | None:
    accession = accession_in(path)
    try:
        day = dt.date.fromisoformat(filed)
    except ValueError:
        return None
    if accession is None:
        return None
    return Row(form=form, company=company, cik=int(cik), filed=day, path=path, accession=accession)
