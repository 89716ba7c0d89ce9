"""What a person asks for becomes a list of filings to fetch.

In: accession numbers, addresses, companies, days, quarters, and what to keep of them (form, day, item). Out: `Target`s,
each filing once. Never: a text fetched; an unread line of an index passed over without a word.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

import msgspec

from herewith.edgar import full_text
from herewith.edgar.addresses import accession_number, located, quarter_of
from herewith.edgar.client import Client
from herewith.edgar.company import cik_of, company_filings
from herewith.edgar.indexes import UnreadLine, filings, read_index
from herewith.form8k.forms import form_types
from herewith.model.errors import UsageError

FAMILY = tuple(form.type for form in form_types())
"""What is meant where no form is named: the Form 8-K, its variants, and their amendments."""
_QUARTER = re.compile(r"(\d{4})-?Q(?:TR)?([1-4])", re.IGNORECASE)


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """One filing, or one document of it, to be fetched."""

    accession: str
    ciks: tuple[int, ...]
    """Of its filers: the text is under each of them. Empty where only the number is known: resolved when fetched."""
    filename: str | None = None
    size: int | None = None
    """Bytes, where EDGAR's list tells."""
    form: str | None = None
    filed: dt.date | None = None


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a person asks for."""

    names: tuple[str, ...] = ()
    """Accession numbers, addresses, tickers, CIKs."""
    forms: tuple[str, ...] = FAMILY
    since: dt.date | None = None
    until: dt.date | None = None
    items: tuple[str, ...] = ()
    """Item numbers, of which a filing has at least one."""
    days: tuple[dt.date, ...] = ()
    quarters: tuple[tuple[int, int], ...] = ()


def forms_named(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the forms meant: a form stands for its amendments too, "8-K/A" for itself; none named, for the family."""
    if not names:
        return FAMILY
    meant = [form.strip().upper() for name in names for form in name.split(",")]
    return tuple(dict.fromkeys(form for m in meant for form in ((m,) if m.endswith("/A") else (m, f"{m}/A"))))


def quarter_named(text: str) -> tuple[int, int]:
    """Read "2003Q4" or "2003-QTR4".

    Raises:
        UsageError: it is no quarter.
    """
    found = _QUARTER.fullmatch(text.strip())
    if found is None:
        raise UsageError(f"{text!r} is no quarter: write 2003Q4")
    return int(found[1]), int(found[2])


def select(client: Client, asked: Asked, tell: Callable[[str], None]) -> tuple[Target, ...]:
    """Find all that was asked for, each once.

    Args:
        client: asks EDGAR's lists and indexes.
        asked: what is wanted.
        tell: told what an index holds that cannot be read.

    Raises:
        UsageError: a name is no accession number, EDGAR address, ticker or CIK.
        WireError: a list or an index could not be had.
    """
    found: dict[tuple[str, str | None], Target] = {}
    for target in _all(client, asked, tell):
        found.setdefault((target.accession, target.filename), target)
    return tuple(found.values())


def _all(client: Client, asked: Asked, tell: Callable[[str], None]) -> Iterator[Target]:
    for name in asked.names:
        yield from _named(client, name, asked)
    if not (asked.days or asked.quarters):
        return
    kept = _with_items(client, asked)
    for day in asked.days:
        yield from _indexed(client, client.at.daily_index(day), asked, tell, kept)
    for year, quarter in asked.quarters:
        yield from _indexed(client, client.at.full_index(year, quarter), asked, tell, kept)


def _named(client: Client, name: str, asked: Asked) -> Iterator[Target]:
    if accession := accession_number(name):
        yield Target(accession=accession, ciks=())
    elif name.lower().startswith(("http://", "https://")):
        place = located(name)
        if place is None:
            raise UsageError(f"{name} names no filing: give the address of its folder, index page, text or a document")
        yield Target(accession=place.accession, ciks=(place.cik,), filename=place.filename)
    else:
        for filing in company_filings(client, cik_of(client, name), asked.since, asked.until):
            if filing.form.upper() in asked.forms and (not asked.items or set(filing.items) & set(asked.items)):
                yield Target(
                    accession=filing.accession,
                    ciks=(filing.cik,),
                    size=filing.size,
                    form=filing.form,
                    filed=filing.filed,
                )


def _indexed(
    client: Client, url: str, asked: Asked, tell: Callable[[str], None], kept: frozenset[str] | None
) -> Iterator[Target]:
    rows = tuple(read_index(client.file(url, "gzip" if url.endswith(".gz") else "index")))
    for line in rows:
        if isinstance(line, UnreadLine):
            tell(f"{url}, line {line.line} is no entry and was left out: {line.text[:100]!r}")
    for filing in filings(rows):
        form = next((form for form in filing.forms if form.upper() in asked.forms), None)
        if form is None or not _within(filing.filed, asked) or (kept is not None and filing.accession not in kept):
            continue
        yield Target(accession=filing.accession, ciks=filing.ciks, form=form, filed=filing.filed)


def _within(day: dt.date, asked: Asked) -> bool:
    return (asked.since is None or day >= asked.since) and (asked.until is None or day <= asked.until)


def _with_items(client: Client, asked: Asked) -> frozenset[str] | None:
    """Ask full-text search which filings have the items: indexes do not tell. None where no item is asked for."""
    if not asked.items:
        return None
    first = min([*asked.days, *(dt.date(y, 3 * q - 2, 1) for y, q in asked.quarters)])
    last = max([*asked.days, *(_last_day(y, q) for y, q in asked.quarters)])
    if first.year < full_text.FIRST_YEAR:
        raise UsageError(f"indexes tell no items, full-text search begins in {full_text.FIRST_YEAR}: leave out --item")
    hits = full_text.search(client, forms=asked.forms, items=asked.items, since=first, until=last)
    return frozenset(hit.accession for hit in hits)


def _last_day(year: int, quarter: int) -> dt.date:
    after = dt.date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    day = after - dt.timedelta(days=1)
    assert quarter_of(day) == quarter
    return day
