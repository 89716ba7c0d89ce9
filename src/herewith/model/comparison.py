"""Records of a comparison: what differs between two reports.

In: what `herewith.comparing` finds. Out: frozen records; places of the first report count in its source, those of the
second in its own. Never: a judgement which of the two is right.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from herewith.model.span import Span

SCHEMA = "herewith.comparison/1"
"""Name and major version of the object that `Comparison.to_dict` gives: under it keys may be added, and none goes."""

Fate = Literal["added", "removed", "changed", "same"]
"""Of a part, from the first report to the second."""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One value that differs."""

    field: str
    """The key of the reading: "cover.registrants.0.ein", "exhibits.99.1", "signatures.0.date"."""
    before: str | None = None
    """As the first report has it; None: it does not say."""
    after: str | None = None
    """As the second has it."""
    before_places: tuple[Span, ...] = ()
    after_places: tuple[Span, ...] = ()


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """A run of words that both have, or only one."""

    kind: Literal["same", "removed", "added"]
    words: str
    """As the one that has them prints them; of both, the second."""
    before: Span | None = None
    """From the first of the words to the last, in the first report."""
    after: Span | None = None


class ItemChange(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one item."""

    number: str
    fate: Fate
    edits: tuple[Edit, ...] = ()
    """Title and text of both, word for word; without what was removed, joined by blanks, they are the second's."""


class Lost(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A word that one main document has more often than the other."""

    word: str
    times: int
    """How many times more."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What differs between two reports."""

    before: str
    """The first file's own name."""
    after: str
    cover: tuple[Change, ...] = ()
    items: tuple[ItemChange, ...] = ()
    """Those of the second in its order, with the removed ones where they stood."""
    exhibits: tuple[Change, ...] = ()
    signatures: tuple[Change, ...] = ()
    only_before: tuple[Lost, ...] = ()
    """Words of the first main document that the second lacks, wherever they stand."""
    only_after: tuple[Lost, ...] = ()

    @property
    def same(self) -> bool:
        """Whether cover, items, exhibits and signatures say the same, and no word of the documents is lost or new."""
        parts = (self.cover, self.exhibits, self.signatures, self.only_before, self.only_after)
        return not any(parts) and all(item.fate == "same" for item in self.items)

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data; a place is its [start, end] bytes in the source of its report."""
        data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self, enc_hook=str))  # a passage is its words
        return {"schema": SCHEMA, **data}
