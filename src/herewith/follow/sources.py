"""Where filings are announced: the current feed, full-text search within the day, the daily index as proof.

In: a client, what is known. Out: accession numbers with the CIK of a filer. Never: a page of the feed left unasked
while the one before it had something new; a day called proven without its index.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from herewith.edgar.client import Client
from herewith.edgar.feeds import current
from herewith.edgar.full_text import search
from herewith.edgar.indexes import UnreadLine, read_lines
from herewith.form8k.calendar import EASTERN, is_business_day
from herewith.form8k.forms import current_report
from herewith.model.errors import HerewithError

MOST_PAGES = 20
"""EDGAR's feed ends there."""
FORMS = ("8-K", "8-K/A", "8-K12B", "8-K12B/A", "8-K12G3", "8-K12G3/A", "8-K15D5", "8-K15D5/A")
INDEX_FROM = dt.time(22)
"""When the day's index is made, Eastern."""


def from_feed(client: Client, new: Callable[[str, int], bool], since: dt.datetime) -> int:
    """Announce what the current feed has, paged back until a page has nothing new; gives the count of the new.

    Entries accepted before `since` are passed by, and end the paging.

    Raises:
        WireError: the feed could not be had.
    """
    found = start = 0
    for _ in range(MOST_PAGES):
        page = current(client, start=start)
        recent = [entry for entry in page if entry.accepted_at is None or entry.accepted_at >= since]
        fresh = sum([new(e.accession, e.cik) for e in recent if current_report(e.form)])
        found += fresh
        start += len(page)
        if not fresh or len(recent) < len(page):
            break
    return found


def from_search(client: Client, new: Callable[[str, int], bool], day: dt.date) -> int:
    """Announce what full-text search has of a day; gives the count of the new. Raises as `search` does."""
    hits = search(client, forms=FORMS, since=day, until=day)
    return sum(new(hit.accession, hit.ciks[0]) for hit in hits if hit.ciks)


def from_index(client: Client, new: Callable[[str, int], bool], day: dt.date) -> int:
    """Announce what a day's index has; gives the count of the new.

    Raises:
        WireError: the index is not there yet, or could not be had.
        HerewithError: a line of it cannot be read, so that it proves nothing.
    """
    url = client.at.daily_index(day)
    lines = client.get(url, "index", keep="no").decode("latin-1").splitlines()
    found = 0
    for row in read_lines(lines):
        if isinstance(row, UnreadLine):
            raise HerewithError(f"{url}, line {row.line} cannot be read: {row.text[:80]!r}; the day is not proven")
        if current_report(row.form):
            found += new(row.accession, row.cik)
    return found


def days_to_prove(began: float, now: float) -> Iterator[dt.date]:
    """Give the days of EDGAR since following began whose index may be there."""
    day = dt.datetime.fromtimestamp(began, EASTERN).date()
    local = dt.datetime.fromtimestamp(now, EASTERN)
    last = local.date() if local.time() >= INDEX_FROM else local.date() - dt.timedelta(days=1)
    while day <= last:
        if is_business_day(day):
            yield day
        day += dt.timedelta(days=1)
