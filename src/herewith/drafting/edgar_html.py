"""EDGAR's restrictions on a document: elements, attributes, links, pictures, characters, line lengths, names, sizes.

In: the bytes of one document and its file name. Out: every restriction that it does not keep, with the line. Never: a
correction; EDGAR's own validation, which nobody but EDGAR does.
Source: `edgar_html.toml`, with its citations.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from html.entities import html5
from html.parser import HTMLParser
from importlib.resources import files
from typing import Literal

import msgspec

from herewith.drafting.built import BuiltDocument

Kind = Literal[
    "element", "active content", "attribute", "link", "picture", "character", "entity", "nested table", "doctype",
    "namespace", "line length", "tag", "name", "size",
]  # fmt: skip


class Restriction(msgspec.Struct, frozen=True, kw_only=True):
    """A restriction that a document does not keep."""

    kind: Kind
    name: str
    """The file."""
    line: int | None
    """From 1; None where it is the file as a whole."""
    message: str


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Numbers."""

    line: int
    table_line: int
    name: int
    submission: int


class Cited(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where facts of the table come from, and how well they are founded."""

    fact: str
    source: str
    mark: Literal["source", "data", "memory-high", "memory-low"]


class Restrictions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table edgar_html.toml."""

    common: frozenset[str]
    active: frozenset[str]
    blocked_inline: frozenset[str]
    blocked_inline_attributes: frozenset[str]
    inline_not_taken: frozenset[str]
    characters_not_taken: str
    ascii_tags: frozenset[str]
    endings: tuple[str, ...]
    pictures: tuple[str, ...]
    links_to: tuple[str, ...]
    limits: Limits
    citations: tuple[Cited, ...]
    elements: dict[str, frozenset[str]]


_STRICT_NAMES_UNTIL = dt.date(2010, 1, 1)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_STRICT_NAME = re.compile(r"[a-z][a-z0-9._-]*")
_TAG = re.compile(r"<(/?[A-Za-z][A-Za-z0-9]*)>")


@cache
def table() -> Restrictions:
    """Give the table, read once."""
    data = tomllib.loads(files("herewith.drafting").joinpath("edgar_html.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, Restrictions)


def restrictions(document: bytes, name: str, on: dt.date | None = None) -> tuple[Restriction, ...]:
    """Give what a document does not keep of EDGAR's restrictions on its kind, which its name tells.

    `on`: the day of filing; file names of before 2010 were restricted further. Taxonomies and pictures are held to the
    restrictions on names alone.
    """
    found = list(_names(name, on))
    lower = name.lower()
    if lower.endswith((".htm", ".html", ".txt", ".xml", ".xsd")):
        found += _characters(document, name)
    if lower.endswith((".htm", ".html")):
        found += _Page(document.decode("latin-1"), name).found
    elif lower.endswith(".txt"):
        found += _typed(document.decode("latin-1"), name)
    return tuple(found)


def restrictions_of_all(documents: Iterable[BuiltDocument], on: dt.date | None = None) -> tuple[Restriction, ...]:
    """Give what the documents of a submission do not keep, their size in all included."""
    files_ = tuple(documents)
    found = [one for file in files_ for one in restrictions(file.data, file.name, on)]
    names = [file.name.lower() for file in files_]
    found += [
        Restriction(kind="name", name=name, line=None, message=f"two documents are called {name}")
        for name in dict.fromkeys(names)
        if names.count(name) > 1
    ]
    size, limit = sum(len(file.data) for file in files_), table().limits.submission
    if size > limit:
        words = f"the documents have {size:,} bytes; EDGAR takes {limit:,} in a submission"
        found.append(Restriction(kind="size", name=files_[0].name, line=None, message=words))
    return tuple(found)


def _names(name: str, on: dt.date | None) -> Iterator[Restriction]:
    limit = table().limits.name
    if len(name) > limit:
        yield Restriction(
            kind="name", name=name, line=None, message=f"the name has {len(name)} characters, at most {limit} are taken"
        )
    if not _NAME.fullmatch(name) or not name.lower().endswith(table().endings):
        words = f"letters, digits, `.`, `-` and `_`, and one of {', '.join(table().endings)}, make a file's name"
        yield Restriction(kind="name", name=name, line=None, message=words)
    elif on is not None and on < _STRICT_NAMES_UNTIL:
        twice = [sign for sign in ".-_" if name.count(sign) > 1]
        if not _STRICT_NAME.fullmatch(name) or twice:
            words = "before 2010 a name begins with a small letter, and has at most one of each of `.`, `-`, `_`"
            yield Restriction(kind="name", name=name, line=None, message=words)


def _characters(document: bytes, name: str) -> Iterator[Restriction]:
    """Look for what is outside the table of characters, one finding for each line that has some."""
    told = 0
    text = document.decode("latin-1")
    for odd in _odd().finditer(text):
        line = text.count("\n", 0, odd.start()) + 1
        if line != told:
            words = f"EDGAR takes no character of code {ord(odd[0])}"
            yield Restriction(kind="character", name=name, line=line, message=words)
            told = line


@cache
def _odd() -> re.Pattern[str]:
    """Give the characters outside the table; line ends, tabs and form feeds are in it."""
    return re.compile(rf"[^\t\n\r\x0c -~]|[{re.escape(table().characters_not_taken)}]")


def _typed(text: str, name: str) -> Iterator[Restriction]:
    """Look at lines and tags of an ASCII document."""
    limits, inside, opened = table().limits, False, 0
    for number, line in enumerate(text.split("\n"), 1):
        for tag in _TAG.findall(line):
            if tag.upper() not in table().ascii_tags:
                words = f"<{tag}> is no tag of an ASCII document"
                yield Restriction(kind="tag", name=name, line=number, message=words)
            if tag.upper() == "TABLE" and not inside:
                inside, opened = True, number
            elif tag.upper() == ("TABLE" if inside else "/TABLE"):
                words = "a table is opened in a table" if inside else "a table is closed that was not opened"
                yield Restriction(kind="tag", name=name, line=number, message=words)
            elif tag.upper() == "/TABLE":
                inside = False
        width, limit = len(line.rstrip("\r")), limits.table_line if inside else limits.line
        if width > limit:
            words = f"the line has {width} characters; EDGAR takes {limits.line}, and {limits.table_line} in a table"
            yield Restriction(kind="line length", name=name, line=number, message=words)
    if inside:
        yield Restriction(kind="tag", name=name, line=opened, message="the table is not closed")


class _Page(HTMLParser):
    """Goes over the markup of an HTML document, and keeps what it finds."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Restriction] = []
        self._name = name
        self._inline = "<ix:header" in text
        self._tables = 0
        self.feed(text)
        self.close()

    def _add(self, kind: Kind, message: str) -> None:
        self.found.append(Restriction(kind=kind, name=self._name, line=self.getpos()[0], message=message))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        taken = table()
        if tag == "html" and self._inline and dict(attrs).get("xmlns") != "http://www.w3.org/1999/xhtml":
            self._add("namespace", "a document with Inline XBRL is XHTML: its root is of http://www.w3.org/1999/xhtml")
        if ":" in tag:
            if tag in taken.inline_not_taken:
                self._add("element", f"EDGAR takes no <{tag}>")
            return
        if tag in taken.active:
            self._add("active content", f"<{tag}> acts; EDGAR takes no active content")
            return
        if tag not in taken.elements or (self._inline and tag in taken.blocked_inline):
            self._add("element", f"EDGAR takes no <{tag}>{' beside Inline XBRL' if tag in taken.elements else ''}")
            return
        if tag == "table":
            self._tables += 1
            if self._tables > 1 and self._inline:
                self._add("nested table", "a table stands in a table beside Inline XBRL")
        self._attributes(tag, attrs)

    def _attributes(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        taken = table()
        for key, value in attrs:
            blocked = self._inline and f"{tag}@{key}" in taken.blocked_inline_attributes
            known = key in taken.common or key in taken.elements[tag] or key.startswith(("xmlns", "xml:"))
            if blocked or not known:
                self._add("attribute", f"EDGAR takes no {key} on <{tag}>{' beside Inline XBRL' if blocked else ''}")
            elif key == "href" and not _leads_inside(value or ""):
                self._add("link", f"{value} is neither in the submission nor under www.sec.gov/Archives")
            elif key == "src" and not ("/" not in (value or "") and (value or "").lower().endswith(taken.pictures)):
                self._add("picture", f"{(value or '')[:60]} is no .gif or .jpg of the submission")
            elif "javascript:" in (value or "").lower():
                self._add("active content", f"{key} of <{tag}> acts")

    def handle_endtag(self, tag: str) -> None:
        """Count tables."""
        self._tables -= tag == "table" and self._tables > 0

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element that closes itself."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_decl(self, decl: str) -> None:
        """Find a DOCTYPE beside Inline XBRL."""
        if self._inline and decl.lower().startswith("doctype"):
            self._add("doctype", "EDGAR takes no DOCTYPE in a document with Inline XBRL")

    def handle_entityref(self, name: str) -> None:
        """Look a named entity up."""
        if f"{name};" not in html5:
            self._add("entity", f"&{name}; is no entity")

    def handle_charref(self, name: str) -> None:
        """Look at the code of a numeric entity."""
        code = int(name[1:], 16) if name[:1] in "xX" else int(name)
        if not (code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF) or 127 <= code < 160:
            self._add("entity", f"&#{name}; is the code of no character")


def _leads_inside(address: str) -> bool:
    """Tell whether a link leads to a document of the submission, a place in it, or EDGAR's archives."""
    if address.startswith(("#", *table().links_to)):
        return True
    return bool(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*(#.*)?", address))
