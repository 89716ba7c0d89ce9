"""HTML and Inline XBRL to a layout.

In: the bytes of one document. Out: its readable text in lines and cells, with segments, events of the layout, stretches
in symbol fonts, and the Inline XBRL elements met. Never: a tree; malformed markup loses no text.

White space of the source counts one blank for one byte, as in a browser; line and cell ends are invented. What a
browser never shows is left out (`hidden`) and told, since it may hold facts.
"""

from __future__ import annotations

from herewith.text.characters import characters, is_utf8
from herewith.text.hidden import only_shown
from herewith.text.inlined import with_inline_boxes
from herewith.text.layout import Layout
from herewith.text.runs import EFFECTS, Effect, effect_of, split_runs
from herewith.text.tokens import Kind, tag_name, whole_tag
from herewith.text.view import Mark, RawFact, Segment

_WHITE = bytes.maketrans(b"\t\n\r\x0b\x0c", b"     ")
_NOTHING_DUE, _LINE_DUE, _ROW_DUE = 0, 1, 2
_OF_ROWS = {k: k.name.lower() for k in (Kind.ROW, Kind.ROW_END, Kind.TABLE, Kind.TABLE_END)}
_EDGES = {Kind.PAGE_BREAK: "page", Kind.RULE: "rule"}
_GAPS = {Kind.GAP: " ", Kind.COLUMN_GAP: "\t"}
_BLANKS = frozenset(written * n for written in ("&nbsp;", "&#160;", "&#xa0;", "&#xA0;") for n in range(1, 40))
"""Texts of non-breaking spaces alone, which at the start of a line or cell are filling, not a gap."""


def lay_out_html(content: bytes, base: int) -> Layout:
    """Lay out markup; segments count from `base`, the source offset of the content's first byte."""
    return _Page(content, base).lay_out()


class _Page:
    """One document being laid out."""

    def __init__(self, content: bytes, base: int) -> None:
        self.content = content
        self.base = base
        self.simple = content.isascii()
        self.utf8 = not self.simple and is_utf8(content)
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self.at = 0
        self.marks: list[Mark] = []
        self.symbols: list[tuple[int, int]] = []
        self.symbol_font = ""
        self.facts: list[RawFact] = []
        self.open_facts: list[tuple[str, int]] = []
        self.due = _NOTHING_DUE
        self.gap = ""
        self.tabs = 0
        self.cell_width = 0
        self.fresh = True
        """At the start of the page or of a cell: blanks and line ends count for nothing yet."""
        self.in_pre = False

    def lay_out(self) -> Layout:
        """Go through text and runs of tags by turns."""
        shown = only_shown(self.content.translate(_WHITE).decode("latin-1"))
        pieces = split_runs(with_inline_boxes(shown.markup))
        offset = skipped = 0
        marks = self.marks
        known = EFFECTS.get
        cell = Kind.CELL
        for index in range(0, len(pieces) - 1, 2):
            text, run = pieces[index], pieces[index + 1]
            if len(text) > skipped:
                self._text(text[skipped:] if skipped else text, offset + skipped)
            offset += len(text)
            effect = known(run) or effect_of(run)
            if self.symbol_font and self.symbol_font in effect.closes:
                self.symbol_font = ""
            if effect.breaks:
                if not self.due and not self.fresh:
                    self.due = _LINE_DUE
            else:
                for kind, tag, width in effect.steps:
                    if kind is cell:
                        if self.due != _ROW_DUE:
                            self.due = _NOTHING_DUE
                        self.tabs += self.cell_width
                        self.cell_width = width
                        self.fresh = True
                        marks.append((self.at, "cell", width))
                    else:
                        self._step(kind, tag)
            if effect.blanks and (self.in_pre or not (self.due or self.fresh)):
                self._blanks(effect, offset)
            skipped = whole_tag(effect.cut, pieces[index + 2])[1] if effect.cut else 0
            offset += len(run)
        if len(pieces[-1]) > skipped:
            self._text(pieces[-1][skipped:], offset + skipped)
        hidden = [(self.base + a, self.base + b) for a, b in shown.hidden]
        return Layout("".join(self.parts), self.segments, self.marks, self.symbols, self.facts, hidden)

    def _text(self, text: str, offset: int) -> None:
        """Take a text between tags."""
        due = self.due
        if (due or self.fresh) and not self.in_pre and (text.isspace() or text in _BLANKS):
            return
        if due or self.tabs or self.gap:
            self._invent()
        self.fresh = False
        start = at = self.at
        length = len(text)
        if self.in_pre:
            text = self.content[offset : offset + length].decode("latin-1")
        if self.simple and "&" not in text:
            self.segments.append((at, self.base + offset, length))
            self.parts.append(text)
            self.at = at + length
        else:
            offset += self.base
            for meant, width in characters(text, utf8=self.utf8, entities=True):
                self.segments.append((at, offset, width))
                self.parts.append(meant)
                at += len(meant)
                offset += width
            self.at = at
        if self.symbol_font:
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

    def _blanks(self, effect: Effect, offset: int) -> None:
        """Keep the white space between inline tags: one blank in a line, all of it in preformatted text."""
        if self.in_pre:
            for place, length in effect.blanks:
                self._text(" " * length, offset + place)
        else:
            self._text(" ", offset + effect.blanks[0][0])

    def _step(self, kind: Kind, tag: str) -> None:
        """Take a tag that is no cell and does more than end a line."""
        if kind in _OF_ROWS:
            self.due = _ROW_DUE
            self.tabs = self.cell_width = 0
            self.fresh = False
            self.marks.append((self.at, _OF_ROWS[kind], 0))
        elif kind is Kind.BLOCK:
            if not self.fresh and not self.due:
                self.due = _LINE_DUE
        elif kind is Kind.SYMBOLS:
            self.symbol_font = tag_name(tag)
        elif kind is Kind.FACT:
            self.open_facts.append((tag, self.at))
        elif kind is Kind.FACT_END:
            if self.open_facts:
                opened, start = self.open_facts.pop()
                self.facts.append(RawFact(opened, start, self.at))
        elif kind in _EDGES:
            self.due = self.due or _LINE_DUE
            self.marks.append((self.at, _EDGES[kind], 0))
        elif kind in _GAPS:
            self.gap = self.gap or _GAPS[kind]
        elif kind in (Kind.PRE, Kind.PRE_END):
            self.in_pre = kind is Kind.PRE
            self.due = self.due or _LINE_DUE
