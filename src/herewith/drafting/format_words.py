"""Markdown tokens read into blocks: paragraphs, headings, tables, lists, footnotes.

In: the tokens of a stretch of the body. Out: blocks, each with its line. Never: words dropped; what a report has no
place for (a picture, a tag) is noted as a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from herewith.drafting.format_faults import Faults
from herewith.drafting.markdown_rules import FOOTNOTE
from herewith.drafting.runs import folded
from herewith.model.draft import Alignment, Block, Cell, Entry, Footnote, Heading, Listing, Paragraph, Run, Table

_TAG = re.compile(r"<(/?)\s*(u|sup|b|i|br|strong|em)\s*/?>", re.IGNORECASE)
_STYLES = {"u": "underlined", "sup": "superscript", "b": "bold", "i": "italic", "strong": "bold", "em": "italic"}
_TAGS = "the tags of a draft are <u>, <sup>, <b>, <i> and <br>"
_NOTE = re.compile(rf"{FOOTNOTE.pattern}:\s*")


class Reader:
    """Reads blocks; `before` is the number of lines of the file above the body."""

    def __init__(self, faults: Faults, before: int) -> None:
        """Note faults where they are gathered."""
        self._faults, self._before = faults, before

    def line(self, node: SyntaxTreeNode) -> int:
        """Give the line of the file on which a node begins."""
        while node.map is None and node.parent is not None:
            node = node.parent
        return (node.map[0] if node.map else 0) + self._before + 1

    def block(self, node: SyntaxTreeNode) -> Block | None:
        """Read one block; None where it holds nothing, or is noted as a fault."""
        if node.type == "paragraph":
            return self._paragraph(node)
        if node.type == "heading":
            return Heading(level=int(node.tag[1]), runs=self.runs(node))
        if node.type in ("bullet_list", "ordered_list"):
            return self.listing(node)
        if node.type == "table":
            return self._table(node)
        self._faults.add(self.line(node), f"a draft has no place for {node.type}", "write it as a paragraph")
        return None

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph | Footnote | None:
        runs = self.runs(node)
        content = node.children[0].content if node.children else ""
        if (note := _NOTE.match(content)) and runs and runs[0].footnote:
            rest = runs[1:]
            if rest:
                rest = (msgspec.structs.replace(rest[0], text=rest[0].text.removeprefix(":").lstrip()), *rest[1:])
            return Footnote(mark=note[1], runs=folded(rest))
        return Paragraph(runs=runs) if runs else None

    def listing(self, node: SyntaxTreeNode) -> Listing:
        """Read a list."""
        entries: list[Entry] = []
        for item in node.children:
            blocks: list[Paragraph | Listing] = []
            for child in item.children:
                block = self.block(child)
                if isinstance(block, Paragraph | Listing):
                    blocks.append(block)
                elif block is not None:
                    kind = type(block).__name__.lower()
                    self._faults.add(self.line(child), f"a {kind} stands inside a list", "put it after the list")
            entries.append(Entry(blocks=tuple(blocks)))
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        return Listing(entries=tuple(entries), start=start)

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for part in node.children for row in part.children]
        alignments = tuple(_alignment(cell) for cell in rows[0].children)
        cells: list[tuple[Cell, ...]] = [tuple(self.runs(cell) for cell in row.children) for row in rows]
        return Table(header=cells[0], rows=tuple(cells[1:]), alignments=alignments)

    def runs(self, node: SyntaxTreeNode) -> tuple[Run, ...]:
        """Read the runs of a paragraph, heading or cell."""
        inline = next((child for child in node.children if child.type == "inline"), None)
        if inline is None or inline.token is None:
            return ()
        return folded(self._inline(inline.token.children or [], self.line(node)))

    def _inline(self, tokens: list[Token], line: int) -> Iterator[Run]:
        depth = dict.fromkeys(("bold", "italic", "underlined", "superscript"), 0)
        links: list[str] = []
        for token in tokens:
            if token.type in ("strong_open", "strong_close", "em_open", "em_close"):
                depth["bold" if token.tag == "strong" else "italic"] += token.nesting
            elif token.type == "link_open":
                links.append(str(token.attrs["href"]))
            elif token.type == "link_close":
                links.pop()
            elif token.type == "html_inline":
                yield from self._tag(token.content, depth, line)
            elif token.type == "image":
                self._faults.add(line, "a picture stands in the text", "attach it as an exhibit, or say it in words")
            else:
                text = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
                set_so = {style: count > 0 for style, count in depth.items()}
                link = links[-1] if links else None
                note = token.type == "footnote_ref"
                if note:
                    set_so = dict.fromkeys(set_so, False) | {"superscript": True}
                yield Run(text=text, link=None if note else link, footnote=note, **set_so)
                line += token.type in ("softbreak", "hardbreak")

    def _tag(self, written: str, depth: dict[str, int], line: int) -> Iterator[Run]:
        tag = _TAG.fullmatch(written)
        if tag is None:
            self._faults.add(line, f"{written!r} has no place in a draft", f"{_TAGS}; write \\< for the sign itself")
        elif tag[2].lower() == "br":
            yield Run(text="\n")
        else:
            depth[_STYLES[tag[2].lower()]] += -1 if tag[1] else 1


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    style = str(cell.attrs.get("style", ""))
    return "right" if style.endswith("right") else "center" if style.endswith("center") else "left"
