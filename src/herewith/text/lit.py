"""An original shown again, with places lit.

In: the source of a file, one of its documents, and keys with the spans to light. Out: markup of our own that shows
every character of the document's view, in which each place lit is in `<mark>` elements that name their keys. Never: a
script, a handler, a form, a load, a style sheet, a link that leaves the page; a place lit that is not shown; knowledge
of forms.

The text is the view's, run by run, so none is lost to malformed markup. What stands in the source between two runs is
tags and blanks, and goes through the allow-list (`allowed.toml`). A run of text has no tag in it, so marks nest in any
markup. Where places overlap, a mark names all of its keys, the first given first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from itertools import pairwise
from typing import NamedTuple

from herewith.model import Document, Span
from herewith.text.hidden import close_comments
from herewith.text.opening import view_of
from herewith.text.rewriting import Rewriting, signs
from herewith.text.styles import usual_size
from herewith.text.tokens import in_quotes, split_tags, whole_tag
from herewith.text.view import BLANKS, View


class Light(NamedTuple):
    """Something to light."""

    key: str
    """Letters, digits and hyphens; the place is `#place-KEY`, and its words link to `#value-KEY`."""
    spans: Sequence[Span]
    """Where it is printed."""
    kind: str
    """Given to its marks as a class."""
    name: str = ""
    """Said of its marks when somebody points at them."""
    link: bool = True
    """Whether its words are a link; a long text is better none."""


class Lit(NamedTuple):
    """An original, lit."""

    markup: str
    lit: frozenset[str]
    """Keys that have a place in it; the others are printed nowhere that is shown."""


class _Piece(NamedTuple):
    """A stretch of the view between two places where lights go on or off."""

    start: int
    lights: tuple[Light, ...]


def light_up(source: bytes, document: Document, lights: Iterable[Light]) -> Lit:
    """Write a document again with places lit; where places overlap, the light given first is the one that links."""
    view = view_of(source, document)
    writer = _Writer(view, list(lights))
    if not view.markup:
        return writer.typed()
    pieces = document.pieces
    content = source[pieces[0].start : pieces[-1].end].decode("latin-1") if pieces else ""
    return writer.markup(pieces, usual_size(content))


class _Writer:
    """One document being written."""

    def __init__(self, view: View, lights: Sequence[Light]) -> None:
        self.view = view
        self.pieces = _pieces(view, lights)
        self.starts = [piece.start for piece in self.pieces]
        self.lit: set[str] = set()
        self.waiting: list[str] = []
        self.waiting_lights: tuple[Light, ...] = ()

    def typed(self) -> Lit:
        """Write a typewritten page: its own lines, pages parted."""
        out = ["\n"]  # a browser leaves out the first line end of <pre>
        pages = sorted(at for at, kind, _ in self.view.marks if kind == "page")
        done = 0
        for at in (*pages, len(self.view.text)):
            if done and done < at:
                out.append('<span class="page-end"></span>')
            for text, lights in self._runs(done, at):
                for words, is_margin in _margins(text) if lights else ((text, True),):
                    on = () if is_margin else lights
                    out += (
                        _opening(on, self._new(on), linked=True),
                        escape(words, quote=False),
                        _closing(on, linked=True),
                    )
            done = at
        return Lit(f'<pre class="typed">{"".join(out)}</pre>', frozenset(self.lit))

    def markup(self, pieces: Sequence[Span], usual: float) -> Lit:
        """Write markup: what stands between two runs of text is tags, and goes through the allow-list."""
        page = Rewriting(usual)
        done = pieces[0].start if pieces else 0
        ends = (len(self.view.text), -1, 0)
        for (at, offset, width), (stop, _, _) in pairwise((*self.view.segments, ends)):
            if offset < 0:
                continue
            if offset > done:
                self._between(page, self._shown(pieces, done, offset))
            for text, lights in self._runs(at, stop):
                if lights != self.waiting_lights:
                    self._flush(page)
                    self.waiting_lights = lights
                self.waiting.append(text)
            done = offset + width
        if pieces:
            self._between(page, self._shown(pieces, done, pieces[-1].end))
        self._flush(page)
        return Lit(page.close(), frozenset(self.lit))

    def _runs(self, start: int, end: int) -> Iterator[tuple[str, tuple[Light, ...]]]:
        """Cut a stretch of the view where lights go on or off."""
        index = bisect_right(self.starts, start) - 1
        while start < end:
            stop = min(end, self.starts[index + 1] if index + 1 < len(self.starts) else end)
            yield self.view.text[start:stop].replace("\0", "\ufffd"), self.pieces[index].lights
            start, index = stop, index + 1

    def _shown(self, pieces: Sequence[Span], start: int, end: int) -> str:
        """Give the source between two offsets, without what is never shown and what is no part of the document."""
        hidden = self.view.hidden
        out = []
        for at in range(_first_after(pieces, start), len(pieces)):
            low, high = max(start, pieces[at].start), min(end, pieces[at].end)
            if low >= high:
                break
            for within in range(_first_after(hidden, low), len(hidden)):
                if hidden[within].start >= high:
                    break
                out.append(self.view.source[low : max(low, hidden[within].start)])
                low = max(low, hidden[within].end)
            out.append(self.view.source[low:high])
        return b"".join(out).decode("latin-1")

    def _between(self, page: Rewriting, stretch: str) -> None:
        """Write the tags and blanks that stand between two runs of text."""
        tokens = split_tags(close_comments(stretch))
        for index in range(0, len(tokens), 2):
            if tokens[index] and not page.between_cells:
                if self.waiting_lights:
                    self._flush(page)
                    self.waiting_lights = ()
                self.waiting.append(unescape(tokens[index]))
            if index + 1 == len(tokens):
                return
            tag = tokens[index + 1]
            if in_quotes(tag):
                tag, used = whole_tag(tag, tokens[index + 2])
                tokens[index + 2] = tokens[index + 2][used:]
            if tag[0] != "!":
                self._flush(page)
                self.waiting_lights = ()
                page.tag(tag)

    def _flush(self, page: Rewriting) -> None:
        """Write the text that waits, as one run under its lights."""
        text, lights, self.waiting = "".join(self.waiting), self.waiting_lights, []
        if not text:
            return
        if text.isspace() or not text.strip(BLANKS):
            page.out.append("" if page.between_cells else text)
            return
        linked = not page.linked
        shown = "".join(
            f'<span class="glyph" data-sign="{sign}">{escape(letters)}</span>' if sign else escape(letters, quote=False)
            for letters, sign in (signs(page.glyphs, text) if page.glyphs else ((text, ""),))
        )
        page.text(f"{_opening(lights, self._new(lights), linked=linked)}{shown}{_closing(lights, linked=linked)}")

    def _new(self, lights: tuple[Light, ...]) -> list[str]:
        """Give the keys that are met for the first time."""
        new = [light.key for light in lights if light.key not in self.lit]
        self.lit.update(new)
        return new


def _margins(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a typewritten stretch into the words of each line and the blanks around them (True), which are not lit."""
    for index, line in enumerate(text.split("\n")):
        words = line.strip()
        lead = len(line) - len(line.lstrip())
        yield ("\n" if index else "") + line[:lead], True
        if words:
            yield words, False
            yield line[lead + len(words) :], True


def _opening(lights: tuple[Light, ...], new: list[str], *, linked: bool) -> str:
    """Open a mark for the lights on a run of text, with a place for each key that has none yet."""
    if not lights:
        return ""
    first = lights[0]
    own = first.key if first.key in new else ""
    places = "".join(f'<span id="place-{key}"></span>' for key in new if key != own)
    kinds = " ".join(dict.fromkeys(light.kind for light in lights))
    keys = " ".join(light.key for light in lights)
    told = f' title="{escape(first.name)}"' if first.name else ""
    place = f' id="place-{own}"' if own else ""
    mark = f'<mark class="{kinds}" data-of="{keys}"{told}{place}>'
    if not (linked and first.link):
        return places + mark
    passed_by = "" if own else ' tabindex="-1"'
    return f'{places}{mark}<a href="#value-{first.key}"{passed_by}>'


def _closing(lights: tuple[Light, ...], *, linked: bool) -> str:
    if not lights:
        return ""
    return "</a></mark>" if linked and lights[0].link else "</mark>"


def _pieces(view: View, lights: Sequence[Light]) -> list[_Piece]:
    """Cut the view where lights go on or off."""
    events: dict[int, list[tuple[int, bool]]] = {0: []}
    for index, light in enumerate(lights):
        for span in light.spans:
            start, end = view.place(span.start), view.place(span.end)
            if start < end:
                events.setdefault(start, []).append((index, True))
                events.setdefault(end, []).append((index, False))
    on: dict[int, int] = {}
    out = []
    for at in sorted(events):
        for index, goes_on in events[at]:
            on[index] = on.get(index, 0) + (1 if goes_on else -1)
            if not on[index]:
                del on[index]
        out.append(_Piece(at, tuple(lights[index] for index in sorted(on))))
    return out


def _first_after(spans: Sequence[Span], offset: int) -> int:
    """Give the index of the first span that ends after an offset; spans are in order and apart."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if spans[middle].end > offset else (middle + 1, high)
    return low
