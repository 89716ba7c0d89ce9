"""The signatures of the report itself.

In: the view and the stretch of its signatures, from the heading or the form's sentence to the exhibit index, an
exhibit printed inside the document, or the end. Out: signatures in order, and the stretches accounted for. Never: a
signature of an exhibit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from herewith.model import Signature
from herewith.reading.signature_blocks import Block, blocks_of
from herewith.reading.signature_pieces import Page, pieces_of
from herewith.text.view import View

Stretch = tuple[int, int]


class SignatureReading(NamedTuple):
    """Signatures with the stretches of the view that are accounted for."""

    signatures: tuple[Signature, ...]
    claimed: tuple[Stretch, ...]


def read_signatures(view: View, start: int, end: int) -> SignatureReading:
    """Read every signature block between two places of the view.

    A signature under the names of several registrants is given once for each of them, since each must sign (Form 8-K,
    Signatures). What is not printed is None.
    """
    page = pieces_of(view, start, end)
    signatures: list[Signature] = []
    used: list[Stretch] = []
    for block in blocks_of(view.text, page):
        used += block.used
        if block.date:
            used += [s for s in page.claimed if s[0] <= block.date.start < s[1]]
        signatures += _signatures(view, block, page)
    return SignatureReading(tuple(signatures), tuple(sorted((*used, *_furniture(page, used)))))


def _furniture(page: Page, used: Sequence[Stretch]) -> list[Stretch]:
    """Give captions, rules and page numbers, up to where text begins that is no part of a signature."""
    last = max((end for _, end in used), default=0)
    stop = next((p.start for p in page.pieces if p.start >= last and p.kind not in ("page", "registrant")), None)
    found = [*page.claimed, *((p.start, p.end) for p in page.pieces if p.kind in ("page", "registrant"))]
    return [s for s in found if stop is None or s[0] < stop]


def _signatures(view: View, block: Block, page: Page) -> list[Signature]:
    printed = block.date or page.fallback
    return [
        Signature(
            registrant=(view.joined(registrant) or None) if registrant else None,
            date=printed.day if printed else None,
            date_printed=view.passage(printed.start, printed.end) if printed else None,
            name=view.joined(block.name) or None,
            title=view.joined(block.title) or None,
            conformed=view.passage(*block.conformed) if block.conformed else None,
        )
        for registrant in block.registrants or (None,)
    ]
