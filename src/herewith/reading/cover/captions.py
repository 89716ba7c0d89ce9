"""Where captions stand on the page.

In: a page. Out: captions, each with the parts of fragments that it covers. Never: values.

A caption may be broken over several rows of its column ("(Commission" over "File Number)"), share a line with another
("(Address of principal executive offices) (Zip Code)") or with its value ("Commission File Number 1-12345").
"""

from __future__ import annotations

from typing import NamedTuple

from herewith.reading.cover.lines import Opening, is_open, run_on
from herewith.reading.cover.page import Page
from herewith.reading.cover.phrases import heads, vocabulary

_MOST_PARTS = 14
_HEAD_WORDS = 3
_FAR = 3
"""Rows of words among which an open bracket may go on: where only the text of a table was kept, its cells are lines."""
_SENTENCES = ("agency", "report")


class Caption(NamedTuple):
    """A caption found."""

    kind: str
    parts: tuple[tuple[int, int, int], ...]
    """Index of the fragment, start and end in the view."""
    words: frozenset[str]
    first_row: int
    last_row: int
    left: int
    right: int

    @property
    def start(self) -> int:
        """Its first place in the view."""
        return self.parts[0][1]

    @property
    def end(self) -> int:
        """The place after its last part."""
        return self.parts[-1][2]


def find_captions(page: Page) -> list[Caption]:
    """Find captions in the order of the text."""
    return _Search(page).run()


class _Search:
    """Goes through the fragments of a page in order, passing words that a caption has taken."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.used: list[set[int]] = [set() for _ in page.lines]
        """Of each fragment, the words that belong to a caption already found."""
        self.opened = False
        """True once a caption has asked for a value: the agency's name and the like stand above, never below."""

    def run(self) -> list[Caption]:
        found: list[Caption] = []
        for index, line in enumerate(self.page.lines):
            used = self.used[index]
            for at in line.opens:
                openings = line.openings(at) if at not in used else ()
                caption = self._match(index, openings) if openings else None
                if caption is not None:
                    found.append(caption)
                    self.opened = self.opened or caption.kind not in _SENTENCES
        return found

    def _match(self, index: int, openings: tuple[Opening, ...]) -> Caption | None:
        """Take the longest head that begins at a word, and follow its caption."""
        at, bracketed = openings[0].at, openings[0].bracketed
        fresh = at == 0 or bracketed or at - 1 in self.used[index]
        broken = bracketed and at + _HEAD_WORDS > len(self.page.lines[index].words)
        for reach in (1, _FAR) if broken else (1,):
            for opening in openings:
                head = opening.head
                if (
                    (head.whole and not fresh)
                    or (head.kind in ("city", "region") and not bracketed)
                    or (self.opened and head.kind in _SENTENCES)
                    or (broken and len(head.words) == 1 and reach != _FAR)
                    or (opening.rest and not self._stands_below(index, opening.rest[0], reach if bracketed else 1))
                ):
                    continue
                if not opening.run.goes_on:
                    return self._whole(index, opening)
                walk = _Walk(self, index, opening, reach)
                if walk.head_matches():
                    return walk.follow()
        return None

    def _stands_below(self, index: int, wanted: str, reach: int) -> bool:
        """Tell whether a line below begins with a word, or with the rest of it where the line's end breaks it."""
        line = self.page.lines[index]
        firsts = [self.page.lines[below].words[0] for below in self.page.under(index, reach)]
        if wanted in firsts:
            return True
        return line.is_broken(len(line.words) - 1) and wanted in [line.words[-1] + first for first in firsts]

    def _whole(self, index: int, opening: Opening) -> Caption:
        """Give a caption that ends in the line where it begins."""
        fragment = self.page.fragments[index]
        self.used[index].update(range(opening.at, opening.run.last + 1))
        part = (index, fragment.start + opening.start, fragment.start + opening.end)
        row = fragment.row
        return Caption(opening.head.kind, (part,), opening.words, row, row, fragment.left, fragment.right)


class _Walk:
    """Goes along the words of one caption, from fragment to fragment."""

    def __init__(self, search: _Search, index: int, opening: Opening, reach: int) -> None:
        self.page = search.page
        self.search = search
        self.opening = opening
        self.kind = opening.head.kind
        self.reach = reach
        self.known = vocabulary(self.kind)
        self.parts: list[tuple[int, int, int]] = []
        """Those of the fragments above."""
        self.words: list[tuple[int, int, int]] = []
        """Fragment, first and last word of each."""
        self.index, self.line, self.first = index, self.page.lines[index], opening.at
        self.start = self.page.fragments[index].start + opening.start
        self.at, self.depth = opening.run.last, opening.run.depth
        self.seen = list(self.line.words[self.first : self.at + 1])

    def head_matches(self) -> bool:
        """Take the rest of the head, word by word."""
        return all(self._next(wanted) for wanted in self.opening.rest)

    def follow(self) -> Caption:
        """Go on as long as the words are the form's."""
        self.reach = _FAR
        goes_on = True
        while goes_on:
            inside = self.opening.bracketed and not self.parts
            run = run_on(self.line, self.at, self.depth, self.known, inside=inside)
            self.seen += self.line.words[self.at + 1 : run.last + 1]
            self.at, self.depth = run.last, run.depth
            goes_on = run.goes_on and len(self.parts) < _MOST_PARTS - 1 and self._descend()
        self._leave(self.page.fragments[self.index].start + self.line.end_after(self.at))
        for fragment, first, last in self.words:
            self.search.used[fragment].update(range(first, last + 1))
        frames = [self.page.fragments[index] for index, _, _ in self.parts]
        return Caption(
            self.kind,
            tuple(self.parts),
            frozenset(self.seen),
            frames[0].row,
            max([f.row for f in frames]),
            min([f.left for f in frames]),
            max([f.right for f in frames]),
        )

    def _next(self, wanted: str) -> bool:
        """Take the next word of the head, here or in the fragment below."""
        line, following = self.line, self.at + 1
        if following == len(line.words) or line.is_broken(following):
            return self._descend(wanted)
        gap = line.gaps[following]
        if line.words[following] != wanted or not is_open(gap, self.depth):
            return False
        self.depth += gap.count("(") - gap.count(")")
        self.at = following
        self.seen.append(wanted)
        return True

    def _descend(self, wanted: str | None = None) -> bool:
        """Go on in a fragment below whose first word fits: the one wanted, or any that belongs.

        A line end may break the word, too: "(I.R.S. Employer Identi-" over "fication No.)".
        """
        line = self.line
        broken = line.words[-1] if self.at < len(line.words) - 1 else ""
        gap = line.gaps[self.at + 1]
        if not is_open(gap, self.depth):
            return False
        for below in self.page.under(self.index, self.reach if self.depth > 0 and not broken else 1):
            word = broken + self.page.lines[below].words[0]
            fits = word == wanted if wanted else word in self.known
            if fits and 0 not in self.search.used[below] and (broken or not self._new_head(below)):
                self.at = len(line.words) - 1
                self._go_down(below, word, gap)
                return True
        return False

    def _go_down(self, below: int, word: str, gap: str) -> None:
        lead = self.page.lines[below].gaps[0]
        self.depth += gap.count("(") - gap.count(")") + lead.count("(") - lead.count(")")
        self._leave(self.page.fragments[self.index].end)
        self.index, self.line, self.first, self.at = below, self.page.lines[below], 0, 0
        self.start = self.page.fragments[below].start
        self.seen.append(word)

    def _leave(self, end: int) -> None:
        """Have done with a fragment: its words up to here are the caption's, and it covers it up to a place."""
        self.parts.append((self.index, self.start, end))
        self.words.append((self.index, self.first, self.at))

    def _new_head(self, below: int) -> bool:
        """Tell whether the fragment below begins a caption of its own."""
        line = self.page.lines[below]
        if "(" in line.gaps[0] and (self.depth > 0 or self.kind != "date"):
            return True
        if self.depth or len(self.seen) < 2 or self.kind in _SENTENCES:
            return False
        words = line.words[:_HEAD_WORDS]
        return len(words) > 1 and any(
            h.kind != self.kind and all(a == b for a, b in zip(h.words, words, strict=False))
            for h in heads().get(words[0], ())
        )
