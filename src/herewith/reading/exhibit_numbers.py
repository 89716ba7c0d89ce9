"""What an exhibit's number looks like, and where on a line one begins.

In: text and two places of it. Out: the place of a number, the footnote marks beside it, where the description may
begin. Never: a decision whether the line is a row of the list; that takes the rows around it.

Numbers are those of the exhibit table of Regulation S-K, Item 601, as filers print them: 99.1, 10.16A, 99.4(a), 3(i),
(23)(d), 10-S, 101.INS, EX-99.1.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from herewith.form8k.exhibits import exhibit_kind

MARKS = "*\u2020\u2021+#^\u00a7\u2217\u00b1~@"
"""Characters that filers use as footnote marks."""
_M = f"[{re.escape(MARKS)}]"
_B = r"[ \t\xa0\n\u200b]"
_SUFFIX = r"(?:\.?\((?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})\)){0,3}"
_NUMBER = (
    rf"(?:\((?P<inner>\d{{1,3}}(?:\.\d{{1,3}})?)\)(?:\([a-zA-Z]\))?"
    rf"|\d{{1,3}}(?:\.\d{{1,4}}){{0,3}}(?:\.[A-Z]{{3}}(?!\w)|\.?[A-Za-z](?![A-Za-z\d.'’]))?(?:-(?:\d{{1,2}}|[A-Z]{{1,2}})(?!\w))?{_SUFFIX}"
    rf"|(?<![A-Za-z])[A-Z](?:-\d{{1,2}})?(?={_M}?(?:{_B}{{0,3}}[-\u2013\u2014:.]|{_B}{{2}}|{_B}{{0,3}}$)))"
)
_WORD = r"(?i:exhibits?|exh\.?|ex\.?)"
_NO = rf"(?:{_B}{{0,9}}(?i:nos?\b\.?|numbers?\b|\#))?"
_ENTRY = re.compile(
    rf"{_B}*(?P<part>\(?[a-eA-E]\)[\s.:\u2013\u2014-]{{0,20}}(?:(?i:the){_B})?(?:(?i:exhibits?)\b[\s.:;\u2013\u2014-]{{0,20}})?)?"
    rf"(?P<before>{_M}{{0,4}}){_B}{{0,3}}"
    rf"(?P<word>{_WORD}{_NO}[\s:.#\u2010-\u2015-]{{0,20}}|(?i:no\.){_B}{{0,3}})?"
    rf"(?P<mid>{_M}{{0,4}})(?P<number>{_NUMBER})"
    rf"(?P<after>(?:{_B}?\(?{_M}{{1,4}}\)?,?){{0,3}}(?:{_B}\(\d\))?)"
    rf"(?P<separator>{_B}{{0,60}}(?:-{{1,3}}|[\u2010-\u2015:.)=\u2022\u00b7\u25cf]{{1,2}})?(?=[\s\xa0\u200b]|$|[\"\u201c\[(]|[A-Z][A-Za-z]))"
)
_INTRODUCED = re.compile(rf":{_B}{{1,40}}(?={_M}{{0,3}}(?:{_WORD}{_NO}[\s:.#-]{{0,9}})?\(?\d{{1,3}}(?:\.\d|\b))")

_BETWEEN_MARKS = re.compile(r"[\s,\xa0()]+")

Strength = Literal["strong", "plain", "list"]
"""strong: carries the word Exhibit, a point, a letter, or three digits; plain: "99", "2"; list: "1." as lists count."""


class Found(NamedTuple):
    """A number at the head of a line."""

    start: int
    end: int
    marks: tuple[str, ...]
    rest: int
    """Where what follows the number, its marks and its separator begins."""
    strength: Strength
    word: bool
    """The word Exhibit stands before it."""
    style: Literal["", ".", "()"]
    """How the number is set off: "99." or "(99)"."""
    separated: bool
    """A dash, a colon or a wide gap follows, or nothing does."""


def number_at(text: str, start: int, end: int) -> Found | None:
    """Read the number with which a stretch opens, if it opens with one."""
    m = _ENTRY.match(text, start, end)
    if m is None:
        return None
    before, word, mid, inner, after, separator = m.group("before", "word", "mid", "inner", "after", "separator")
    a, b = m.span("number")
    if text[a].isalpha() and not word:
        return None
    wrapped = bool(inner) and b - a == len(inner) + 2
    if wrapped:
        a, b = m.span("inner")
    dash = separator.strip(" \t\n\xa0\u200b")
    following = text[m.end() : end]
    blank = len(following) - len(following.lstrip(" \t\n\xa0\u200b"))
    gap = blank + len(separator) - len(dash)
    separated = blank == len(following) or dash not in ("", ".") or gap > 2 or "\t" in following[:blank]
    strength = _strength(text[a:b], bool(word), counted=wrapped or dash == ".")
    if strength != "strong" and dash not in ("", ".") and gap == 0 and blank < len(following):
        return None  # "1-PH/2360092" is a document's own mark
    beside = f"{before} {mid} {after}"
    marks = () if beside.isspace() else tuple([mark for mark in _BETWEEN_MARKS.split(beside) if mark])
    style: Literal["", ".", "()"] = "()" if wrapped else "." if dash == "." else ""
    return Found(a, b, marks, m.end(), strength, bool(word), style, separated)


def _strength(printed: str, word: bool, *, counted: bool) -> Strength:
    if word or not printed.isdigit() or len(printed) == 3:
        return "strong"
    return "list" if len(printed) == 1 and counted else "plain"


def introduced_at(text: str, start: int, end: int) -> int | None:
    """Give where a number begins that a sentence introduces on its line: "… is filed herewith: 99.1 Release"."""
    if "xhibit" not in text[start:end] and "XHIBIT" not in text[start:end]:
        return None
    m = _INTRODUCED.search(text, start, end)
    return m.end() if m else None


def known_number(printed: str) -> bool:
    """Tell whether Item 601 has or had such a number; a letter alone ("Exhibit A") passes."""
    return not printed[0].isdigit() or exhibit_kind(printed, None) is not None
