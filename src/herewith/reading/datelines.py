"""The dateline: where and when a release says that it was given out.

In: the beginning of a paragraph. Out: its place, its date, and where its words go on. Never: a dateline inside a
sentence ("On May 4, 2010, the Company …"), nor a place that is not printed.

    CITY, State, Month D, YYYY (WIRE) -- Company …      CITY--(WIRE)--Month D, YYYY--Company …
    CITY...Month D, YYYY...Company …                    (Month D, YYYY) – Company …             CITY, ST – Company …

What tells a place from other words before a date is that each of its words begins with a capital, and that it is all in
capitals, or ends with a state or country, or is cut off by a dash. State names stand in the Associated Press's
abbreviations as well as in full (`form8k/states.toml` has both).
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from herewith.form8k.fold import fold
from herewith.form8k.states import place_of
from herewith.reading.cover.dates import find_dates

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DATE = (
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{{1,3}})?(?:"
    rf"\b{_MONTH}\b\.?\s{{0,4}}\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s{{0,3}}[,.]?\s{{0,4}}(?:19|20)\d\d\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s{{1,4}}(?:of\s{{1,3}})?{_MONTH}\b\.?,?(?:\s{{1,4}}(?:19|20)\d\d\b)?"
    r"|(?<![\d/-])\d{1,2}[/-]\d{1,2}[/-](?:19|20)?\d\d(?![\d/-])"
    r"|(?<![\d/-])(?:19|20)\d\d-\d\d-\d\d(?![\d/-]))"
)
"""A date as releases print it; the year may be left out."""
WIRE = (
    r"(?:business\s?wire|pr\s?newswire|globe\s?newswire|market\s?wired?|prime\s?newswire|primezone|accesswire|newsfile"
    r"|cnw|canada\s{1,2}newswire|ccnmatthews|first\s{1,2}call|internet\s{1,2}wire|newswire|prweb|collegiate\spresswire"
    r"|marketwatch|dow\s{1,2}jones|reuters|xinhua|ap|gnw|filing\s{1,2}services\s{1,2}canada|hugin|actusnews)"
)
_WIRE_SLUG = re.compile(
    rf"(?:\(\s?|/\s?|\b){WIRE}(?:\s{{1,2}}(?:via|through)\s[\w\s\-]{{1,30}}|[-\s]first\s?call)?[^\w\s)/\-–—]{{0,4}}(?:\s?\)|\s?/|(?=\s{{0,2}}[-–—]))",
    re.IGNORECASE,
)
_WIRE_OPEN = re.compile(rf"[(\[/]\s?{WIRE}", re.IGNORECASE)
_DATE = re.compile(DATE, re.IGNORECASE)
_BETWEEN = re.compile(r"[\s\-–—―−.,:;/|*•…()\[\]]*")
"""What may stand between the parts of a dateline and its text; no two of them make a backtrack."""
_TIME = re.compile(
    r"\s{0,3},?\s{0,3}(?:at\s)?\d{1,2}(?::\d\d)?\s{0,2}(?:[ap]\.?m\.?)(?:\s{0,2}\(?(?:[ECMP][SD]?T|eastern|pacific|central|GMT)\b"
    r"(?:\s(?:standard|daylight)?\s?time)?\)?)?",
    re.IGNORECASE,
)
_DASH = re.compile(r"[-–—―−:…]|\.\s?\.\s?\.|/")
_ENDING = re.compile(r"\s{0,3}\)?\s{0,4}(?:[-–—―−:…/|]|\.{1,6}(?=\s|[A-Z\"“])|(?:\.\s?){2,6}|\)|,(?=\s{0,3}[A-Z“\"]))")
_JOINERS = frozenset(
    ("and", "of", "de", "del", "la", "le", "les", "du", "des", "upon", "on", "the", "in", "y", "am", "an", "der", "den",
     "et", "da", "do", "sur", "near", "at")
)  # fmt: skip
_NO_PLACE = re.compile(
    r"\b(?:ended|ending|quarter|months?|years?|period|dated?|weeks?|as|by|for|release[ds]?|contacts?|through|since|until|from|effective|form"
    r"|exhibit|agreement|re|fiscal|between|before|after|during|sheets?|statements?|on|in|at|following|beginning|this|our|we|inc|corp"
    r"|corporation|company|ltd|llc|plc|today|earnings|results|conference|call|webcast|news|press|media|amended|restated|page|note|item|section|inception)\b\.?",
    re.IGNORECASE,
)
_OPENERS = re.compile(r"^(?:on|in|as|by|for|from|at|the|this|our|we|to|re)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:today|announce[sd]?|announcing|report(?:s|ed)|said|says|declared|issued|completed|has|have|is|will)\b",
    re.IGNORECASE,
)
_LONGEST = 160
_LOOKED_AT = 320
_MOST_WORDS = 16
_READ = 400
"""Characters of a paragraph looked at, to see that it is one."""
_PIECES = re.compile(r"[,/&();|]|\band\b")


class Dateline(NamedTuple):
    """A dateline found, in places of the view."""

    start: int
    end: int
    place: tuple[int, int] | None
    printed: tuple[int, int] | None
    """Its date."""
    day: dt.date | None
    text: int
    """Where the paragraph's own words begin; `end` of the paragraph where none follow."""


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Read the dateline at the beginning of a paragraph, or of a line of its own; None where there is none."""
    stop = min(end, start + _LOOKED_AT)
    date = _DATE.search(text, start, min(stop, start + _LONGEST))
    found = _dated(text, start, end, date) if date is not None else None
    if found is None:
        wire = _WIRE_SLUG.search(text, start, min(stop, start + _LONGEST))
        found = _by_wire(text, start, end, wire) if wire is not None else None
    return found or _by_place(text, start, end)


def _dated(text: str, start: int, end: int, date: re.Match[str]) -> Dateline | None:
    """A dateline with a date: after a place, or alone between marks."""
    place = _place_before(text, start, date.start())
    last = _after(text, date.end(), end)
    if not _holds(text, end, place, date, last, alone=_nothing_before(text, start, date.start())):
        return None
    bracketed = date.start() > start and text[date.start() - 1] in "(["
    first = place[0] if place is not None else date.start() - bracketed
    days = find_dates(text, date.start(), date.end())
    return Dateline(first, _closed(text, date.end(), last), place, date.span(), days[0].day if days else None, last)


def _holds(text: str, end: int, place: tuple[int, int] | None, date: re.Match[str], last: int, *, alone: bool) -> bool:
    """Tell whether a date, with what stands before and after it, is a dateline and not the start of a sentence."""
    own_line = not text[last:end].strip()
    marked = _ENDING.match(text, date.end()) is not None
    if place is None:
        return alone and marked and not own_line and _prose(text, last, end)
    named = text[slice(*place)]
    if own_line:
        return _known(named)
    if marked:
        return True
    sure = _known(named) or "..." in text[place[1] : date.start()]
    return sure and _SAYS.search(text, last, min(end, last + _READ)) is not None


def _nothing_before(text: str, start: int, date: int) -> bool:
    """Tell whether only marks, or a wire service, stand before a date."""
    return _BETWEEN.fullmatch(text, start, date) is not None or _WIRE_SLUG.search(text, start, date) is not None


def _by_wire(text: str, start: int, end: int, wire: re.Match[str]) -> Dateline | None:
    """A dateline without a date: the wire service stands after the place."""
    place = _place_before(text, start, wire.start())
    if place is None:
        return None
    return Dateline(place[0], wire.end(), place, None, None, _after(text, wire.end(), end))


def _by_place(text: str, start: int, end: int) -> Dateline | None:
    """A dateline of a place alone: "CHARLOTTE, NC – Company today …"."""
    dash = _PLACE_ALONE.search(text, start, min(end, start + 90))
    if dash is None or _OPENERS.match(text[start : start + 12]):
        return None
    place = _place_before(text, start, dash.start())
    last = _after(text, dash.end(), end)
    if place is None or not _prose(text, last, end) or not _SAYS.search(text, last, min(end, last + _READ)):
        return None
    named = text[slice(*place)]
    if not (_ends_in_state(named) or fold(named) in _cities()):
        return None
    return Dateline(*place, place, None, None, last)


_PLACE_ALONE = re.compile(r"\s{0,3}(?:--+|[–—―…]|\.{2,6}|\s-\s)")


def _place_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the place that is all that stands between two places of a text, wire service and marks left out."""
    slug = _WIRE_SLUG.search(text, start, end) or _WIRE_OPEN.search(text, start, end)
    if slug is not None:
        end = slug.start()
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    if (
        text[end : end + 1] == "."
        and text[start:end].rpartition(",")[2].count(" ") <= 1
        and text[end : end + 2] != ".."
    ):
        end += 1
    place = text[start:end]
    words = re.findall(r"[^\s,/&().;|–—\-]+", place)
    if not words or len(words) > _MOST_WORDS or len(place) > _LONGEST or any(c.isdigit() for c in place):
        return None
    if not all(word[0].isupper() or word.lower() in _JOINERS for word in words) or not words[0][0].isupper():
        return None
    if _NO_PLACE.search(_without_states(place)):
        return None
    return start, end


def _without_states(place: str) -> str:
    """Leave out the pieces that are states: "IN" and "OR" are places too, and so is "Val d'Or"."""
    pieces = _PIECES.split(place)
    kept = [p for i, p in enumerate(pieces) if i == 0 or place_of(p.strip(" .\n\t\xa0")) is None]
    joined = ",".join(kept)
    if len(pieces) == 1 and len(joined.split()) > 1 and len(joined.split()[-1].rstrip(".")) == 2:
        joined = joined.rsplit(None, 1)[0]
    return re.sub(r"(?<=\w)[\s-](?:on|upon|in|the|at|by)[\s-](?=\w)", " ", joined, flags=re.IGNORECASE)


def _known(place: str) -> bool:
    """Tell whether words are a place beyond doubt."""
    return _ends_in_state(place) or _in_capitals(place)


def _ends_in_state(place: str) -> bool:
    pieces = [piece.strip(" .\n\t\xa0") for piece in _PIECES.split(place)]
    last = next((piece for piece in reversed(pieces) if piece), "")
    if len([p for p in pieces if p]) > 1 and place_of(" ".join(last.split())) is not None:
        return True
    words = last.replace(".", "").split()
    return len(words) > 1 and place_of(words[-1]) is not None


@cache
def _cities() -> frozenset[str]:
    """Give the cities that stand without a state, folded."""
    told = tomllib.loads(files("herewith.reading").joinpath("datelines.toml").read_text("utf-8"))
    return frozenset(fold(city) for city in told["alone"])


def _in_capitals(place: str) -> bool:
    first = _PIECES.split(place)[0]
    return first.isupper() and len(re.sub(r"\W", "", first)) > 2


def _after(text: str, at: int, end: int) -> int:
    """Go on over time of day, wire service and the marks after them, to where the paragraph's own words begin."""
    time = _TIME.match(text, at, end)
    if time:
        at = time.end()
    at = _over_marks(text, at, end)
    opened = max(0, at - 2)
    slug = _WIRE_SLUG.match(text, opened, end) or _WIRE_SLUG.match(text, at - 1, end) or _WIRE_SLUG.match(text, at, end)
    if slug:
        at = _over_marks(text, slug.end(), end)
    return at


def _over_marks(text: str, at: int, end: int) -> int:
    stop = _BETWEEN.match(text, at, end)
    at = stop.end() if stop else at
    return at - 1 if text[at - 1 : at] in ("(", "[") and text[at : at + 1].isalpha() and at < end else at


def _closed(text: str, date_end: int, last: int) -> int:
    """Give the end of the dateline: its date, a closing bracket, a wire service."""
    end = last
    while end > date_end and not text[end - 1].isalnum() and text[end - 1] not in ")]/":
        end -= 1
    if text[end - 1] == "/" and text.count("/", date_end, end) < 2:  # a mark, and not of "/PRNewswire/"
        end = date_end + len(text[date_end : end - 1].rstrip(" /-–—"))
    return end


def _prose(text: str, start: int, end: int) -> bool:
    """Tell whether words are a paragraph, not a label."""
    return len(text[start : min(end, start + _READ)].split()) >= 8
