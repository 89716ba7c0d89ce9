"""What goes into the index of words: one filing, and each text of it.

In: nothing; the records are made by `search_rows` from the tables. Out: frozen records. Never: an index.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Text(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An item's or an attached exhibit's words."""

    kind: Literal["item", "exhibit"]
    number: str
    """Of the item ("4.02") or the exhibit ("99.1")."""
    title: str = ""
    """The heading's title, or the description of the exhibit."""
    words: str
    place: int
    """Which of the filing's items, or of its documents."""


class Filing(msgspec.Struct, frozen=True, kw_only=True):
    """One filing, as far as the index knows it."""

    accession: str
    reading: str
    """Names this reading of the filing: another reading of the same filing has another."""
    form: str | None = None
    filed: int | None = None
    """As yyyymmdd; None: not known."""
    ciks: tuple[int, ...] = ()
    companies: tuple[str, ...] = ()
    """The names of its registrants; the first is shown."""
    texts: tuple[Text, ...] = ()
