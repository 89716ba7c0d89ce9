"""Headline and the lines under it, told apart.

In: the lines of a title, in order, and how each is set. Out: the groups of lines that belong together: the first is the
headline, the others stand under it. Never: a line left out.

A title is broken over lines for its shape, and the lines under it are set apart by what a reader sees: another size or
slope, other capitals, a blank line, a bullet. Where all look alike, the words decide: "… Segment to" goes on, "and
Westell Expand …" goes on from the line above, and a line with a verb of its own, under one that had its verb, begins
anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from herewith.reading.release_lines import Line, in_capitals
from herewith.text.emphasis import Look


class Titled(NamedTuple):
    """A line of a title."""

    line: Line
    look: Look | None
    """None on a typed page."""


_UNFINISHED = re.compile(
    r"(?:\b(?:a|an|and|or|of|to|for|in|on|at|by|with|from|the|as|its|into|over|per|than|that|under|versus|vs\.?|via|between|&"
    r"|announces|reports|completes|declares|acquires|names|appoints|signs|enters|agrees|prices|elects|files|anticipates|expects|increases|reaffirms"
    r"|updates|provides|receives|sells|launches|closes|extends|schedules|will|has|new)|[,&/;:–—-])$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:and|or|of|to|for|in|on|at|by|with|from|as|its|into|over|per|than|that|under|vs\.?|via|between|&)(?=\s)",
    re.IGNORECASE,
)
_OPENS_WITH_VERB = re.compile(
    r"(?:announces?|reports?|completes?|declares?|acquires?|names?|appoints?|signs?|enters?|agrees?|prices|elects?|files?|to|will|has|receives?|sells"
    r"|launches|closes|provides|updates|posts|increases|schedules|extends|issues)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:announc|report|complet|nam(?:e|es|ed|ing)\b|appoint|declar|acquir|agree|pric(?:es|ed)|elect(?:s|ed)?\b|posts?\b|receiv|signs?\b|launch|enters?\b"
    r"|sells?\b|sold\b|buys?\b|merge|expand|extend|increas|decreas|decline|grow|r[io]ses?\b|falls?\b|fell\b|exceed|deliver|achiev|updat|provide[sd]?\b|issue|files?\b|clos(?:es|ed)|commence"
    r"|begin|terminat|settl|redeem|repurchas|releas|schedul|hosts?\b|presents\b|wins?\b|won\b|award|approv|reject|recommend|joins?\b|retir|resign|steps?\b|selects\b|selected\b|choose|unveil"
    r"|introduc|initiate[sd]?\b|reaffirm|rais|lower|revis|adopt|amend|authori[sz]|sets?\b|will\b|is\b|are\b|has\b|have\b|up\b|down\b|climb|jump|surg|gain|improv|continue[sd]?\b|remain"
    r"|respond|comment|confirm|consider|explor|restructure[sd]?\b|reduce[sd]?\b|cuts?\b|add(?:s|ed)?\b|strengthen|fuel|create[sd]?\b|include[sd]?\b|stops?\b|votes?\b|of\s\$\d|earns?\b|welcom|drives?\b)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[•·▪◦●■○*§►➢✓‣]|[-–—]{1,2}\s|o\s(?=[A-Z])")
_OWN_START = re.compile(
    r"(?:record|revenues?|net|earnings|eps|diluted|sales|conference|fiscal|full[\s-]year|quarterly|[$\d])",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?:[\w.,&'’!-]+\s){0,7}(?:inc|corp|corporation|company|co|ltd|limited|llc|l\.l\.c|l\.p|lp|plc|group|holdings|bancorp|bancshares|trust|partners|n\.v|s\.a|ag)\.?(?:\s\([^()]{1,40}\))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_HIGHLIGHTS = re.compile(r"(?:\w+\s){0,3}(?:highlights|summary|takeaways|key\spoints|in\sbrief)\s?:?", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto\b", re.IGNORECASE)
_OWN_INFINITIVE = re.compile(r"[A-Z](?:\S*\s){1,4}to\s[a-z]")
"""In capitals "to" may be followed by a name."""
_MARGIN = 74
"""Columns of a typed page that a line cut by the margin reaches, the first word of the next line added."""


def grouped(lines: Sequence[Titled]) -> list[list[Titled]]:
    """Put together the lines of each title."""
    groups: list[list[Titled]] = []
    for titled in lines:
        if groups and _goes_on(groups[-1], titled):
            groups[-1].append(titled)
        else:
            groups.append([titled])
    return groups


def _goes_on(group: Sequence[Titled], titled: Titled) -> bool:
    """Tell whether a line continues the title above it."""
    above, words = group[-1].line.words, titled.line.words
    if _MARK.match(words) or _HIGHLIGHTS.fullmatch(words) or _HIGHLIGHTS.fullmatch(above):
        return False
    if _MARK.match(group[0].line.words):
        return not titled.line.gap and (above.rstrip()[-1:] not in "—–-.;" or _closed_dash(group))
    if _UNFINISHED.search(above):
        return True
    if titled.look is not None and group[-1].look is not None and titled.look.differs(group[-1].look):
        return False
    if in_capitals(above) != in_capitals(words) and not (_short(above) or _short(words)):
        return False
    told = " ".join(t.line.words for t in group)
    if words[0].islower() or _GOES_ON.match(words):
        return True
    if titled.line.gap or above.endswith((".", "!", "?")):
        return _names_only(told) and _OPENS_WITH_VERB.match(words) is not None
    if titled.look is None and _cut_by_margin(group[-1].line, words):
        return True
    if _names_only(told) and _OPENS_WITH_VERB.match(words):
        return True
    own = _VERB.search(words) or _OWN_START.match(words) or _OWN_INFINITIVE.match(words)
    return not (own and (_VERB.search(told) or _INFINITIVE.search(told)))


def _names_only(told: str) -> bool:
    """Tell whether a title has no verb yet."""
    return _VERB.search(told) is None and len(told.split()) <= 10


def _cut_by_margin(line: Line, following: str) -> bool:
    """Tell whether a typed line ends where it does because the next word did not fit."""
    return (line.end - line.start) + 1 + len(following.split(maxsplit=1)[0]) > _MARGIN


def _closed_dash(group: Sequence[Titled]) -> bool:
    """Tell whether a line between dashes has only its opening dash yet, and goes on to the line with the other."""
    first, last = group[0].line.words, group[-1].line.words
    return first[0] in "—–-" and len(group) == 1 and last.rstrip()[-1:] not in "—–-"


def _short(words: str) -> bool:
    """Tell whether capitals say nothing: a line of figures or of one abbreviation."""
    return len(_WORD.findall(words)) < 2


def without_letterhead(lines: Sequence[Titled]) -> list[Titled]:
    """Leave out a company's name that stands over the title as a letterhead: the title says it again."""
    lines = list(lines)
    while len(lines) > 1 and _COMPANY.fullmatch(lines[0].line.words):
        name = next((w.lower() for w in _WORD.findall(lines[0].line.words) if w.lower() not in ("the", "and")), "")
        if name not in " ".join(t.line.words for t in lines[1:4]).lower():
            break
        lines = lines[1:]
    return lines
