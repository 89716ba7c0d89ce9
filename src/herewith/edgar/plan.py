"""What a long run will cost, told before it begins: requests, bytes, time; and the cheaper of the two ways.

In: the filings to fetch, and the listing of the feed's files. Out: a `Plan`. Never: a text fetched; a size made up:
what the lists do not tell is reckoned from a mean, and the plan says so.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from herewith.edgar.addresses import quarter_of
from herewith.edgar.client import Client
from herewith.edgar.errors import DamagedError, NotThereError
from herewith.edgar.selection import Target

Way = Literal["one by one", "feed"]
MEAN_SUBMISSION = 275_000
"""Bytes of a Form 8-K's complete submission: the mean of 130 of 1994 to 2026 was 275,024."""
BYTES_A_SECOND = 10_000_000
"""What a good line brings; only to weigh many requests against many bytes."""
_SIZE = re.compile(r"\s*([\d,.]+)\s*([KMG]?)B?\s*", re.IGNORECASE)
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What one way costs."""

    way: Way
    requests: int
    bytes: int | None
    """None where nobody tells the sizes."""
    reckoned: bool
    """Whether some of the bytes are a mean's, not a list's."""
    seconds: float | None
    """At the allowed rate, or as the bytes come, whichever is longer."""


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be fetched, and how."""

    filings: int
    present: int
    """There already; not asked for again."""
    chosen: Cost
    other: Cost | None = None
    """The way not taken; None where there is none."""


class _Entry(msgspec.Struct, frozen=True):
    name: str
    size: str = ""


class _Directory(msgspec.Struct, frozen=True):
    item: tuple[_Entry, ...]


class _Listing(msgspec.Struct, frozen=True):
    directory: _Directory


def make_plan(client: Client, targets: Sequence[Target], present: int, *, feed: bool | None) -> Plan:
    """Reckon both ways, and choose.

    Args:
        client: asks for the listings of the feed's folders, one request a quarter.
        targets: what is not there yet.
        present: how many are.
        feed: True or False where the caller has decided.
    """
    single = _one_by_one(client, targets)
    days = sorted({target.filed for target in targets if target.filed})
    whole_days = bool(days) and all(target.filed and not target.filename for target in targets)
    if feed is False or not whole_days or (feed is None and len(targets) <= len(days)):
        return Plan(filings=len(targets), present=present, chosen=single)
    by_feed = _by_feed(client, days)
    faster = by_feed.seconds is not None and by_feed.seconds < (single.seconds or 0)
    chosen, other = (by_feed, single) if feed or faster else (single, by_feed)
    return Plan(filings=len(targets), present=present, chosen=chosen, other=other)


def _one_by_one(client: Client, targets: Sequence[Target]) -> Cost:
    size = sum(target.size or MEAN_SUBMISSION for target in targets)
    return Cost(
        way="one by one",
        requests=len(targets),
        bytes=size,
        reckoned=any(target.size is None for target in targets),
        seconds=max(len(targets) / client.settings.rate, size / BYTES_A_SECOND),
    )


def _by_feed(client: Client, days: Sequence[dt.date]) -> Cost:
    sizes: dict[str, int] = {}
    for year, quarter in sorted({(day.year, quarter_of(day)) for day in days}):
        try:
            listing = client.get(client.at.feed_folder(year, quarter), "json")
            items = msgspec.json.decode(listing, type=_Listing).directory.item
        except NotThereError:
            continue
        except msgspec.ValidationError as error:
            raise DamagedError(f"{client.at.feed_folder(year, quarter)} is no listing: {error}") from error
        sizes.update({item.name: size for item in items if (size := size_written(item.size)) is not None})
    names = [f"{day:%Y%m%d}.nc.tar.gz" for day in days]
    known = all(name in sizes for name in names)
    total = sum(sizes.get(name, 0) for name in names)
    seconds = max(len(days) / client.settings.rate, total / BYTES_A_SECOND) if known else None
    return Cost(way="feed", requests=len(days), bytes=total if known else None, reckoned=False, seconds=seconds)


def size_written(text: str) -> int | None:
    """Read the size in a listing: "184512", "180 KB"; None where there is none."""
    found = _SIZE.fullmatch(text)
    return int(float(found[1].replace(",", "")) * _UNITS[found[2].upper()]) if found else None
