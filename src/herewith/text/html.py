"""HTML and Inline XBRL to a layout.

In: the bytes of one document. Out: its readable text in lines and cells, with segments, events of the layout, stretches
in symbol fonts, and the Inline XBRL elements met. Never: a tree; malformed markup loses no text.

White space of the source counts one blank for one byte, as in a browser; line and cell ends are invented. What a
browser never shows (script, style, title, comments, the Inline XBRL header, display:none) is left out and, where it
may hold facts, told in `hidden`.
"""

from __future__ import annotations

import re

from herewith.text.characters import characters, is_utf8
from herewith.text.layout import Layout
from herewith.text.tokens import Kind, attributes, columns, in_quotes, kind_of, split_tags, tag_name
from herewith.text.view import Mark, RawFact, Segment

_WHITE = bytes.maketrans(b"\t\n\r\x0b\x0c", b"     ")
_NOTHING_DUE, _LINE_DUE, _ROW_DUE = 0, 1, 2


def lay_out_html(content: bytes, base: int) -> Layout:
    """Lay out markup; segments count from `base`, the source offset of the content's first byte."""
    return _Page(content, base).lay_out()


class _Page:
    """The state of laying out one document."""

    __slots__ = (
        "at", "base", "cell_fresh", "cell_width", "due", "facts", "gap", "hidden", "in_pre", "in_symbols", "marks",
        "markup", "open_facts", "parts", "raw", "segments", "simple", "symbols", "tabs", "unclosed", "utf8",
    )  # fmt: skip

    def __init__(self, content: bytes, base: int) -> None:
        self.raw = content.decode("latin-1")
        self.markup = _close_comments(content.translate(_WHITE).decode("latin-1"))
        self.simple = content.isascii()
        self.utf8 = not self.simple and is_utf8(content)
        self.base = base
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self.at = 0
        self.due = _NOTHING_DUE
        self.gap = ""
        self.tabs = 0
        self.cell_width = 0
        self.cell_fresh = False
        self.marks: list[Mark] = []
        self.symbols: list[tuple[int, int]] = []
        self.in_symbols = ""
        self.facts: list[RawFact] = []
        self.open_facts: list[tuple[str, int]] = []
        self.hidden: list[tuple[int, int]] = []
        self.in_pre = False
        self.unclosed: set[str] = set()

    def lay_out(self) -> Layout:
        """Go through text and tags by turns."""
        tokens = split_tags(self.markup)
        kinds: dict[str, Kind] = {}
        index = offset = 0
        inline, block = Kind.INLINE, Kind.BLOCK
        while True:
            text = tokens[index]
            if text:
                self._text(text, offset)
                offset += len(text)
            index += 1
            if index >= len(tokens):
                break
            tag = tokens[index]
            offset += len(tag) + 2
            kind = kinds.get(tag)
            if kind is None:
                if in_quotes(tag):
                    tag, used = _whole_tag(tag, tokens[index + 1])
                    tokens[index + 1] = tokens[index + 1][used:]
                    offset += used
                kind = kinds[tag] = kind_of(tag)
            index += 1
            if kind is inline:
                continue
            if kind is block:
                if not self.cell_fresh and not self.due:
                    self.due = _LINE_DUE
            elif kind is Kind.DROPPED or kind is Kind.HIDDEN:
                end = self._end_of(tag, offset)
                if end:
                    self.hidden.append((self.base + offset - len(tag) - 2, self.base + end))
                    while offset < end:
                        offset += len(tokens[index]) + (2 if index % 2 else 0)
                        index += 1
            else:
                self._event(kind, tag)
        return Layout("".join(self.parts), self.segments, self.marks, self.symbols, self.facts, self.hidden)

    def _text(self, text: str, offset: int) -> None:
        """Take one text between tags."""
        if (self.due or self.cell_fresh or not self.at) and text.isspace() and not self.in_pre:
            return
        if self.due or self.tabs or self.gap:
            self._invent()
        self.cell_fresh = False
        start = self.at
        if self.in_pre:
            text = self.raw[offset : offset + len(text)]
        if self.simple and "&" not in text:
            self.segments.append((start, self.base + offset, len(text)))
            self.parts.append(text)
            self.at = start + len(text)
        else:
            offset += self.base
            for meant, width in characters(text, utf8=self.utf8, entities=True):
                self.segments.append((self.at, offset, width))
                self.parts.append(meant)
                self.at += len(meant)
                offset += width
        if self.in_symbols:
            self.symbols.append((start, self.at))

    def _invent(self) -> None:
        """Write the line end, cell ends or gap that is due."""
        invented = "\t" * self.tabs
        if self.due and self.at:
            invented = "\n" + invented
        elif not invented:
            invented = self.gap
        self.due, self.tabs, self.gap = _NOTHING_DUE, 0, ""
        if invented:
            self.segments.append((self.at, -1, 0))
            self.parts.append(invented)
            self.at += len(invented)

    def _event(self, kind: Kind, tag: str) -> None:
        """Take a tag that is neither inline nor a plain block."""
        if kind is Kind.CELL:
            if self.due != _ROW_DUE:
                self.due = _NOTHING_DUE
            self.tabs += self.cell_width
            self.cell_width = columns(tag)
            self.cell_fresh = True
            self.marks.append((self.at, "cell", self.cell_width))
        elif kind in (Kind.ROW, Kind.ROW_END, Kind.TABLE, Kind.TABLE_END):
            self.due = _ROW_DUE
            self.tabs = self.cell_width = 0
            self.cell_fresh = False
            self.marks.append((self.at, kind.name.lower(), 0))
        elif kind is Kind.BREAK:
            if not self.cell_fresh and not self.due:
                self.due = _LINE_DUE
        elif kind in (Kind.PAGE_BREAK, Kind.RULE):
            self.due = self.due or _LINE_DUE
            self.marks.append((self.at, "page" if kind is Kind.PAGE_BREAK else "rule", 0))
        elif kind in (Kind.GAP, Kind.COLUMN_GAP):
            self.gap = "\t" if kind is Kind.COLUMN_GAP else self.gap or " "
        elif kind is Kind.SYMBOLS:
            self.in_symbols = tag_name(tag)
        elif kind is Kind.SYMBOLS_END:
            if tag_name(tag)[1:] == self.in_symbols:
                self.in_symbols = ""
        elif kind is Kind.FACT:
            self.open_facts.append((tag, self.at))
        elif kind is Kind.FACT_END:
            if self.open_facts:
                opened, start = self.open_facts.pop()
                self.facts.append(RawFact(opened, start, self.at))
        elif kind in (Kind.PRE, Kind.PRE_END):
            self.in_pre = kind is Kind.PRE
            self.due = self.due or _LINE_DUE

    def _end_of(self, tag: str, offset: int) -> int:
        """Find where an element that is not shown ends; 0 where it never does, so that nothing is lost to it."""
        name = tag_name(tag)
        if name in self.unclosed:
            return 0
        depth = 1
        for found in re.compile(f"<(/?){re.escape(name)}(?=[ />])[^<>]*>", re.IGNORECASE).finditer(self.markup, offset):
            depth += -1 if found.group(1) else 0 if found.group().endswith("/>") else 1
            if not depth:
                return found.end()
        self.unclosed.add(name)
        return 0


def _close_comments(markup: str) -> str:
    """Make every comment one tag of the same length, whatever it holds; one that never ends stays text."""
    start = markup.find("<!--")
    if start < 0:
        return markup
    out: list[str] = []
    done = 0
    while start >= 0:
        end = markup.find("-->", start + 4)
        if end < 0:
            break
        out += (markup[done:start], "<!", "-" * (end - start), ">")
        done = end + 3
        start = markup.find("<!--", done)
    return "".join((*out, markup[done:]))


def _whole_tag(tag: str, text: str) -> tuple[str, int]:
    """Give a tag cut inside a quoted value whole, and how much of the text after it that takes; an open quote takes none."""
    quote = '"' if tag.count('"') % 2 else "'"
    closing = text.find(quote)
    end = text.find(">", closing) if closing >= 0 else -1
    if end < 0:
        return tag, 0
    return f"{tag}>{text[:end]}", end + 1


def fact_attributes(fact: RawFact) -> dict[str, str]:
    """Give the attributes of an Inline XBRL element."""
    return attributes(fact.tag)
