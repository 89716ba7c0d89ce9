"""An accession number alone becomes an address.

In: an accession number. Out: it, with the CIK of a filer. Never: its prefix taken for the registrant's: it is the
submitter's, often an agent's.

Full-text search knows filings since 2001; before, and where it does not answer, the indexes of the number's year are
looked through, and of the quarter after: what is accepted late on the last day is filed in the next year.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip

from herewith.edgar.addresses import PAPER, Located, quarter_of
from herewith.edgar.client import Client
from herewith.edgar.errors import NotThereError, OfflineError, RefusedError, UnavailableError
from herewith.edgar.full_text import FIRST_YEAR, search
from herewith.edgar.indexes import Row, read_lines


def resolve(client: Client, accession: str, today: dt.date) -> Located:
    """Find a filer of an accession number (with its dashes).

    Args:
        client: asks.
        accession: with its dashes.
        today: no index is asked for that lies ahead.

    Raises:
        NotThereError: no source has it; a filing on paper has no text.
        WireError: no source could be asked.
    """
    if accession.startswith(PAPER):
        raise NotThereError(f"{accession} was filed on paper: EDGAR has no text of it")
    year = _year(accession)
    if year >= FIRST_YEAR and not client.settings.offline:
        with contextlib.suppress(NotThereError, UnavailableError, RefusedError):
            for hit in search(client, f'"{accession}"'):
                if hit.accession == accession and hit.ciks:
                    return Located(accession=accession, cik=hit.ciks[0])
    for in_year, quarter in [(year, 1), (year, 2), (year, 3), (year, 4), (year + 1, 1)]:
        if (in_year, quarter) <= (today.year, quarter_of(today)) and (
            cik := _in_index(client, accession, in_year, quarter)
        ):
            return Located(accession=accession, cik=cik)
    raise NotThereError(
        f"{accession} is neither in full-text search nor in the indexes of {year}: check the number; one filed "
        "today may be in neither yet: give the address of its page"
    )


def _year(accession: str) -> int:
    two = int(accession[11:13])
    return two + (1900 if two >= 93 else 2000)


def _in_index(client: Client, accession: str, year: int, quarter: int) -> int | None:
    url = client.at.full_index(year, quarter)
    try:
        path = client.file(url, "gzip", keep="checked")
    except NotThereError:
        return None
    except OfflineError as error:
        raise OfflineError(
            f"where {accession} is cannot be told offline: {url} is not in the cache; fetch the filing once online"
        ) from error
    wanted = accession.encode()
    with gzip.open(path) as lines:
        columns = [line.decode("latin-1") for line, _ in zip(lines, range(40), strict=False)]
    with gzip.open(path) as lines:
        found = next((line.decode("latin-1") for line in lines if wanted in line), None)
    if found is None:
        return None
    head = next((n for n, line in enumerate(columns) if "|" in line), 0)
    row = next(iter(read_lines([columns[head], found])))
    return row.cik if isinstance(row, Row) else None
