"""Exhibits of an item that lists none and only speaks of them.

In: the text of an exhibits item without a list. Out: the numbers it gives its papers, and what it calls them. Never: an
exhibit of another report ("Exhibit 10.2 to the Form 10-K for 1996").

"A copy of the press release is attached as Exhibit 99.1" is all that some exhibits items say.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMBER = r"\d{1,3}(?:\.\d{1,3})?[A-Za-z]?(?:\([a-zA-Z]\))?(?![\w(]|\.\d)"
_MENTION = re.compile(
    rf"\bexhibits?[\s\xa0]{{1,20}}(?:(?:nos?\.?|numbers?)[\s\xa0]{{1,9}})?(?P<first>{_NUMBER})", re.IGNORECASE
)
_MORE = re.compile(
    rf"[\s\xa0]{{0,9}}(?:,|,?[\s\xa0]{{1,9}}and|&)[\s\xa0]{{1,9}}(?:exhibit[\s\xa0]{{1,9}})?(?P<more>{_NUMBER})",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"[\s\xa0,)\"\u201d]{0,9}(?:to|of|in|from)[\s\xa0]{1,9}(?:the|its|our|such|that|a|an|amendment)\b(?![\s\xa0]{1,9}(?:this|current[\s\xa0]{1,9}report[\s\xa0]{1,9}on[\s\xa0]{1,9}form[\s\xa0]{1,9}8-k[\s\xa0]{0,9}[.,]))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|(?<=[.:;]))[\s\xa0]*(?:(?:a|the)[\s\xa0]{1,9}(?:copy|copies|text|full[\s\xa0]text)[\s\xa0]{1,9}of[\s\xa0]{1,9})?(?P<what>[^.:;]{4,300}?)[\s\xa0,]{1,9}"
    r"(?:is|are|has[\s\xa0]been|have[\s\xa0]been)[\s\xa0]{1,9}(?:also[\s\xa0]{1,9}|being[\s\xa0]{1,9}|hereby[\s\xa0]{1,9})?(?:attached|filed|furnished|included|submitted|annexed)\b[^.:;]{0,120}$",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """An exhibit that prose names."""

    number: tuple[int, int]
    description: tuple[int, int] | None


def mentions(text: str, start: int, end: int) -> list[Mention]:
    """Find the exhibits that an item without a list speaks of as its own."""
    out: list[Mention] = []
    seen: set[str] = set()
    for m in _MENTION.finditer(text, start, min(end, start + 6000)):
        places = [m.span("first")]
        at = m.end()
        while more := _MORE.match(text, at, end):
            places.append(more.span("more"))
            at = more.end()
        if _ELSEWHERE.match(text, at, end):
            continue
        for place in places:
            printed = text[slice(*place)]
            if printed not in seen:
                seen.add(printed)
                out.append(Mention(place, _subject(text, start, m.start()) if len(places) == 1 else None))
    return out


def _subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give what the sentence says is attached: its subject, without "a copy of"."""
    low = max(start, end - 500)
    m = _SUBJECT.search(text[low:end])
    return (low + m.start("what"), low + m.end("what")) if m else None
