"""The report: what a current report says, part by part.

In: what `herewith.reading` read. Out: frozen records that quote the filing. Never: I/O, parsing, display.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal, SupportsIndex, overload

import msgspec

from herewith.model.cover import Cover, Signature
from herewith.model.origin import Origin, Readable
from herewith.model.passage import Passage
from herewith.model.press_release import PressRelease
from herewith.model.span import Span
from herewith.model.submission import Document, Fault, Header
from herewith.model.witness import Disagreement, Fact

PartKind = Literal["cover", "contents", "introduction", "item", "signatures", "exhibit index", "attachment"]
"""Closed: every character of the main document stands in a part of one of these kinds.

introduction: after the cover and before the first item (an explanatory note belongs to no item);
attachment: an exhibit printed inside the main document, after the signatures or the index.
"""

ExhibitStatus = Literal["attached", "incorporated by reference", "not in the submission", "not to be known"]
"""not to be known: only the main document was given, so nobody can tell."""


class Item(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One item heading of the body and the text under it."""

    number: str
    """Digits as the form numbers them: "5", "2.02"."""
    title: Passage | None = None
    """As printed on the heading, without a final period."""
    text: Passage
    """The item's own words, white space folded, page furniture left out."""
    letters: tuple[str, ...] = ()
    """Sub-letters of the heading: "Item 5.02(e)" has ("e",)."""
    heading: Passage
    """The heading whole, as printed."""
    official_title: str | None = None
    """The form's own title for the number on the day; None where the number was not on the form."""
    furnished: bool | None = None
    """True: furnished by the form's own words (2.02, 7.01, old 9 and 12); None where the number was not on the form."""
    combined_with: tuple[str, ...] = ()
    """Other numbers that share this heading or this body."""
    extent: Span
    """From the first byte of the text to the last (markup and page furniture inside)."""
    view: Readable | None = None

    def plain(self) -> str:
        """Give the text with its paragraphs and tables laid out."""
        return self._view().plain(self.extent) if self.text else ""

    def markdown(self) -> str:
        """Give the text as Markdown, tables kept."""
        return self._view().markdown(self.extent) if self.text else ""

    def _view(self) -> Readable:
        if self.view is None:
            raise LookupError("this report came from JSON, which holds no layout: read the filing again to lay it out")
        return self.view


class Exhibit(msgspec.Struct, frozen=True, kw_only=True):
    """One exhibit that the report lists."""

    number: Passage
    """As printed, without the word "Exhibit" and footnote marks: "99.1", "10.16A"."""
    description: Passage | None = None
    """As printed."""
    marks: tuple[str, ...] = ()
    """Footnote marks beside the number or description: "*", "†"."""
    listed_in: tuple[Literal["item", "index"], ...] = ()
    """Where it is listed: in the exhibits item, in the exhibit index, in both."""
    status: ExhibitStatus = "not to be known"
    """Where its document is; not to be known: only the main document was given."""
    document: Document | None = None
    """The attached document, where the submission holds it."""
    extent: Span | None = None
    """Where it is printed inside the main document; None where it has a document of its own, or none."""

    def press_release(self) -> PressRelease | None:
        """Read its first lines as those of a press release.

        None where no document is attached, or it holds no words (`document.unread` says what it holds). Where nothing
        shows it to be a release, the record says so: `shown_by` is empty, and so is every other field.

        Raises:
            LookupError: the report came from JSON, which holds no source bytes.
        """
        if self.document is None:
            return None
        if self.document.origin is None or self.document.origin.attached is None:
            return self.document.press_release()
        described = (self.description, self.document.entry.description)
        return self.document.origin.attached.press_release(self.document, self.extent, described)


class Exhibits(tuple[Exhibit, ...]):
    """The exhibits in the order listed, which can also be asked for by number."""

    __slots__ = ()

    @overload
    def __getitem__(self, key: str) -> Exhibit: ...
    @overload
    def __getitem__(self, key: SupportsIndex) -> Exhibit: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Exhibit, ...]: ...
    def __getitem__(self, key: str | SupportsIndex | slice) -> Exhibit | tuple[Exhibit, ...]:
        """Look one up by its place, or by its number however written ("99.1", "EX-99.1", "99.4(a)", "EX-99.4(A)").

        Raises:
            KeyError: no exhibit has that number; the message names those that are listed.
        """
        if not isinstance(key, str):
            return super().__getitem__(key)
        wanted = _bare_number(key)
        for exhibit in self:
            if _bare_number(exhibit.number) == wanted:
                return exhibit
        raise KeyError(f"no exhibit {key!r} is listed; listed: {', '.join(e.number for e in self) or 'none'}")


def _bare_number(written: str) -> str:
    """Leave of an exhibit number its digits and letters, and the dots between digits."""
    bare = re.sub(r"^EX(?:HIBIT)?(?:[\s.]*NO)?\b", "", written.strip().upper())
    return re.sub(r"(?<!\d)\.|\.(?!\d)|[^0-9A-Z.]", "", bare)


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of the main document; the parts tile its view."""

    kind: PartKind
    """What it is."""
    extent: Span
    """From its first byte to its last."""
    item: int | None = None
    """Index into `Report.items`, of the last of them where several share one body."""
    unread: tuple[Passage, ...] = ()
    """What belongs to no value, known caption, form sentence, rule or blank."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A place that might be an item heading, and what became of it."""

    number: str
    """The number it names."""
    line: Passage
    """The line it stands on."""
    taken: bool
    """True: it is a heading."""
    reason: str
    """Why it was taken or refused."""


class Report(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A current report as read, or the name of what the file is where it is none.

    `report["5.02"]` is the first item of that number, `report.items` has all in document order.
    """

    file: str
    """The file's own name; '-' for standard input."""
    form: str | None = None
    """"8-K", "8-K/A", "8-K12B" …; the file's own form where it is no current report; None where it names none."""
    current_report: bool = True
    """False: this is no Form 8-K, and nothing but the header was read."""
    header: Header | None = None
    """What EDGAR's header says; None where the file has none."""
    cover: Cover | None = None
    """The cover page."""
    items: tuple[Item, ...] = ()
    """In document order, one for each number of a combined heading."""
    exhibits: Exhibits = Exhibits()
    """In the order listed, each once."""
    signatures: tuple[Signature, ...] = ()
    """The signature blocks of the report itself."""
    facts: tuple[Fact, ...] = ()
    """The Inline XBRL facts of the main document."""
    disagreements: tuple[Disagreement, ...] = ()
    """Where page, header and facts say different things."""
    parts: tuple[Part, ...] = ()
    """The main document from end to end."""
    candidates: tuple[Candidate, ...] = ()
    """Every place that might have been an item heading."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the envelope."""
    document: Document | None = None
    """The main document."""
    documents: tuple[Document, ...] = ()
    """All documents of the submission, the main one included."""
    origin: Origin | None = None

    def __getitem__(self, number: str) -> Item:
        """Give the first item of a number.

        Raises:
            KeyError: there is none; the message names the items present.
        """
        wanted = number.strip().lower().removeprefix("item").strip()
        for item in self.items:
            if item.number == wanted:
                return item
        raise KeyError(f"no item {number!r} in this report; items: {', '.join(i.number for i in self.items) or 'none'}")

    def __iter__(self) -> Iterator[Item]:
        """Go over the items in document order."""
        return iter(self.items)

    def __contains__(self, number: object) -> bool:
        """Tell whether an item of that number is printed."""
        return any(item.number == number for item in self.items)

    @property
    def source(self) -> bytes:
        """The bytes that every span counts in.

        Raises:
            LookupError: the report came from JSON, which does not hold them.
        """
        if self.origin is None:
            raise LookupError("this report came from JSON, which holds no source bytes: read the filing again")
        return self.origin.source

    @cached_property
    def unread(self) -> tuple[Passage, ...]:
        """Everything that no part could account for, in document order."""
        return tuple(passage for part in self.parts for passage in part.unread)

    def explain(self) -> str:
        """Say, a line each, which places might have been item headings and why each was taken or refused."""
        return "\n".join(
            f"{'taken  ' if c.taken else 'refused'} {c.number:5} at {c.line.extent.start}: {c.line[:60]!r}: {c.reason}"
            for c in self.candidates
        )

    def to_dict(self, *, spans: bool = False, releases: bool = False) -> dict[str, Any]:
        """Give the reading as plain data, the object that `herewith read --jsonl` prints (`herewith.report/1`).

        `releases` opens the attached exhibits 99 and adds the first lines of each.
        """
        from herewith.model.json import to_dict

        return to_dict(self, spans=spans, releases=releases)

    def to_json(self, *, spans: bool = False, releases: bool = False) -> str:
        """Give the reading as one line of JSON."""
        return msgspec.json.encode(self.to_dict(spans=spans, releases=releases)).decode()

    @classmethod
    def from_json(cls, line: str | bytes) -> Report:
        """Read a line that `to_json` wrote; passages keep their spans where it was written with `spans=True`.

        Raises:
            msgspec.ValidationError: the line is no reading of this schema.
        """
        from herewith.model.json import from_dict

        return from_dict(msgspec.json.decode(line))

    def to_markdown(self) -> str:
        """Give the report as a Markdown page: cover, items with their tables, exhibits, signatures."""
        from herewith.model.markdown import to_markdown

        return to_markdown(self)

    def _repr_html_(self) -> str:
        from herewith.model.page import shown

        return shown(self)


class Failure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A file of many that could not be read: told, and the rest goes on."""

    file: str
    message: str
    """One sentence: what, where, and what to do."""
