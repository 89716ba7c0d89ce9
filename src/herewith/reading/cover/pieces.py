"""What captions leave of a page: values, or parts of them.

In: a page and its captions. Out: pieces, in the order of the text. Never: punctuation alone.
"""

from __future__ import annotations

from herewith.reading.cover.captions import Caption
from herewith.reading.cover.page import Page, Piece, Stretch


def pieces_between(page: Page, captions: list[Caption]) -> list[Piece]:
    """Give what captions leave of the fragments, in the order of the text."""
    covered: dict[int, list[Stretch]] = {}
    for caption in captions:
        for index, start, end in caption.parts:
            covered.setdefault(index, []).append((start, end))
    out: list[Piece] = []
    for index, fragment in enumerate(page.fragments):
        if not page.lines[index].words:
            continue
        at = fragment.start
        for start, end in (*sorted(covered.get(index, ())), (fragment.end, fragment.end)):
            piece = _piece(page, index, at, start, at > fragment.start or start < fragment.end)
            if piece is not None:
                out.append(piece)
            at = max(at, end)
    return out


def _piece(page: Page, index: int, start: int, end: int, cut: bool) -> Piece | None:
    text = page.text
    if cut:
        while start < end and text[start] in " \t\r\n\xa0:;,.–—-)]_*":
            start += 1
        while start < end and text[end - 1] in " \t\r\n\xa0:;–—-([_*":
            end -= 1
        if text[end - 1] == ")" and text.count(")", start, end) > text.count("(", start, end):
            end -= 1  # the bracket that the caption opened: "(State of incorporation: Delaware)"
    if start >= end or not any(c.isalnum() for c in text[start:end]):
        return None
    fragment = page.fragments[index]
    left, right = fragment.left, fragment.right
    if cut and not page.view.markup:
        left, right = fragment.left + start - fragment.start, fragment.right - (fragment.end - end)
    return Piece(start, end, fragment.row, left, right, index, " ".join(text[start:end].split()))
