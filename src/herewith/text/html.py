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
from herewith.text.tokens import Kind, columns, in_quotes, kind_of, split_tags, tag_name
from herewith.text.view import Mark, RawFact, Segment

_WHITE = bytes.maketrans(b"\t\n\r\x0b\x0c", b"     ")
_NOTHING_DUE, _LINE_DUE, _ROW_DUE = 0, 1, 2
_INLINE, _BLOCK, _BREAK, _CELL = Kind.INLINE, Kind.BLOCK, Kind.BREAK, Kind.CELL
_OF_ROWS = {k: k.name.lower() for k in (Kind.ROW, Kind.ROW_END, Kind.TABLE, Kind.TABLE_END)}
_EDGES = {Kind.PAGE_BREAK: "page", Kind.RULE: "rule"}
_GAPS = {Kind.GAP: " ", Kind.COLUMN_GAP: "\t"}
_BLANKS = frozenset(written * n for written in ("&nbsp;", "&#160;", "&#xa0;", "&#xA0;") for n in range(1, 40))
"""Texts of non-breaking spaces alone, which at the start of a line or cell are filling, not a gap."""
_KINDS: dict[str, Kind] = {}
"""What each tag met does, kept over documents: filing agents write the same tags into every filing."""
_MOST_KINDS = 20_000


def lay_out_html(content: bytes, base: int) -> Layout:
    """Lay out markup; segments count from `base`, the source offset of the content's first byte."""
    return _Page(content, base).lay_out()


class _Page:
    """One document, and what layout saw of it beside its text."""

    __slots__ = ("base", "facts", "hidden", "markup", "open_facts", "raw", "symbol_font", "symbols", "unclosed", "utf8")

    def __init__(self, content: bytes, base: int) -> None:
        self.raw = content
        self.markup = close_comments(content.translate(_WHITE).decode("latin-1"))
        self.utf8 = not content.isascii() and is_utf8(content)
        self.base = base
        self.symbols: list[tuple[int, int]] = []
        self.symbol_font = ""
        self.facts: list[RawFact] = []
        self.open_facts: list[tuple[str, int]] = []
        self.hidden: list[tuple[int, int]] = []
        self.unclosed: set[str] = set()

    def lay_out(self) -> Layout:
        """Go through text and tags by turns.

        One loop over local names, since it runs once for each tag of a filing: half of all reading is done here.
        """
        tokens = split_tags(self.markup)
        kinds = _KINDS if len(_KINDS) < _MOST_KINDS else {}
        simple = self.raw.isascii()
        parts: list[str] = []
        segments: list[Segment] = []
        marks: list[Mark] = []
        base, at, offset, index = self.base, 0, 0, 0
        due, tabs, gap, cell_width = _NOTHING_DUE, 0, "", 0
        cell_fresh, in_pre = True, False
        while True:
            text = tokens[index]
            if text:
                if (due or cell_fresh) and not in_pre and (text.isspace() or text in _BLANKS):
                    offset += len(text)
                else:
                    if due or tabs or gap:
                        invented = "\t" * tabs
                        if due and at:
                            invented = "\n" + invented
                        elif not tabs:
                            invented = gap
                        due, tabs, gap = _NOTHING_DUE, 0, ""
                        if invented:
                            segments.append((at, -1, 0))
                            parts.append(invented)
                            at += len(invented)
                    cell_fresh = False
                    start = at
                    if in_pre:
                        text = self.raw[offset : offset + len(text)].decode("latin-1")
                    if simple and "&" not in text:
                        segments.append((at, base + offset, len(text)))
                        parts.append(text)
                        at += len(text)
                        offset += len(text)
                    else:
                        for meant, width in characters(text, utf8=self.utf8, entities=True):
                            segments.append((at, base + offset, width))
                            parts.append(meant)
                            at += len(meant)
                            offset += width
                    if self.symbol_font:
                        self.symbols.append((start, at))
            index += 1
            if index >= len(tokens):
                return Layout("".join(parts), segments, marks, self.symbols, self.facts, self.hidden)
            tag = tokens[index]
            offset += len(tag) + 2
            kind = kinds.get(tag)
            if kind is None:
                if in_quotes(tag):
                    tag, used = whole_tag(tag, tokens[index + 1])
                    tokens[index + 1] = tokens[index + 1][used:]
                    offset += used
                kind = kinds[tag] = kind_of(tag)
            index += 1
            if kind is _INLINE:
                continue
            if kind is _BLOCK or kind is _BREAK:
                if not cell_fresh and not due:
                    due = _LINE_DUE
            elif kind is _CELL:
                if due != _ROW_DUE:
                    due = _NOTHING_DUE
                tabs += cell_width
                cell_width = columns(tag) if "pan" in tag or "PAN" in tag else 1
                cell_fresh = True
                marks.append((at, "cell", cell_width))
            elif kind in _OF_ROWS:
                due = _ROW_DUE
                tabs = cell_width = 0
                cell_fresh = False
                marks.append((at, _OF_ROWS[kind], 0))
            elif kind in _EDGES:
                due = due or _LINE_DUE
                marks.append((at, _EDGES[kind], 0))
            elif kind in _GAPS:
                gap = gap or _GAPS[kind]
            elif kind is Kind.PRE or kind is Kind.PRE_END:
                in_pre = kind is Kind.PRE
                due = due or _LINE_DUE
            elif kind is Kind.DROPPED or kind is Kind.HIDDEN:
                end = self._hidden_until(tag, offset)
                while offset < end:
                    offset += len(tokens[index]) + (2 if index % 2 else 0)
                    index += 1
            else:
                self._notice(kind, tag, at)

    def _notice(self, kind: Kind, tag: str, at: int) -> None:
        """Take a tag that changes no layout: a font of symbols, an Inline XBRL element."""
        if kind is Kind.SYMBOLS_END:
            if self.symbol_font and tag_name(tag)[1:] == self.symbol_font:
                self.symbol_font = ""
        elif kind is Kind.SYMBOLS:
            self.symbol_font = tag_name(tag)
        elif kind is Kind.FACT:
            self.open_facts.append((tag, at))
        elif kind is Kind.FACT_END and self.open_facts:
            opened, start = self.open_facts.pop()
            self.facts.append(RawFact(opened, start, at))

    def _hidden_until(self, tag: str, offset: int) -> int:
        """Keep the place of an element that is not shown, and give where it ends; 0: it never ends, and is shown."""
        end = self._end_of(tag, offset)
        if end:
            self.hidden.append((self.base + offset - len(tag) - 2, self.base + end))
        return end

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


def close_comments(markup: str) -> str:
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


def whole_tag(tag: str, text: str) -> tuple[str, int]:
    """Give a tag cut inside a quoted value whole, and how much of the text after it that takes.

    An open quote takes none.
    """
    quote = '"' if tag.count('"') % 2 else "'"
    closing = text.find(quote)
    end = text.find(">", closing) if closing >= 0 else -1
    if end < 0:
        return tag, 0
    return f"{tag}>{text[:end]}", end + 1

