"""The body of a draft: what stands before the first item, the items, the exhibit index.

In: Markdown below the front matter. Out: a `Body`. Never: a heading of an item guessed from a paragraph; only
`# Item 5.02` opens one, so a paragraph may begin with "Item 5.02".
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from herewith.drafting.format_exhibits import Exhibits
from herewith.drafting.format_faults import Faults
from herewith.drafting.format_words import Reader
from herewith.drafting.markdown_rules import markdown
from herewith.drafting.runs import words_of
from herewith.drafting.titles import EXHIBIT_ITEMS, what_is_wrong
from herewith.form8k.cover import sentences_of
from herewith.form8k.fold import fold
from herewith.model.draft import Block, DraftExhibit, DraftItem, ExhibitList

_ITEM = re.compile(
    r"item\s+(?P<number>\d{1,2}(?:\.\d{1,2})?)(?P<letters>(?:[\s,]*(?:and\s+)?\([a-z]\))*)[.:]?(?:\s+[-–—]{1,2})?(?:\s+(?P<title>.+))?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\(([a-z])\)", re.IGNORECASE)


def blocks_of(text: str, faults: Faults) -> tuple[Block, ...]:
    """Read a text without items."""
    reader = Reader(faults, 0)
    blocks = (reader.block(node) for node in SyntaxTreeNode(markdown().parse(text)).children)
    return tuple(block for block in blocks if block is not None)


class Body:
    """The body, read from top to bottom."""

    def __init__(self, text: str, day: dt.date | None, folder: Path, *, faults: Faults, before: int) -> None:
        """Read it; `before` is the number of lines above it, without a day items are not looked up."""
        self._day, self._faults = day, faults
        self.lines: dict[str, int] = {}
        self.index_line: int | None = None
        self._reader = Reader(faults, before)
        self._exhibits = Exhibits(self._reader, faults, folder, self.lines)
        self._items: list[tuple[DraftItem, list[Block]]] = []
        self._where: Literal["introduction", "item", "index"] = "introduction"
        self._introduction: list[Block] = []
        for node in SyntaxTreeNode(markdown().parse(text)).children:
            self._node(node)

    @property
    def introduction(self) -> tuple[Block, ...]:
        """What stands before the first item."""
        return tuple(self._introduction)

    @property
    def items(self) -> tuple[DraftItem, ...]:
        """The items."""
        return tuple(
            DraftItem(number=item.number, letters=item.letters, title=item.title, blocks=tuple(blocks))
            for item, blocks in self._items
        )

    @property
    def exhibits(self) -> tuple[DraftExhibit, ...]:
        """What the lists of exhibits list."""
        return tuple(self._exhibits.found)

    def _node(self, node: SyntaxTreeNode) -> None:
        if node.type == "heading" and node.tag == "h1" and self._opens(node):
            return
        if self._where == "index":
            if not self._exhibits.take(node, "index"):
                cure = "write the exhibits as a list, and other words above the index"
                self._faults.add(self._reader.line(node), "the exhibit index holds what is no exhibit", cure)
            return
        if self._where == "item" and self._lists_exhibits(node):
            return
        block = self._reader.block(node)
        if block is None:
            return
        blocks, place = self._introduction, f"introduction.{len(self._introduction)}"
        if self._where == "item":
            blocks = self._items[-1][1]
            place = f"items.{len(self._items) - 1}.blocks.{len(blocks)}"
        self.lines[place] = self._reader.line(node)
        blocks.append(block)

    def _lists_exhibits(self, node: SyntaxTreeNode) -> bool:
        item, blocks = self._items[-1]
        if item.number not in EXHIBIT_ITEMS or not self._exhibits.take(node, "item"):
            return False
        if not any(isinstance(block, ExhibitList) for block in blocks):
            blocks.append(ExhibitList())
        else:
            self._faults.add(self._reader.line(node), "the exhibits are listed in two lists", "put them in one list")
        return True

    def _opens(self, node: SyntaxTreeNode) -> bool:
        """Open what a heading of the first level opens; False: it is a heading of the introduction."""
        words, line = " ".join(words_of(self._reader.runs(node)).split()), self._reader.line(node)
        if found := _ITEM.fullmatch(words):
            self._where = "item"
            self.lines[f"items.{len(self._items)}"] = line
            letters = tuple(letter.lower() for letter in _LETTER.findall(found["letters"]))
            title = found["title"] and found["title"].removesuffix(".").strip()
            self._items.append((DraftItem(number=found["number"], letters=letters, title=title or None), []))
            wrong = what_is_wrong(found["number"], self._day) if self._day is not None else None
            if wrong is not None:
                self._faults.add(line, *wrong)
            return True
        if fold(words) in sentences_of("exhibit index heading"):
            self._where, self.index_line = "index", line
            return True
        if fold(words) in sentences_of("signature heading"):
            self._faults.add(line, "signatures stand in the front matter", "write signature: with name:, title:, date:")
        elif self._where != "introduction":
            cure = "write # Item and its number to open an item, ## for a heading inside one"
            self._faults.add(line, f"{words!r} opens no item", cure)
        return self._where != "introduction"
