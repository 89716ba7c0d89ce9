"""Runs of tags, and what they do together.

In: tags that follow one another without text between them. Out: their effect on the layout, worked out once for each
run and kept, since filing agents write the same runs over and over. Never: the text around them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.text.tokens import Kind, columns, in_quotes, kind_of, tag_name

_RUN = re.compile(r"((?:<[a-zA-Z/!?][^<>]*+> *+)++)")
_SOUND_RUN = re.compile(r"(<[a-zA-Z/!?][^>]*+>?(?: *+<[a-zA-Z/!?][^>]*+>?)*+ *+)")
"""The same where every tag ends and none holds a `<`; several times faster, having one character to look out for."""
_TAG = re.compile(r"<([^<>]+)>( *)")
_MOST = 20_000
_OF_TABLES = frozenset((Kind.CELL, Kind.ROW, Kind.ROW_END, Kind.TABLE, Kind.TABLE_END))
"""What sets aside a line's end just before: the row or cell decides where its text stands."""
_ENDS_LINES = _OF_TABLES | {Kind.BLOCK}


Step = tuple[Kind, str, int]
"""Kind, tag, and the columns of a cell."""


class Effect(NamedTuple):
    """What a run of tags does."""

    breaks: bool
    """Ends a line, and does nothing else: by far the commonest."""
    blanks: tuple[tuple[int, int], ...]
    """Place in the run, and length, of the blanks between and after its tags."""
    steps: tuple[Step, ...]
    """In order, what its tags do beyond ending a line; empty for a run that does no more than that."""
    closes: frozenset[str]
    """Names of the elements it closes that may have set a font of symbols."""
    cut: str
    """The last tag where it ends inside a quoted value: the text after the run begins with the rest of it."""


EFFECTS: dict[str, Effect] = {}
"""By the run, filled by `effect_of`."""


def split_runs(markup: str) -> list[str]:
    """Cut markup into [text, run of tags, text, run of tags, …, text].

    The fast expression takes `<p <b>`, and a tag that nothing ends, for one tag; where its runs have more `<` than `>`
    it has met such a one, and the careful expression cuts anew.
    """
    pieces = _SOUND_RUN.split(markup)
    tags = "".join(pieces[1::2])
    return pieces if tags.count("<") == tags.count(">") else _RUN.split(markup)


def effect_of(run: str) -> Effect:
    """Work out what a run does."""
    effect = EFFECTS.get(run)
    if effect is None:
        if len(EFFECTS) >= _MOST:
            EFFECTS.clear()
        effect = EFFECTS[run] = _worked_out(run)
    return effect


def _worked_out(run: str) -> Effect:
    steps: list[Step] = []
    blanks: list[tuple[int, int]] = []
    closes: set[str] = set()
    tag = ""
    for found in _TAG.finditer(run):
        tag = found.group(1)
        kind = kind_of(tag)
        if kind is Kind.SYMBOLS_END:
            name = tag_name(tag)[1:]
            closes.add(name)
            steps = [s for s in steps if s[0] is not Kind.SYMBOLS or tag_name(s[1]) != name]
        elif kind is Kind.BLOCK:
            if not steps or steps[-1][0] not in _ENDS_LINES:
                steps.append((kind, tag, 0))
        elif kind is not Kind.INLINE:
            if kind in _OF_TABLES and steps and steps[-1][0] is Kind.BLOCK:
                steps.pop()
            steps.append((kind, tag, columns(tag) if kind is Kind.CELL else 0))
        if found.group(2):
            blanks.append((found.start(2), len(found.group(2))))
    only_breaks = [step[0] for step in steps] == [Kind.BLOCK]
    return Effect(
        breaks=only_breaks,
        blanks=tuple(blanks),
        steps=() if only_breaks else tuple(steps),
        closes=frozenset(closes),
        cut=tag if in_quotes(tag) else "",
    )
