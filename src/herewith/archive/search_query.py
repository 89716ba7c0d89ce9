"""What a person asks of the words, as a tree.

In: a line such as `("going concern" OR bankrupt*) AND NOT item:9.01 filed:2008..2010`. Out: nested frozen records, or
one sentence that says what is wrong with the line and where. Never: an index; a guess at what a wrong line meant.

Words beside each other must all be there; OR, AND, NOT and `-` part them, parentheses group them. A phrase stands in
quotes; `"a b"~3` lets its words stand three places off, so with up to three words between, or the other way round.
`merg*` is any word that begins so. NOT binds closer than AND (or nothing at all between two words), and AND closer
than OR.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from herewith.archive.search_days import first_day, last_day
from herewith.model import UsageError

FIELDS = ("item", "exhibit", "form", "cik", "company", "title", "accession", "filed")
"""What may stand before a colon."""

DEEPEST = 40
"""Parentheses inside each other: more is no person's question."""

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<open>\() | (?P<close>\)) | (?P<minus>-(?=[^\s)])) |
        (?P<field>[A-Za-z_]+):(?=\S) |
        "(?P<phrase>[^"]*)"(?:~(?P<slop>\d{1,3}))? |
        (?P<quote>") |
        (?P<word>[^\s()"]+)
    )""",
    re.VERBOSE,
)


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A word, a phrase, or the beginning of a word."""

    text: str
    """As asked for."""
    slop: int = 0
    """How many places its words may be off; two let two neighbours change places."""
    prefix: bool = False
    """True: the last word need only begin so."""
    field: str = "text"
    """"text": wherever words are printed; else "company" or "title"."""


class Exactly(msgspec.Struct, frozen=True, kw_only=True):
    """A value of a field: an item's number, a form, a CIK, an accession number."""

    field: str
    value: str


class Filed(msgspec.Struct, frozen=True, kw_only=True):
    """Filed within these days, both included, each as yyyymmdd; None: without bound."""

    since: int | None = None
    until: int | None = None


class Both(msgspec.Struct, frozen=True, kw_only=True):
    """All of these."""

    of: tuple[Asked, ...]


class Either(msgspec.Struct, frozen=True, kw_only=True):
    """At least one of these."""

    of: tuple[Asked, ...]


class Without(msgspec.Struct, frozen=True, kw_only=True):
    """Not this."""

    what: Asked


Asked = Words | Exactly | Filed | Both | Either | Without


class _Token(NamedTuple):
    kind: str
    text: str
    at: int
    slop: int = 0


def parse_query(line: str) -> Asked:
    """Make a tree of what was asked.

    Raises:
        UsageError: the line is no query; the message says what is wrong, and at which character.
    """
    tokens = _tokens(line)
    if not tokens:
        raise UsageError('nothing is searched for: give words, such as "going concern"')
    parser = _Parser(line, tokens)
    asked = parser.either()
    if parser.at < len(tokens):
        raise parser.wrong("this ) closes nothing")
    if not has_positive(asked):
        raise UsageError(f"{line!r} says only what must not be there: say what is searched for, too")
    return asked


def has_positive(asked: Asked) -> bool:
    """Tell whether something must be there: an index cannot list what lacks a word."""
    match asked:
        case Without():
            return False
        case Both(of=parts):
            return any(map(has_positive, parts))
        case Either(of=parts):
            return all(map(has_positive, parts))
        case _:
            return True


def leaves(asked: Asked) -> tuple[Words, ...]:
    """Give the words that a hit may show, in the order asked; those of a NOT are none."""
    match asked:
        case Words(field="text"):
            return (asked,)
        case Both(of=parts) | Either(of=parts):
            return tuple(word for part in parts for word in leaves(part))
        case _:
            return ()


def filed_between(written: str) -> Filed:
    """Read days: "2008", "2008-11", "2008-11-03", "2008..2010-06", "2008..", "..2010".

    Raises:
        UsageError: they are no days.
    """
    since, dots, until = written.partition("..")
    if not dots:
        until = since
    return Filed(since=first_day(since) if since else None, until=last_day(until) if until else None)


def _tokens(line: str) -> list[_Token]:
    out = []
    for found in _TOKEN.finditer(line):
        kind = found.lastgroup or ""
        if kind == "slop":
            kind = "phrase"
        at = found.start(kind)
        if kind == "quote":
            raise UsageError(f"{line!r}: the quotation mark at character {at + 1} is not closed")
        text = found[kind]
        if kind == "word" and text in {"AND", "OR", "NOT"}:
            kind = text
        out.append(_Token(kind, text, at, int(found["slop"] or 0)))
    return out


class _Parser:
    """Goes through the tokens once, from left to right."""

    def __init__(self, line: str, tokens: list[_Token]) -> None:
        self.line = line
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    def wrong(self, what: str) -> UsageError:
        """Say what is wrong with the token here."""
        if self.at < len(self.tokens):
            return UsageError(f"{self.line!r}: {what} (character {self.tokens[self.at].at + 1})")
        return UsageError(f"{self.line!r}: {what} (at the end)")

    def peek(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def either(self) -> Asked:
        parts = [self.both()]
        while self.peek() == "OR":
            self.at += 1
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Either(of=tuple(parts))

    def both(self) -> Asked:
        parts = [self.one()]
        while self.peek() not in {"", "OR", "close"}:
            if self.peek() == "AND":
                self.at += 1
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else Both(of=tuple(parts))

    def one(self) -> Asked:
        kind = self.peek()
        if kind in {"", "AND", "OR", "close"}:
            raise self.wrong("a word or phrase is missing here")
        token = self.tokens[self.at]
        if self.depth > DEEPEST:
            raise self.wrong(f"more than {DEEPEST} parentheses or NOTs lie inside each other")
        self.at += 1
        self.depth += 1
        try:
            return self._opened_by(kind, token)
        finally:
            self.depth -= 1

    def _opened_by(self, kind: str, token: _Token) -> Asked:
        if kind in {"NOT", "minus"}:
            return Without(what=self.one())
        if kind == "open":
            inside = self.either()
            if self.peek() != "close":
                self.at = self.tokens.index(token)
                raise self.wrong("this ( is not closed")
            self.at += 1
            return inside
        if kind == "field":
            return self.fielded(token)
        return self.words(token, "text")

    def fielded(self, name: _Token) -> Asked:
        field = name.text.lower()
        if field not in FIELDS:
            self.at -= 1
            raise self.wrong(
                f"there is no field {name.text!r}: there are {', '.join(FIELDS)}; quote the words if meant"
            )
        if self.peek() not in {"word", "phrase"}:
            raise self.wrong(f"{name.text}: wants a value")
        token = self.tokens[self.at]
        self.at += 1
        if field in {"company", "title"}:
            return self.words(token, field)
        if field == "filed":
            return filed_between(token.text)
        return exactly(field, token.text)

    def words(self, token: _Token, field: str) -> Words:
        text = token.text
        prefix = token.kind == "word" and text.endswith("*")
        text = text.removesuffix("*") if prefix else text
        if not any(map(str.isalnum, text)):
            self.at -= 1
            raise self.wrong(f"{token.text!r} holds no letter and no figure to search for")
        if token.kind == "word" and "*" in text:
            self.at -= 1
            raise self.wrong("* stands at the end of a word only")
        return Words(text=text, slop=token.slop, prefix=prefix, field=field)


def exactly(field: str, value: str) -> Exactly:
    """Ask for a value as the index holds it: "8-k/a" is "8-K/A", "item 4.02" is "4.02".

    Raises:
        UsageError: the field cannot have such a value.
    """
    value = value.strip()
    if field == "cik":
        if not value.isdecimal():
            raise UsageError(f"{value!r} is no CIK: it is a number of up to ten figures")
        return Exactly(field=field, value=str(int(value)))
    if field == "item":
        return Exactly(field=field, value=re.sub(r"^item\s*", "", value.lower()).strip())
    return Exactly(field=field, value=value.upper())
