"""Which places are item headings.

In: a view and the stretch before the signatures. Out: the headings taken, and for every place that looks like one why
it was taken or refused. Never: a second way of finding items; all that decides is weighed here, in one function.

What must be told apart from a heading: a line of the contents page, a sentence that happens to begin a line with
"Item 5.02", a proposal of a shareholders' meeting ("Item 2. Advisory vote"), an item of another form.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.form8k.items import valid_number
from herewith.model import Candidate
from herewith.reading.heading_grammar import Numbered, Start, chained, starts
from herewith.reading.titles import NO_ANSWER, Title, find_title
from herewith.text.view import View

_PAGE_AT_END = re.compile(r"(?:\.{2,}|[\s\xa0]{2,}|\t)[\s.\xa0]{0,99}(?:page\s?)?\d{1,3}[\s\xa0]*$", re.IGNORECASE)
_PROSE = re.compile(
    r"[,)”\"’']|(?:of|to|and|above|below|is|are|was|were|shall|will|in|by|under|as|hereof|herein|with|on|for|which|that"
    r"|has|have|may|or|from|concerning|regarding|the|this|pursuant)\b"
)
_CONTINUED = re.compile(r"\W{0,9}cont(?:inued|['’]?d)\b", re.IGNORECASE)
_FURNITURE = re.compile(
    r"\b(?:table of contents|contents|index|page|signatures?|exhibits?(?: index)?|index to exhibits|ex-?\d[\d.]*)\b"
    r"|\(d\)|[\d.…_\-–—]+",
    re.IGNORECASE,
)


_GOES_ON = re.compile(
    r",?\s{1,9}(?:(?:is|was|are|were|has|have|had|will|shall|does|did|requires?|calls|sa(?:ys|id)|provides?|applies)\b"
    r"|(?:of|in|to)\s{1,9}(?:our|the|this|that|such)\s{1,9}(?:\w{1,20}\s{1,9}){0,3}(?:report|form)\b)"
)
"""What makes a sentence of number and title: "Item 8.01, Other Events, of our report of May 1 is amended"."""


class Heading(NamedTuple):
    """A heading taken."""

    start: int
    """Where its line begins: the item before ends here at the latest."""
    word: int
    numbers: tuple[Numbered, ...]
    title: Title

    @property
    def end(self) -> int:
        """Where the item's own words may begin."""
        return self.title.after


class Headings(NamedTuple):
    """What was found."""

    taken: tuple[Heading, ...]
    contents: tuple[Heading, ...]
    """Headings that a contents page lists."""
    candidates: tuple[Candidate, ...]


class _Weighed(NamedTuple):
    heading: Heading
    refused: str
    """Why not; '' where nothing speaks against it."""
    reason: str


def find_headings(view: View, start: int, end: int) -> Headings:
    """Weigh every place that is written like a heading between two places of the view."""
    found = list(starts(view, start, end))
    limits = [s.line for s in found[1:]] + [end] if found else []
    weighed: list[_Weighed] = []
    for place, limit in zip(found, limits, strict=True):
        more: Start | None = place
        while more is not None:
            weighed.append(_weigh(view, more, limit))
            title = weighed[-1].heading.title
            more = chained(view, title.end, title.end, limit) if title.known == "known" else None
    weighed = _of_one_numbering(weighed)
    weighed = _without_contents(view, weighed, end)
    return Headings(
        tuple(w.heading for w in weighed if not w.refused),
        tuple(w.heading for w in weighed if w.refused == _IN_CONTENTS),
        tuple(_candidate(view, w) for w in weighed),
    )


def _weigh(view: View, start: Start, limit: int) -> _Weighed:
    """Weigh one place by what stands before and after it."""
    numbers = tuple(n.number for n in start.numbers)
    title = find_title(view, start.after, limit, numbers)
    heading = Heading(start.line, start.word, start.numbers, title)
    odd = [n for n in numbers if not valid_number(n)]
    if odd:
        return _Weighed(heading, f"the form never had an item {odd[0]}", "")
    following = view.text[start.after : start.after + 40]
    if title.known == "known":
        if _mid_sentence(view, start.line) and not start.closed:
            return _Weighed(heading, "a sentence runs on into it from the line before", "")
        if _GOES_ON.match(view.text, title.end):
            return _Weighed(heading, "the line goes on as a sentence", "")
        return _Weighed(heading, "", "its number is followed by a title that the form has, or had, for it")
    if _CONTINUED.match(following):
        return _Weighed(heading, "it says that the item above is continued", "")
    if start.called_number:
        return _Weighed(heading, "called 'Item No.', as proposals of a meeting are, without a title of the form", "")
    if _PROSE.match(following.lstrip()) or following[:1].islower():
        return _Weighed(heading, "the line goes on as a sentence", "")
    if _mid_sentence(view, start.line):
        return _Weighed(heading, "a sentence runs on into it from the line before", "")
    if NO_ANSWER.match(following.lstrip()):
        return _Weighed(heading, "", "it stands at a line's start and is answered in a word")
    if title.known == "like a title":
        return _Weighed(heading, "", "it stands at a line's start and is followed by words set as a title")
    if start.closed or not following.strip():
        return _Weighed(heading, "", "it stands at a line's start, closed by punctuation, without a title")
    return _Weighed(heading, "neither a title nor punctuation follows the number", "")


def _mid_sentence(view: View, line: int) -> bool:
    """Tell whether, on a typewritten page, the line before belongs to the same paragraph and ends unfinished."""
    if view.markup or line == 0:
        return False
    end = view.text.rfind("\n", 0, line)
    before = view.text[view.text.rfind("\n", 0, max(end, 0)) + 1 : max(end, 0)].rstrip()
    if not before.strip() or (not before[-1].isalnum() and before[-1] not in ",-("):
        return False
    return len(before.strip()) > 45 and not before.strip().isupper()


def _of_one_numbering(weighed: list[_Weighed]) -> list[_Weighed]:
    """Refuse plain numbers where the report numbers its items as the form does since August 23, 2004 ("5.07")."""
    dotted = any(not w.refused and "." in w.heading.numbers[0].number for w in weighed)
    if not dotted:
        return weighed
    why = "a plain number, in a report whose items are numbered as 5.02 is"
    return [w if w.refused or "." in w.heading.numbers[0].number else w._replace(refused=why) for w in weighed]


_IN_CONTENTS = "a line of the contents page: the same number stands again, with a text, further down"


def _without_contents(view: View, weighed: list[_Weighed], end: int) -> list[_Weighed]:
    """Refuse lines of a contents page: their number comes again, and they have a page number or no text of their own.

    What follows the last line of a contents page may be anything; it is known by the numbers starting over after it.
    """
    out = list(weighed)
    live = [i for i, w in enumerate(out) if not w.refused]
    later: set[str] = set()
    repeated = set()
    for i in reversed(live):
        numbers = {n.number for n in out[i].heading.numbers}
        if numbers <= later:
            repeated.add(i)
        later |= numbers
    if not repeated:
        return out
    run: set[str] = set()
    for position, i in enumerate(live):
        numbers = {n.number for n in out[i].heading.numbers}
        following = out[live[position + 1]].heading if position + 1 < len(live) else None
        restarts = following is not None and any(n.number in run | numbers for n in following.numbers)
        stop = following.start if following else end
        if i in repeated and ((run and restarts) or _is_bare(view, out[i].heading, stop)):
            out[i] = out[i]._replace(refused=_IN_CONTENTS)
            run |= numbers
        else:
            run = set()
        if restarts:
            run = set()
    return out


def _is_bare(view: View, heading: Heading, stop: int) -> bool:
    """Tell whether a heading ends in a page number, or has next to no words before the next one."""
    line_end = view.text.find("\n", heading.title.end)
    line = view.text[heading.word : line_end if line_end >= 0 else stop]
    if _PAGE_AT_END.search(line):
        return True
    body = _FURNITURE.sub("", view.text[heading.title.end : min(stop, heading.title.end + 600)])
    return sum(c.isalnum() for c in body) < 12


def _candidate(view: View, weighed: _Weighed) -> Candidate:
    heading = weighed.heading
    line_end = view.text.find("\n", max(heading.word, heading.title.end - 1))
    return Candidate(
        number=" ".join(n.number for n in heading.numbers),
        line=view.passage(heading.word, line_end if line_end >= 0 else len(view.text)),
        taken=not weighed.refused,
        reason=weighed.refused or weighed.reason,
    )
