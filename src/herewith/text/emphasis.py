"""How words are set: bold, italic, and the size of the type.

In: a view of markup and places of it. Out: the look of each. Never: a rendering; style sheets are not followed, since
EDGAR takes none but those in the tags, and a stray closing tag closes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from herewith.text.view import View

_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})\b([^<>]*)>")
_BOLD = re.compile(rb"font-weight\s{0,3}:\s{0,3}(?:(bold|[6-9]00)|normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(rb"font-style\s{0,3}:\s{0,3}(?:(italic|oblique)|normal)", re.IGNORECASE)
_SIZE = re.compile(rb"font-size\s{0,3}:\s{0,3}(\d{1,3}(?:\.\d{1,4})?)(pt|px)", re.IGNORECASE)
_STEP = re.compile(rb"\bsize\s{0,3}=\s{0,3}[\"']?([+-]?\d)", re.IGNORECASE)
_SHORTHAND = re.compile(rb"\bfont\s{0,3}:([^;\"']{0,80})", re.IGNORECASE)
_POINTS = re.compile(rb"(\d{1,3}(?:\.\d{1,4})?)(pt|px)")
_VOID = frozenset((b"br", b"hr", b"img", b"meta", b"input", b"link", b"col", b"page"))
_BOLD_TAGS = frozenset((b"b", b"strong", b"th", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6"))
_ITALIC_TAGS = frozenset((b"i", b"em"))
_BLOCKS = frozenset((b"p", b"div", b"table", b"tr", b"td", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6", b"center"))
_STEPS = (7.5, 7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)
"""Points of `<font size>` 0 to 7, as browsers have them."""
_PIXELS = 0.75
_CLOSE = 0.05


class Look(NamedTuple):
    """How a word is set."""

    bold: bool
    italic: bool
    size: float | None
    """In points; None where no tag says."""

    def differs(self, other: Look) -> bool:
        """Tell whether a reader sees a difference."""
        if (self.bold, self.italic) != (other.bold, other.italic):
            return True
        return bool(self.size and other.size and abs(self.size / other.size - 1) > _CLOSE)


def looks(view: View, places: Sequence[int], since: int) -> list[Look]:
    """Tell how the words at some places of a view are set, in order; tags count from a source offset on."""
    out: list[Look] = []
    opened: list[tuple[bytes, Look]] = []
    offsets = [spans[0].start if (spans := view.spans(at, at + 1)) else since for at in places]
    tags = _TAG.finditer(view.source, since, max(offsets, default=since))
    tag = next(tags, None)
    for offset in offsets:
        while tag is not None and tag.start() < offset:
            _step(opened, bool(tag[1]), tag[2].lower(), tag[3])
            tag = next(tags, None)
        out.append(opened[-1][1] if opened else _PLAIN)
    return out


_PLAIN = Look(bold=False, italic=False, size=None)
_DEEPEST = 60
"""Of open tags looked back over for the one that a closing tag closes."""


def _step(opened: list[tuple[bytes, Look]], closing: bool, name: bytes, attributes: bytes) -> None:
    """Take one tag."""
    if name in _VOID or attributes.endswith(b"/"):
        return
    if closing or (name in _BLOCKS and opened and any(n == b"p" for n, _ in opened[-4:])):
        wanted = name if closing else b"p"
        for back in range(1, min(len(opened), _DEEPEST) + 1):
            if opened[-back][0] == wanted:
                del opened[-back:]
                break
    if not closing:
        opened.append((name, _set(name, attributes, opened[-1][1] if opened else _PLAIN)))


def _set(name: bytes, attributes: bytes, around: Look) -> Look:
    """Give the look of the words inside a tag."""
    bold = around.bold or name in _BOLD_TAGS
    italic = around.italic or name in _ITALIC_TAGS
    size = around.size
    if attributes:
        if weight := _BOLD.search(attributes):
            bold = weight[1] is not None
        if slope := _ITALIC.search(attributes):
            italic = slope[1] is not None
        if short := _SHORTHAND.search(attributes):
            bold, italic = b"bold" in short[1].lower(), b"italic" in short[1].lower()
        points = _SIZE.search(attributes) or (_POINTS.search(short[1]) if short else None)
        if points:
            size = float(points[1]) * (_PIXELS if points[2].lower() == b"px" else 1.0)
        elif name == b"font" and (step := _STEP.search(attributes)):
            number = int(step[1])
            size = _STEPS[min(max(number if step[1][:1] not in b"+-" else 3 + number, 1), 7)]
    return Look(bold, italic, size)
