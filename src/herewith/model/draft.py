"""Records of a report that a person writes: a reading's own cover and signatures, and words in blocks.

In: what `herewith.drafting.format` parsed, or another command composed. Out: frozen records, values `None` where the
draft says nothing. Never: a second model of a report; cover, registrants, securities, signatures and filers are the
records of a reading, whose passages stand in no source (`said`), and whose `asked` and `boxes` stay empty.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from herewith.model.cover import Cover, Signature
from herewith.model.passage import Passage
from herewith.model.submission import Filer

Alignment = Literal["left", "center", "right"]
"""How a column of a table is set; words left, figures right."""


def said(text: str) -> Passage:
    """Give words that stand in no source, as a draft says them."""
    return Passage(text, ())


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Words set alike. A line end in them is one that the author wants; other white space is folded."""

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    superscript: bool = False
    link: str | None = None
    """File of the submission, or address under www.sec.gov/Archives, that the words lead to."""
    footnote: bool = False
    """The words are the mark of a footnote ("1", "a"), printed in brackets, set above the line where that can be."""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, tag="paragraph"):
    """A paragraph."""

    runs: tuple[Run, ...]


class Heading(msgspec.Struct, frozen=True, kw_only=True, tag="heading"):
    """A heading inside an item, or of the introduction; an item's own is `DraftItem`."""

    level: int
    """1 only before the first item ("# Explanatory Note"); 2 to 6."""
    runs: tuple[Run, ...]


Cell = tuple[Run, ...]
"""A cell of a table; () is an empty one."""


class Table(msgspec.Struct, frozen=True, kw_only=True, tag="table"):
    """A table: as many columns in each row as `alignments` has."""

    header: tuple[Cell, ...]
    """The headings of the columns; all of them () where it has none."""
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[Alignment, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a list: its paragraphs, and lists inside it."""

    blocks: tuple[Paragraph | Listing, ...]


class Listing(msgspec.Struct, frozen=True, kw_only=True, tag="list"):
    """A list."""

    entries: tuple[Entry, ...]
    start: int | None = None
    """Number of the first entry; None: it is not numbered."""


class Footnote(msgspec.Struct, frozen=True, kw_only=True, tag="footnote"):
    """The words of a footnote, which stand where the author puts them: below the table that they explain."""

    mark: str
    runs: tuple[Run, ...]


class ExhibitList(msgspec.Struct, frozen=True, kw_only=True, tag="exhibits"):
    """The place of the list of exhibits in the exhibits item; what it lists is `Draft.exhibits`."""


Block = Paragraph | Heading | Table | Listing | Footnote | ExhibitList
"""One of the parts that an item is written in."""


class DraftItem(msgspec.Struct, frozen=True, kw_only=True):
    """One item, from its heading to the next."""

    number: str
    """"5.02", or "5" before August 23, 2004."""
    letters: tuple[str, ...] = ()
    """Sub-letters of the heading: "Item 5.02(b), (c)" has ("b", "c")."""
    title: str | None = None
    """None: the form's own on the day, which `herewith.drafting.titles` gives."""
    blocks: tuple[Block, ...] = ()


class DraftExhibit(msgspec.Struct, frozen=True, kw_only=True):
    """One exhibit that the report lists."""

    number: str
    """"99.1", "10.16A"."""
    description: str
    """The words of the list; of one incorporated by reference, with where it is to be found."""
    file: str | None = None
    """The file linked, beside the draft; None: not attached (incorporated by reference; the embedded Exhibit 104)."""
    address: str | None = None
    """Where one incorporated by reference is to be found, an address under https://www.sec.gov/Archives."""
    marks: tuple[str, ...] = ()
    """Footnote marks beside the number: "*", "†"."""
    listed_in: tuple[Literal["item", "index"], ...] = ("item",)
    """In the exhibits item, in the exhibit index, in both."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A current report as a person writes it."""

    form: str = "8-K"
    """Submission type: "8-K", "8-K/A", "8-K12B" …; `cover.form` is what the page prints."""
    cover: Cover
    """Its `date_of_report`, registrants, address and boxes; `boxes_checked` and `emerging_growth` are None where the
    form of the day does not ask."""
    filers: tuple[Filer, ...] = ()
    """One for each of the cover's registrants, in its order: what the page does not print (cik, fiscal_year_end)."""
    transition_declined: bool | None = None
    """The second box of an emerging growth company; None: not said."""
    introduction: tuple[Block, ...] = ()
    """What stands before the first item: the explanatory note of an amendment."""
    items: tuple[DraftItem, ...] = ()
    exhibits: tuple[DraftExhibit, ...] = ()
    """Each once, in the order of the item's list, then of the index."""
    signatures: tuple[Signature, ...] = ()
    """`conformed` ("/s/ Name") is None where it is not signed yet: the page then has a line for it."""
    filing_date: dt.date | None = None
    """The day it is to be filed, where the author says one; see `day`."""
    lines: tuple[tuple[str, int], ...] = ()
    """Where things stand in the author's file: "items.0.blocks.3", "exhibits.1", "cover.registrants.0.ein", each
    with its line, from 1; empty where no file was parsed."""

    @property
    def day(self) -> dt.date:
        """The day whose form is printed: of filing if said, else the latest signature, else the report's date.

        Raises:
            ValueError: the draft has none of the three.
        """
        signed = [s.date for s in self.signatures if s.date is not None]
        day = self.filing_date or max((d for d in (*signed, self.cover.date_of_report) if d is not None), default=None)
        if day is None:
            raise ValueError("the draft has no date of report, from which the form of the day could be told")
        return day

    def line(self, place: str) -> int | None:
        """Give the line on which a thing stands, or the nearest thing around it; None where no file was parsed."""
        lines = dict(self.lines)
        while place and place not in lines:
            place = place.rpartition(".")[0]
        return lines.get(place)
