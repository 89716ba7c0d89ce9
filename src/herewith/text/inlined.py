"""Boxes that a style sets in the line.

In: markup as a browser shows it. Out: the same markup, as long, in which `<div style="display:inline">` and the
`</div>` that closes it are named as inline elements are. Never: a change of place; each name is written over by one as
long.

Filing agents wrap words in such boxes where Inline XBRL wants an element
("Form <div style="display:inline">8-K</div>"); read as blocks they would cut a line into many.
"""

from __future__ import annotations

import re

_BOX = re.compile(r"<(/?)(?i:(div))\b([^<>]*)>")
"""Case is ignored after the `<` only: else the expression would be tried at every letter, not at every `<`."""
_INLINE = re.compile(r"display\s{0,9}:\s{0,9}inline\s{0,9}(?:!important\s{0,9})?(?:[;\"']|$)", re.IGNORECASE)
_NAME = "ins"
"""An inline element of as many letters, which has no layout of its own."""


def _styles_inline(markup: str) -> bool:
    """Tell whether any tag sets itself in the line; a word is looked up faster than a style, and most have none."""
    for word in ("inline", "INLINE"):
        at = markup.find(word)
        while at >= 0:
            if markup[at + 6 : at + 7] != "-" and _INLINE.search(markup, max(0, at - 30), at + 30):
                return True
            at = markup.find(word, at + 6)
    return False


def with_inline_boxes(markup: str) -> str:
    """Name boxes set in the line as inline elements; a box that nothing closes is one to the end of its parent."""
    if not _styles_inline(markup):
        return markup
    opened: list[bool] = []
    parts: list[str] = []
    at = 0
    for box in _BOX.finditer(markup):
        if box.group(1):
            inline = opened.pop() if opened else False
        else:
            inline = _INLINE.search(box.group(3)) is not None
            if not box.group(3).endswith("/"):
                opened.append(inline)
        if inline:
            start, end = box.span(2)
            parts += (markup[at:start], _NAME)
            at = end
    parts.append(markup[at:])
    return "".join(parts)
