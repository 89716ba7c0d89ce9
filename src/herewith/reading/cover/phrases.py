"""The words of the form, as a grammar: how a caption begins, and which words it may go on with.

In: the captions and sentences of `herewith.form8k.cover`, printed. Out: heads (the first words, which tell one caption
from another) and vocabularies. Never: a place on a page.

Filers change captions in small ways ("as specified in its charter", "… in charter", "… in its certificate of
incorporation") and break them anywhere. So a caption is known by its first two or three words and goes on as long as
the words are ones that captions of its kind use.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from herewith.form8k import cover as form

WORD = re.compile(r"[^\W_]+")
_PLAIN = (
    *(("\xa0", " "), ("\t", " "), ("\u2019", "'"), ("\u2018", "'"), ("`", "'"), ("\u2010", "-"), ("\u2011", "-")),
    *(("\u2012", "-"), ("\u2013", "-"), ("\u2014", "-"), ("\u2015", "-"), ("\u2212", "-")),
    *(("i.r.s.", "irs   "), ("i.r.s", "irs  "), ("'s", "s ")),
)
_HEAD_WORDS = 3
_FIELDS = {
    "date_of_report": "date",
    "date_of_earliest_event": "date",
    "registrants.name": "name",
    "registrants.state": "state",
    "registrants.file_number": "file_number",
    "registrants.ein": "ein",
    "street": "address",
    "city": "city",
    "region": "region",
    "postal_code": "postal_code",
    "telephone": "telephone",
    "former": "former",
}
"""Keys of the form's fields to the kinds of caption told apart here."""
_SENTENCES = {"agency": "agency", "report": "report"}


class Head(NamedTuple):
    """The first words of a caption."""

    words: tuple[str, ...]
    kind: str
    whole: bool
    """True where the caption has no more words than these, and so few that they must open a line or a bracket."""


def plain(text: str) -> str:
    """Fold case, quotes, dashes and blanks of a text, and the points of "I.R.S."; every character keeps its place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join([c.lower() if len(c.lower()) == 1 else c for c in text])
    for printed, meant in _PLAIN:
        low = low.replace(printed, meant)
    return low


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Give the heads by their first word, longest first."""
    found: dict[str, set[Head]] = {}
    for kind, printed in _printed():
        words = tuple(WORD.findall(plain(printed)))
        head = words[:_HEAD_WORDS]
        found.setdefault(head[0], set()).add(Head(head, kind, len(words) < 2))
    return {
        first: tuple(sorted(group, key=lambda h: (-len(h.words), h.words, h.kind))) for first, group in found.items()
    }


@cache
def vocabulary(kind: str) -> frozenset[str]:
    """Give every word that captions of a kind use."""
    return frozenset(word for k, printed in _printed() if k == kind for word in WORD.findall(plain(printed)))


@cache
def form_words() -> frozenset[str]:
    """Give every word of the form's own sentences around the particulars, and marks set as letters."""
    texts = [
        text
        for s in form.table().sentence
        if s.kind in ("boxes", "securities", "emerging growth", "paging")
        for text in s.texts
    ]
    texts += [caption for box in form.boxes() for caption in box.captions]
    texts += [word for f in form.fields() if f.key == "securities_12b" for word in f.none]
    texts += [c for f in form.fields() if f.key.startswith(("securities_12b", "emerging_growth")) for c in f.captions]
    marks = "oxqr\u00fe\u00fd"
    return frozenset((*marks, "yes", "no", *(word for text in texts for word in WORD.findall(plain(text)))))


@cache
def _printed() -> tuple[tuple[str, str], ...]:
    captions = [(_FIELDS[f.key], text) for f in form.fields() if f.key in _FIELDS for text in f.captions]
    sentences = [(_SENTENCES[s.kind], text) for s in form.table().sentence if s.kind in _SENTENCES for text in s.texts]
    return (*captions, *sentences)
