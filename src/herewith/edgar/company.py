"""A company's own list of filings, and the tickers that name companies.

In: a CIK or a ticker. Out: records of the filings asked for. Never: a time made of `acceptanceDateTime`: its "Z" is
true for some companies and the New York clock for others (finagg's issue 64), so it is given as printed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from herewith.edgar.addresses import accession_number, cik_number
from herewith.edgar.client import Client
from herewith.edgar.errors import DamagedError
from herewith.model.errors import UsageError

T = TypeVar("T")


class CompanyFiling(msgspec.Struct, frozen=True, kw_only=True):
    """One filing as the company's list has it."""

    accession: str
    cik: int
    """Of the company whose list it is."""
    form: str
    filed: dt.date
    accepted: str | None = None
    """As printed; which clock it is differs between companies."""
    items: tuple[str, ...] = ()
    size: int | None = None
    """Bytes of the complete submission, by EDGAR's own count."""
    primary_document: str | None = None


class _Columns(msgspec.Struct, frozen=True, rename="camel"):
    accession_number: tuple[str, ...]
    filing_date: tuple[str, ...]
    form: tuple[str, ...]
    acceptance_date_time: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    size: tuple[int, ...] = ()
    primary_document: tuple[str, ...] = ()


class _Part(msgspec.Struct, frozen=True, rename="camel"):
    name: str
    filing_from: str | None = None
    filing_to: str | None = None


class _Filings(msgspec.Struct, frozen=True):
    recent: _Columns
    files: tuple[_Part, ...] = ()


class _Company(msgspec.Struct, frozen=True):
    filings: _Filings


def company_filings(
    client: Client, cik: int, since: dt.date | None = None, until: dt.date | None = None
) -> Iterator[CompanyFiling]:
    """Go over a company's filings, latest first, filed in the days given, both included.

    Further pages of the list are asked for only where they may hold such days.

    Raises:
        WireError: the list could not be had; `DamagedError` where its columns are of different lengths.
    """
    url = client.at.company(cik)
    listed = _decoded(client.get(url, "json"), _Company, url).filings
    yield from _within(_rows(listed.recent, cik, url), since, until)
    for part in listed.files:
        if (since and part.filing_to and part.filing_to < f"{since}") or (
            until and part.filing_from and part.filing_from > f"{until}"
        ):
            continue
        url = client.at.company_part(part.name)
        yield from _within(_rows(_decoded(client.get(url, "json"), _Columns, url), cik, url), since, until)


def cik_of(client: Client, name: str) -> int:
    """Give the CIK that a ticker or a CIK names.

    Raises:
        UsageError: no company has that ticker.
    """
    if name.isdigit() or name.upper().startswith("CIK"):
        return cik_number(name)
    wanted = name.upper().replace(".", "-")
    url = client.at.tickers()
    for entry in _decoded(client.get(url, "json"), dict[str, dict[str, Any]], url).values():
        if str(entry.get("ticker", "")).upper().replace(".", "-") == wanted:
            return cik_number(str(entry["cik_str"]))
    raise UsageError(f"no company has the ticker {name!r}, as EDGAR lists them today: give its CIK")


def _rows(columns: _Columns, cik: int, url: str) -> Iterator[CompanyFiling]:
    count = len(columns.accession_number)
    optional = (columns.acceptance_date_time, columns.items, columns.size, columns.primary_document)
    if not len(columns.filing_date) == len(columns.form) == count or any(len(c) not in {0, count} for c in optional):
        raise DamagedError(f"{url} is damaged: its columns are of different lengths")
    accepted, items, sizes, documents = (c or (None,) * count for c in optional)
    for n, written in enumerate(columns.accession_number):
        accession = accession_number(written)
        if accession is None:
            raise DamagedError(f"{url} is damaged: {written!r} is no accession number")
        yield CompanyFiling(
            accession=accession,
            cik=cik,
            form=columns.form[n],
            filed=dt.date.fromisoformat(columns.filing_date[n]),
            accepted=accepted[n] or None,  # type: ignore[arg-type]  # a column of strings
            items=tuple(item.strip() for item in str(items[n] or "").split(",") if item.strip()),
            size=sizes[n] or None,  # type: ignore[arg-type]  # a column of numbers
            primary_document=documents[n] or None,  # type: ignore[arg-type]  # a column of strings
        )


def _within(filings: Iterator[CompanyFiling], since: dt.date | None, until: dt.date | None) -> Iterator[CompanyFiling]:
    return (f for f in filings if (since is None or f.filed >= since) and (until is None or f.filed <= until))


def _decoded(data: bytes, kind: type[T], url: str) -> T:
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        raise DamagedError(f"{url} is not what was expected: {error}") from error
