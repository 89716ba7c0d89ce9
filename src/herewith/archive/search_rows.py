"""A row of the table of reports, as the index of words takes it.

In: a row as Python values. Out: a `Filing` with the words of its items and attached exhibits. Never: a document that is
no exhibit: the main document's words are its items', and data files have none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from herewith.archive.search_catch_up import Columns, Row
from herewith.archive.search_entries import Filing, Text

_EXHIBIT = re.compile(r"EX-?(\d.*)", re.IGNORECASE)
_DATA = ("100", "101", "104")
"""Exhibits that are data, not words: XBRL's own files, and the cover page's."""


def filing_of(row: Row) -> Filing:
    """Make of a row what the index takes."""
    filed = row["filed"]
    filers = row["filers"] or ()
    names = [filer["name"] for filer in filers] or [registrant["name"] for registrant in row["registrants"] or ()]
    filing = Filing(
        accession=row["accession"],
        reading="",
        form=row["form"],
        filed=filed.year * 10000 + filed.month * 100 + filed.day if filed else None,
        ciks=tuple(dict.fromkeys(filer["cik"] for filer in filers if filer["cik"] is not None)),
        companies=tuple(dict.fromkeys(name for name in names if name)),
        texts=(*_items(row), *_exhibits(row)),
    )
    return msgspec.structs.replace(filing, reading=_name_of(filing))


COLUMNS = Columns(
    names=("accession", "form", "filed", "filers", "registrants", "items", "exhibits", "documents"),
    filing=filing_of,
)
"""What of the table of reports the index is made from."""


def _name_of(filing: Filing) -> str:
    """Name a reading by what it says: read again to the same words, it need not be put in again."""
    return hashlib.blake2b(msgspec.msgpack.encode(filing), digest_size=16).hexdigest()


def _items(row: Row) -> Iterator[Text]:
    for place, item in enumerate(row["items"] or ()):
        title = item["title"] or item["official_title"] or ""
        yield Text(kind="item", number=item["number"], title=title, words=item["text"] or "", place=place)


def _exhibits(row: Row) -> Iterator[Text]:
    listed: dict[int, Any] = {e["document"]: e["description"] for e in row["exhibits"] or () if e["document"]}
    for place, document in enumerate(row["documents"] or ()):
        found = _EXHIBIT.match(document["type"] or "")
        if found is None or found[1].startswith(_DATA) or not document["text"]:
            continue
        described = listed.get(place + 1) or document["description"] or ""
        yield Text(kind="exhibit", number=found[1], title=described, words=document["text"], place=place)
