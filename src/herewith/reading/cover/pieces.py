"""What captions leave of a page: values, or parts of them.

In: a page and its captions. Out: pieces, in the order of the text. Never: punctuation alone.
"""

from __future__ import annotations

from herewith.reading.cover.captions import Caption
from herewith.reading.cover.page import Page, Piece, Stretch
from herewith.reading.cover.phrases import WORD

_BEFORE, _BEHIND = " \t\r\n\xa0:;,.–—-)]_*", " \t\r\n\xa0:;–—-([_*"


def pieces_between(page: Page, captions: list[Caption]) -> list[Piece]:
    """Give what captions leave of the fragments, in the order of the text."""
    covered: dict[int, list[Stretch]] = {}
    for caption in captions:
        for index, start, end in caption.parts:
            covered.setdefault(index, []).append((start, end))
    out: list[Piece] = []
    for index, line in enumerate(page.lines):
        if not line.words:
            continue
        if index not in covered:
            out.append(_whole(page, index))
            continue
        at, last = page.fragments[index][:2]
        stretches = covered[index]
        if stretches[0] == (at, last):
            continue
        for start, end in (*sorted(stretches), (last, 0)):
            piece = _piece(page, index, at, start) if start > at else None
            if piece is not None:
                out.append(piece)
            at = max(at, end)
    return out


def _whole(page: Page, index: int) -> Piece:
    """Give a fragment that no caption touches."""
    start, end, row, left, right = page.fragments[index]
    return Piece(start, end, row, left, right, index, " ".join(page.text[start:end].split()))


def _piece(page: Page, index: int, start: int, end: int) -> Piece | None:
    """Give what captions leave of a fragment between two places, without the punctuation that belongs to them."""
    kept = page.text[start:end].lstrip(_BEFORE)
    start = end - len(kept)
    kept = kept.rstrip(_BEHIND)
    if kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1]  # the bracket that the caption opened: "(State of incorporation: Delaware)"
    if not WORD.search(kept):
        return None
    end = start + len(kept)
    fragment = page.fragments[index]
    left, right = fragment.left, fragment.right
    if not page.view.markup:
        left, right = fragment.left + start - fragment.start, fragment.right - (fragment.end - end)
    return Piece(start, end, fragment.row, left, right, index, " ".join(kept.split()))
