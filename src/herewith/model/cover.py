"""Records of the cover page and the signatures.

In: passages read by `herewith.reading`. Out: frozen records, the normal form beside the printed one.
Never: a default that stands for something the page does not say; `None` is always *the filing does not say*.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from herewith.model.passage import Passage


class Registrant(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One registrant of the cover, in order."""

    name: Passage | None = None
    """Above "(Exact name of registrant as specified in its charter)"."""
    state: Passage | None = None
    """State or other jurisdiction of incorporation, as printed."""
    file_number: Passage | None = None
    """Commission File Number, as printed."""
    ein: Passage | None = None
    """I.R.S. Employer Identification Number, as printed."""


class Security(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One row of the table of securities registered under Section 12(b) (on covers since 2019-05-02)."""

    title: Passage | None = None
    """Title of the class."""
    symbol: Passage | None = None
    """Trading symbol."""
    exchange: Passage | None = None
    """Exchange on which it is registered, as printed."""


class Box(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One of the four boxes of General Instruction A.2 (on covers since 2004-08-23)."""

    rule: str
    """"425", "14a-12", "14d-2(b)" or "13e-4(c)"."""
    checked: bool | None = None
    """None where the caption is printed and no mark could be found."""
    mark: Passage | None = None
    """The mark as printed: "☐", "[X]", a letter in a font of symbols."""
    caption: Passage
    """The words beside the mark."""


class Cover(msgspec.Struct, frozen=True, kw_only=True):
    """The cover page."""

    form: Passage | None = None
    """The form as printed: "8-K", "8-K/A" …; "8-K" too where `amendment_printed` says the rest."""
    amendment: int | None = None
    """n of "Amendment No. n"."""
    amendment_printed: Passage | None = None
    """The words beside the form that make it an amendment: "Amendment No. 2", "AMENDED"."""
    date_of_report: dt.date | None = None
    """The date against "Date of Report (Date of earliest event reported)"; the first where two are printed."""
    date_of_report_printed: Passage | None = None
    """Set, with `date_of_report` None, where a date is printed that is no date."""
    date_of_earliest_event: dt.date | None = None
    """Only if printed beside the date of report."""
    date_of_earliest_event_printed: Passage | None = None
    """The same for the date of the earliest event."""
    registrants: tuple[Registrant, ...] = ()
    """In the order printed."""
    street: Passage | None = None
    """Principal executive offices: street lines, joined with ", "."""
    city: Passage | None = None
    """City of the principal executive offices."""
    region: Passage | None = None
    """State, province or country, as printed."""
    postal_code: Passage | None = None
    """Zip code, as printed."""
    telephone: Passage | None = None
    """With its area code, as printed."""
    former: Passage | None = None
    """Former name or address, if one is given ("N/A" and the like are none)."""
    securities_12b: tuple[Security, ...] = ()
    """The table of securities registered under Section 12(b)."""
    boxes_checked: tuple[str, ...] | None = None
    """Rules of the boxes ticked; empty: asked and none ticked; None: the cover does not ask."""
    boxes: tuple[Box, ...] = ()
    """The four boxes that the cover prints, ticked or not."""
    emerging_growth: bool | None = None
    """True: ticked; False: asked and not ticked; None: the cover does not ask (before 2017-04-12)."""
    emerging_growth_mark: Passage | None = None
    """The mark beside "Emerging growth company"."""
    asked: tuple[str, ...] = ()
    """Names of the fields above whose caption is printed: asked and None is *left empty*, not asked is *absent*."""


class Signature(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One signature block of the report itself."""

    registrant: Passage | None = None
    """For whom it is signed."""
    date: dt.date | None = None
    """Date of signature."""
    date_printed: Passage | None = None
    """That date as printed."""
    name: Passage | None = None
    """The typed name; where only "/s/ Name" is printed, that name."""
    title: Passage | None = None
    """Title of the one who signs."""
    conformed: Passage | None = None
    """The conformed signature as printed, "/s/ Name"."""
