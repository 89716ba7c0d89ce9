"""Markup cut into text and tags.

In: a document decoded one byte to one character. Out: a flat list, text and tag by turns, whose lengths add up to the
document. Never: a tree, and never a loss: what is not a whole tag is text.

This is the one place that a compiled scanner could replace; its face is `split_tags` and `Kind`.
"""

from __future__ import annotations

import re
from enum import IntEnum, auto
from functools import lru_cache

_TAG = re.compile(r"<([a-zA-Z/!?][^<>]*)>")


def split_tags(markup: str) -> list[str]:
    """Cut markup into [text, tag, text, tag, …, text]; a tag stands without its angle brackets.

    A `<` that no letter, slash, `!` or `?` follows is text, as browsers have it. A `>` inside a quoted attribute ends
    the piece early: `in_quotes` tells, and the caller takes the next text as the rest of the tag.
    """
    return _TAG.split(markup)


def in_quotes(tag: str) -> bool:
    """Tell whether a tag ends inside a quoted attribute value (`<p title="a > b">` cut at its first `>`)."""
    return tag.count('"') % 2 == 1 or ('"' not in tag and tag.count("'") % 2 == 1)


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


class Kind(IntEnum):
    """What a tag does to the layout; numbers, since those are looked up faster than names."""

    INLINE = auto()
    BLOCK = auto()
    PAGE_BREAK = auto()
    ROW = auto()
    CELL = auto()
    TABLE = auto()
    TABLE_END = auto()
    ROW_END = auto()
    GAP = auto()
    COLUMN_GAP = auto()
    SYMBOLS = auto()
    SYMBOLS_END = auto()
    PRE = auto()
    PRE_END = auto()
    FACT = auto()
    FACT_END = auto()
    RULE = auto()


_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "center", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
    "hr", "address", "body", "html", "head", "form", "fieldset", "header", "footer", "section", "article", "aside",
    "nav", "main", "figure", "figcaption", "caption", "thead", "tbody", "tfoot", "dir", "menu", "pre", "table",
    "tr", "document", "type", "sequence", "filename", "description", "text", "page", "xbrl"
))  # fmt: skip
_FACTS = frozenset(("ix:nonnumeric", "ix:nonfraction", "ix:continuation"))
_PLAIN = {
    "br": Kind.BLOCK,
    "tr": Kind.ROW,
    "/tr": Kind.ROW_END,
    "td": Kind.CELL,
    "th": Kind.CELL,
    "table": Kind.TABLE,
    "/table": Kind.TABLE_END,
    "pre": Kind.PRE,
    "/pre": Kind.PRE_END,
    "hr": Kind.RULE,
    "page": Kind.PAGE_BREAK,
    "/font": Kind.SYMBOLS_END,
    "/span": Kind.SYMBOLS_END,
}
_PAGE_BREAK = re.compile(
    r"page-break-(?:before|after)\s{0,9}:\s{0,9}always|break-before\s{0,9}:\s{0,9}page", re.IGNORECASE
)
_SYMBOLS = re.compile(r"wingdings|webdings|symbol", re.IGNORECASE)
_ASIDE = re.compile(r"(?:padding|margin)-(?:left|right)\s{0,9}:\s{0,9}(?!0)[\d.]", re.IGNORECASE)
_COLUMN = re.compile(r"inline-block|float\s{0,9}:\s{0,9}(?:left|right)", re.IGNORECASE)
_NAME = re.compile(r"/?[^\s/>]*")


def tag_name(tag: str) -> str:
    """Give the lower-case name of a tag, with its slash where it closes."""
    found = _NAME.match(tag)
    return found.group().lower() if found else ""


@lru_cache(maxsize=16_384)
def kind_of(tag: str) -> Kind:
    """Say what a tag does to the layout; pure, so that callers may keep the answer for each tag they meet."""
    name = tag_name(tag)
    if name[:3] in ("ix:", "/ix"):
        bare = name.lstrip("/")
        if bare in _FACTS and not tag.endswith("/"):
            return Kind.FACT_END if name[0] == "/" else Kind.FACT
    if len(name) < len(tag) - 1 and name[0] != "/":
        styled = _styled_kind(name, tag)
        if styled is not None:
            return styled
    if name in _PLAIN:
        return _PLAIN[name]
    return Kind.BLOCK if name.lstrip("/") in _BLOCKS else Kind.INLINE


def _styled_kind(name: str, tag: str) -> Kind | None:
    """Say what a tag's attributes do to the layout, where they do anything."""
    lower = tag.lower()
    if "break" in lower and (name not in _PLAIN or name in ("hr", "br")) and _PAGE_BREAK.search(lower):
        return Kind.PAGE_BREAK
    if name not in _BLOCKS and name not in _PLAIN:
        if _SYMBOLS.search(lower):
            return Kind.SYMBOLS
        if _COLUMN.search(lower):
            return Kind.COLUMN_GAP
        if _ASIDE.search(lower):
            return Kind.GAP
    return None


_SPAN = re.compile(r"colspan\s{0,9}=\s{0,9}[\"']?(\d{1,4})", re.IGNORECASE)
WIDEST = 40


def columns(tag: str) -> int:
    """Give the number of columns a cell covers, at most `WIDEST` (a hostile colspan costs nothing)."""
    found = _SPAN.search(tag)
    return max(1, min(WIDEST, int(found.group(1)))) if found else 1


_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][-\w:.]*)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def attributes(tag: str) -> dict[str, str]:
    """Give a tag's attributes, names in lower case, values as written."""
    return {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag)}
