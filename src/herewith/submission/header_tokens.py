"""A header cut into keys, headings and closing tags, whichever way EDGAR wrote it.

In: the bytes of a file and where its header stands. Out: tokens in order, in one shape for the tab form
(`KEY:<tabs>value`), the dashed form (`<TAG>value`, one a line or all on one line) and mixtures of both.
Never: counting tabs. From June to October 2000 EDGAR let the indentation grow with each group, let closing tags leak
into the tab form and split the SIC line, so only names can be relied upon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from herewith.model import Span
from herewith.submission import header_keys

_LINE = re.compile(rb"[^\r\n]+")
_TAG = re.compile(rb"<(/?)([A-Z][A-Z0-9_-]*)>")
_ENVELOPE = frozenset({"SEC DOCUMENT", "SEC HEADER", "IMS DOCUMENT", "IMS HEADER", "SUBMISSION"})


class Token(NamedTuple):
    """One piece of a header."""

    kind: Literal["value", "open", "close", "stray"]
    name: str
    """The key or heading as printed, without its colon or brackets; empty for a stray line."""
    value: str
    """The value with the blanks around it taken off; empty where none is given."""
    span: Span
    tagged: bool
    """True where it was written in angle brackets."""


def tokens(source: bytes, within: Span) -> Iterator[Token]:
    """Go over the header's keys, headings and closing tags in order."""
    for line in _LINE.finditer(source, within.start, within.end):
        # "]<tabs>IRS NUMBER:" is the tail of a SIC line that was split (0000950124-00-003635).
        start = _after_blanks(source, line.start(), line.end(), b" \t]")
        if start == line.end():
            continue
        if _TAG.match(source, start, line.end()):
            yield from _tag_tokens(source, start, line.end())
        else:
            yield _tab_token(source, start, line.end())


def _tab_token(source: bytes, start: int, end: int) -> Token:
    span = Span(start, end)
    name, colon, value = source[start:end].partition(b":")
    if not colon:
        return Token("stray", "", words(source[start:end]), span, False)
    printed = words(name)
    said = _without_own_tag(printed, words(value))
    is_heading = not said and header_keys.section(printed) is not None
    return Token("open" if is_heading else "value", printed, said, span, False)


def _tag_tokens(source: bytes, start: int, end: int) -> Iterator[Token]:
    tags = list(_TAG.finditer(source, start, end))
    for tag, after in zip(tags, [*(following.start() for following in tags[1:]), end], strict=True):
        name = tag[2].decode("ascii")
        value = words(source[tag.end() : after])
        span = Span(tag.start(), after)
        if tag[1]:
            if header_keys.folded(name) not in _ENVELOPE:
                yield Token("close", name, value, span, True)
        elif not value and header_keys.section(name) is not None:
            yield Token("open", name, "", span, True)
        elif value or header_keys.folded(name) not in _ENVELOPE:
            yield Token("value", name, value, span, True)


def _without_own_tag(name: str, value: str) -> str:
    """Take off a dashed tag that leaked into the value of its own key: "ITEM INFORMATION:<tabs><ITEMS>1.05"."""
    if value.startswith("<"):
        tag, bracket, rest = value[1:].partition(">")
        known = header_keys.key(name)
        if bracket and known is not None and known is header_keys.key(tag):
            return rest.strip()
    return value


def words(raw: bytes) -> str:
    """Decode a value, the blanks around it off; bytes that are no UTF-8 are Latin-1, EDGAR's own character set."""
    raw = raw.strip()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _after_blanks(source: bytes, start: int, end: int, blanks: bytes) -> int:
    while start < end and source[start] in blanks:
        start += 1
    return start
