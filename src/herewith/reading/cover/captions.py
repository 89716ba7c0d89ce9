"""Where captions stand on the page.

In: a page. Out: captions, each with the parts of fragments that it covers. Never: values.

A caption may be broken over several rows of its column ("(Commission" over "File Number)"), share a line with another
("(Address of principal executive offices) (Zip Code)") or with its value ("Commission File Number 1-12345").
"""

from __future__ import annotations

from typing import NamedTuple

from herewith.reading.cover.page import Page, Stretch, Word
from herewith.reading.cover.phrases import Head, heads, heads_of, vocabulary

_MOST_PARTS = 14
_HEAD_WORDS = 3
_FAR = 3
"""Rows of words among which an open bracket may go on: where only the text of a table was kept, its cells are lines."""
_SENTENCES = ("agency", "report")
_NUMBERED = frozenset(("file_number", "ein", "telephone", "date", "postal_code"))
_AFTER = frozenset(" \t\r\n\xa0:;,.–—-)]_*")
"""What may follow a caption and belong to it."""


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


class _Place(NamedTuple):
    """Where a caption begins."""

    fragment: int
    at: int
    """Of the word in it."""
    bracketed: bool


class _Search:
    """Goes through the fragments of a page in order, passing words that a caption has taken."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.used: list[list[Stretch]] = [[] for _ in page.fragments]
        self.opened = False
        """True once a caption has asked for a value: the agency's name and the like stand above, never below."""

    def run(self) -> list[Caption]:
        found: list[Caption] = []
        known = heads()
        for index, words in enumerate(self.page.words):
            at = 0
            while at < len(words):
                first = words[at].text
                candidates = known.get(first)
                if candidates and at + 1 < len(words):
                    candidates = heads_of(first, words[at + 1].text)
                caption = self._match(index, at, candidates) if candidates else None
                if caption is None:
                    at += 1
                    continue
                found.append(caption)
                self.opened = self.opened or caption.kind not in _SENTENCES
                for i, a, b in caption.parts:
                    self.used[i].append((a, b))
                while at < len(words) and words[at].start < self.used[index][-1][1]:
                    at += 1
        return found

    def taken(self, index: int, word: Word) -> bool:
        """Tell whether a word belongs to a caption already found."""
        used = self.used[index]
        return bool(used) and any(a <= word.start < b for a, b in used)

    def _match(self, index: int, at: int, candidates: tuple[Head, ...]) -> Caption | None:
        """Take the longest head that begins at a word, and follow its caption."""
        page, words = self.page, self.page.words[index]
        if self.taken(index, words[at]):
            return None
        lead = page.gap(words[at - 1].end if at else page.fragments[index].start, words[at].start).rstrip()
        place = _Place(index, at, lead.endswith("("))
        fresh = at == 0 or place.bracketed or any(b >= words[at - 1].end for _, b in self.used[index])
        possible = [
            head
            for head in candidates
            if (fresh or not head.whole)
            and (place.bracketed or head.kind not in ("city", "region"))
            and not (self.opened and head.kind in _SENTENCES)
        ]
        broken = place.bracketed and at + _HEAD_WORDS > len(words)
        for reach in (1, _FAR) if broken else (1,):
            for head in possible:
                walk = _Walk(self, place, head, reach)
                if (len(head.words) > 1 or reach == _FAR or not broken) and walk.head_matches():
                    walk.reach = _FAR
                    return walk.follow()
        return None


class _Walk:
    """Goes along the words of one caption, from fragment to fragment."""

    def __init__(self, search: _Search, place: _Place, head: Head, reach: int) -> None:
        self.page = search.page
        self.search = search
        self.head = head
        self.reach = reach
        self.words = vocabulary(head.kind)
        self.index, self.at, self.bracketed = place
        self.depth = 1 if place.bracketed else 0
        word = self.page.words[self.index][self.at]
        start = word.start
        if place.bracketed:
            start = self.page.start + self.page.low.rindex("(", 0, start - self.page.start)
        self.parts: list[list[int]] = [[self.index, start, word.end]]
        self.seen = [word.text]

    def head_matches(self) -> bool:
        """Take the rest of the head, word by word."""
        return all(self._step(wanted) for wanted in self.head.words[1:])

    def follow(self) -> Caption:
        """Go on as long as the words are the form's."""
        while len(self.parts) < _MOST_PARTS and (self._run() or self._step(None)):
            pass
        self._close()
        parts = tuple((i, a, b) for i, a, b in self.parts)
        frames = [self.page.fragments[i] for i, _, _ in parts]
        return Caption(
            self.head.kind,
            parts,
            frozenset(self.seen),
            frames[0].row,
            max(f.row for f in frames),
            min(f.left for f in frames),
            max(f.right for f in frames),
        )

    def _run(self) -> bool:
        """Take the words of the same fragment that follow after one blank: the common case, quickly."""
        words, low, base = self.page.words[self.index], self.page.low, self.page.start
        at = self.at
        last = len(words) - 1
        while at < last:
            end = words[at].end
            following = words[at + 1]
            if following.start != end + 1 or low[end - base] != " " or following.text not in self.words:
                break
            at += 1
            self.seen.append(following.text)
        moved = at > self.at
        if moved:
            self.at = at
            self.parts[-1][2] = words[at].end
        return moved

    def _step(self, wanted: str | None) -> bool:
        """Take the next word, here or in the fragment below: the one wanted, or any that belongs."""
        page = self.page
        words = page.words[self.index]
        if self.at + 1 < len(words):
            following = words[self.at + 1]
            gap = page.gap(words[self.at].end, following.start)
            if self._hyphened(following, gap, wanted):
                return True
            if not (following.text == wanted if wanted else self._belongs(following.text)):
                return False
            if not self._open_over(gap) or self.search.taken(self.index, following):
                return False
            self.depth += gap.count("(") - gap.count(")")
            self.at += 1
            self.parts[-1][2] = following.end
            self.seen.append(following.text)
            return True
        gap = page.gap(words[self.at].end, page.fragments[self.index].end)
        if not self._open_over(gap):
            return False
        for below in page.under(self.index, self.reach if self.depth > 0 else 1):
            first = page.words[below][0]
            fits = first.text == wanted if wanted else first.text in self.words
            if fits and not self.search.taken(below, first) and not self._new_head(below, first):
                self._go_down(below, first, gap)
                return True
        return False

    def _hyphened(self, first: Word, gap: str, wanted: str | None) -> bool:
        """Take a word that a line end breaks, and its rest below: "(I.R.S. Employer Identi-" over "fication No.)"."""
        page = self.page
        tail = page.gap(first.end, page.fragments[self.index].end)
        if tail != "-" or not self._open_over(gap) or self.search.taken(self.index, first):
            return False
        for below in page.under(self.index):
            rest = page.words[below][0]
            whole = first.text + rest.text
            if (whole == wanted if wanted else whole in self.words) and not self.search.taken(below, rest):
                self.parts[-1][2] = first.end
                self._go_down(below, rest, gap)
                self.seen[-1] = whole
                return True
        return False

    def _go_down(self, below: int, first: Word, gap: str) -> None:
        fragment = self.page.fragments[below]
        lead = self.page.gap(fragment.start, first.start)
        self.depth += gap.count("(") - gap.count(")") + lead.count("(") - lead.count(")")
        self.parts[-1][2] = self.page.fragments[self.index].end
        self.index, self.at = below, 0
        self.parts.append([below, fragment.start, first.end])
        self.seen.append(first.text)

    def _belongs(self, text: str) -> bool:
        """Tell whether a word is the form's, or stands inside a bracket of the form that this fragment closes."""
        if text in self.words:
            return True
        return self.bracketed and self.depth > 0 and text.isalpha() and len(self.parts) == 1 and self._closes_here()

    def _closes_here(self) -> bool:
        """Tell whether the bracket closes later in the same fragment with no digit before."""
        rest = self.page.gap(self.parts[-1][2], self.page.fragments[self.index].end)
        close = rest.find(")")
        return close >= 0 and not any(c.isdigit() or c == "(" for c in rest[:close])

    def _new_head(self, below: int, first: Word) -> bool:
        """Tell whether the fragment below begins a caption of its own."""
        lead = self.page.gap(self.page.fragments[below].start, first.start)
        if "(" in lead and (self.depth > 0 or self.head.kind != "date"):
            return True
        if self.depth or len(self.seen) < 2 or self.head.kind in _SENTENCES:
            return False
        words = [w.text for w in self.page.words[below][:_HEAD_WORDS]]
        return len(words) > 1 and any(
            h.kind != self.head.kind and all(a == b for a, b in zip(h.words, words, strict=False))
            for h in heads().get(first.text, ())
        )

    def _open_over(self, gap: str) -> bool:
        """Tell whether a caption can go on over a gap: not past its own closing bracket, nor past a colon."""
        if gap == " " or not gap:
            return True
        if ":" in gap:
            return False
        depth = self.depth
        for c in gap:
            depth += (c == "(") - (c == ")")
            if depth <= 0 and c == ")":
                return False
        return True

    def _close(self) -> None:
        """Take the closing bracket, a point and a colon into the last part."""
        last = self.parts[-1]
        stop = self.page.fragments[last[0]].end
        words = self.page.words[self.index]
        if self.at + 1 < len(words):
            stop = words[self.at + 1].start
        rest = self.page.gap(last[2], stop)
        taken = 0
        for c in rest:
            if c not in _AFTER:
                break
            taken += 1
        last[2] += len(rest[:taken].rstrip())
