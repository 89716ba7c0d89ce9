"""The first lines of a press release.

In: what `herewith.reading` found at the head of an exhibit. Out: a frozen record that quotes it. Never: a headline of
what nothing shows to be a release.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from herewith.model.passage import Passage

ShownBy = Literal["dateline", "caption", "description"]
"""dateline: it has one; caption: it says "press release" or "for immediate release" on top; description: the list of
exhibits, or the document's own entry, calls it a release."""


class PressRelease(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The first lines of an exhibit that is a press release; every field is empty where nothing shows it to be one."""

    shown_by: tuple[ShownBy, ...] = ()
    """What shows it to be a release; empty: nothing does (it is slides, tables, an agreement, a letter)."""
    headline: Passage | None = None
    """As printed, its lines joined; None where no line stands over the text but letterhead and contacts."""
    subheads: tuple[Passage, ...] = ()
    """Lines under the headline that are set apart from it, in order, bullets and the dashes around them left out."""
    dateline: Passage | None = None
    """Place, date and wire service as the first paragraph (or a line of its own) opens with them."""
    place: Passage | None = None
    """Of the dateline."""
    date: dt.date | None = None
    """The day of `date_printed`; None where that names no year."""
    date_printed: Passage | None = None
    """Of the dateline; where that has none, of a line above the text that is a date."""
    first_paragraph: Passage | None = None
    """The paragraph that the dateline opens, without the dateline; else the first of the text."""
