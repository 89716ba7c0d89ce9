"""What the witnesses of a report say, and where they differ.

In: facts and values that `herewith.reading` collected. Out: frozen records, each side as it was given beside what was
compared. Never: a judgement which side is right.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from herewith.model.passage import Passage


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One Inline XBRL fact of the main document."""

    name: str
    """Prefixed name: "dei:EntityRegistrantName"."""
    value: Passage
    """As printed; of a fact in the hidden header, as written there."""
    format: str | None = None
    """The transformation that turns the words into the fact's value: "ixt-sec:boolballotbox"."""
    context: str | None = None
    """contextRef, the document's own id."""
    members: tuple[tuple[str, str], ...] = ()
    """Axis and member of each dimension of the context, in order."""
    hidden: bool = False
    """True: it stands in the header that no reader sees."""


class Witness(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one of the three witnesses says of a value."""

    source: Literal["page", "header", "facts"]
    """The printed page, EDGAR's header, or the Inline XBRL facts."""
    value: str
    """As given there; a Passage where it was read from the main document."""
    folded: str
    """What was compared."""


class Disagreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Two witnesses that say different things of the same value, once everything that may lawfully differ is folded."""

    field: str
    """The key of the reading: "cover.date_of_report", "items", "exhibits" …"""
    witnesses: tuple[Witness, Witness]
    """The two that differ."""
    folding: str
    """In words, what was left out of the comparison."""
