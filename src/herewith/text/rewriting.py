"""Markup written again, well formed, whatever the original was.

In: tags of an original and stretches of its text, in order. Out: markup in which every element is closed, within one
container that nothing in it can leave. Never: a tag, attribute or style that the table does not allow; a lost text.

An element is opened and closed where a browser would: a paragraph ends where a block begins, a cell where the next one
does, and what is in a table but in no cell gets a cell, so that it stays where it was.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from herewith.text.allowed import Tag, attributes_written, identifier, table, tags
from herewith.text.styles import style_of
from herewith.text.tokens import attributes, tag_name

DEEPEST = 120
"""Elements within elements; deeper ones are left out, since browsers stop at 512 and no filing nests so deep."""
MOST_REOPENED = 8
_IN_TABLES = frozenset(("table", "tr", "td", "th"))
_CELLS = ("td", "th")
_ITEMS = {"li": ("ul", "ol", "dir", "menu"), "dt": ("dl",), "dd": ("dl",)}


class _Open(NamedTuple):
    """An element that is open."""

    name: str
    """As the original has it."""
    rule: Tag
    written: str
    """Its start tag, to open it again."""
    size: float
    """Of the type in it, in points of the original."""
    glyphs: str
    """The font of symbols in it; empty: none."""


class Rewriting:
    """Writes one original again."""

    def __init__(self, usual: float) -> None:
        """Begin, with the size of type that the original uses most."""
        self.out: list[str] = []
        self.usual = usual
        self.stack: list[_Open] = []
        self.passed_over: dict[str, int] = {}
        self.identifiers: set[str] = set()

    @property
    def glyphs(self) -> str:
        """The font of symbols that words are set in here; empty: none."""
        return self.stack[-1].glyphs if self.stack else ""

    @property
    def linked(self) -> bool:
        """Whether a link of the original is open here."""
        return any(e.rule.name == "a" for e in self.stack)

    @property
    def between_cells(self) -> bool:
        """Whether this is inside a table, but in none of its cells."""
        return bool(self.stack) and self.stack[-1].name in ("table", "tr")

    def tag(self, tag: str) -> None:
        """Take a tag of the original."""
        name = tag_name(tag)
        if name[:1] == "/":
            self._end(name[1:])
            return
        rule = tags().get(name)
        if name == "img":
            self._image(attributes(tag))
        elif rule is not None:
            self._start(name, rule, attributes(tag) if len(tag) > len(name) + 1 else {})
            if tag.endswith("/") and not rule.void:
                self._end(name)

    def text(self, markup: str) -> None:
        """Write text that is escaped already, in a cell of its own where it stands between cells."""
        if self.between_cells:
            self._cell()
        self.out.append(markup)

    def close(self) -> str:
        """Close what is open, and give the whole."""
        while self.stack:
            self._pop()
        return "".join(self.out)

    # elements ---------------------------------------------------------------------------------------------------

    def _start(self, name: str, rule: Tag, found: dict[str, str]) -> None:
        if name in _IN_TABLES:
            if not self._room_in_table(name):
                return
        elif self.between_cells:
            return  # a style or link around cells, which browsers move out of the table; its text gets a cell
        elif rule.block:
            self._end("p")
        if name in _ITEMS:
            self._end_item(name)
        if name == "a":
            self._end("a")
        if len(self.stack) >= DEEPEST and not rule.void:
            self.passed_over[name] = self.passed_over.get(name, 0) + 1
            return
        target = found.get("href", "") if name == "a" else ""
        inside = identifier(target[1:]) if target.startswith("#") else None
        if name == "a" and inside is None:
            rule = rule._replace(name="span")  # no link, and links of ours may stand in it
        around = self.stack[-1] if self.stack else None
        style = style_of(name, found, around.size if around else self.usual, self.usual)
        written = f"<{rule.name}{attributes_written(rule, found)}"
        if style.declarations:
            written += f' style="{escape(style.declarations)}"'
        if inside is not None:
            written += f' href="#{inside}"'
        self.out.append(f"{written}{self._identifier(found)}>")
        if not rule.void:
            glyphs = style.glyphs if style.glyphs is not None else around.glyphs if around else ""
            self.stack.append(_Open(name, rule, f"{written}>", style.size, glyphs))

    def _end(self, name: str) -> None:
        """Close an element that is open here, and those within it; those that only style words go on after it."""
        if self.passed_over.get(name):
            self.passed_over[name] -= 1
            return
        depth = self._depth(name)
        if depth is None:
            return
        within = []
        while len(self.stack) > depth + 1:
            inner = self._pop()
            if inner.rule.formatting:
                within.append(inner)
        self._pop()
        if name not in _IN_TABLES:
            for inner in reversed(within[-MOST_REOPENED:]):
                self.out.append(inner.written)
                self.stack.append(inner)

    def _depth(self, name: str) -> int | None:
        """Find an open element, no further out than the cell or table that this stands in."""
        walls = {"table": (), "tr": ("table",), "td": ("table",), "th": ("table",)}.get(name, ("table", *_CELLS))
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].name == name:
                return depth
            if self.stack[depth].name in walls:
                return None
        return None

    def _end_item(self, name: str) -> None:
        """Close the list item before, where the list is the same."""
        for item in ("dt", "dd") if name != "li" else ("li",):
            depth = self._depth(item)
            if depth is not None and not any(e.name in _ITEMS[name] for e in self.stack[depth:]):
                self._end(item)

    def _room_in_table(self, name: str) -> bool:
        """Make ready for a table, row or cell: close what must be closed before it, open what must be around it."""
        if name == "table":
            if self.between_cells:
                self._cell()
            self._end("p")
            return True
        depth = self._depth_of_table()
        if depth is None:
            return False
        if name == "tr":
            self._end("tr")
        else:
            for cell in _CELLS:
                self._end(cell)
        while len(self.stack) > depth + 1 and self.stack[-1].name != "tr":
            self._pop()
        if name != "tr" and self.stack[-1].name != "tr":
            self._push("tr")
        return True

    def _depth_of_table(self) -> int | None:
        return next((d for d in range(len(self.stack) - 1, -1, -1) if self.stack[d].name == "table"), None)

    def _cell(self) -> None:
        """Open a cell for what stands in a table but in no cell."""
        if self.stack[-1].name == "table":
            self._push("tr")
        self._push("td")

    def _push(self, name: str) -> None:
        around = self.stack[-1]
        self.out.append(f"<{name}>")
        self.stack.append(_Open(name, tags()[name], f"<{name}>", around.size, ""))

    def _pop(self) -> _Open:
        closed = self.stack.pop()
        self.out.append(f"</{closed.rule.name}>")
        return closed

    # what is not text -------------------------------------------------------------------------------------------

    def _identifier(self, found: dict[str, str]) -> str:
        """Keep the name of a place that links within the original lead to; the first, where several have it."""
        name = identifier(found.get("id") or found.get("name"))
        if name is None or name in self.identifiers:
            return ""
        self.identifiers.add(name)
        return f' id="{name}"'

    def _image(self, found: dict[str, str]) -> None:
        """Name an image in its place; nothing is loaded."""
        source = found.get("src", "")
        name = "" if source.lower().startswith("data:") else source.replace("\\", "/").rsplit("/", 1)[-1]
        told = ", ".join(part[:80] for part in (name, found.get("alt", "")) if part.strip())
        self.text(f'<span class="left-out">[image{f": {escape(told)}" if told else ""}]</span>')


def signs(glyphs: str, text: str) -> list[tuple[str, str]]:
    """Cut words set in a font of symbols into (letters, the sign shown for them); empty: the letters are shown.

    Word processors write such letters at U+F000 and up.
    """
    known = table()["glyphs"].get(glyphs, {})
    out: list[tuple[str, str]] = []
    for letter in text:
        bare = chr(ord(letter) & 0xFF) if 0xF000 <= ord(letter) <= 0xF0FF else letter
        sign = known.get(bare, "")
        if not sign and out and not out[-1][1]:
            out[-1] = (out[-1][0] + letter, "")
        else:
            out.append((letter, sign))
    return out
