"""Who signed, for whom, as what and when.

In: the pieces of a signature page. Out: blocks, each a registrant, a name, a title, a date, as stretches of the view.
Never: a value that is not printed, or one read from elsewhere in the report.

A block has an anchor, the conformed signature ("By: /s/ Name") or a blank "By:" line. Above it stands the registrant,
under it the typed name and the title; the date stands anywhere (Form 8-K, Signatures).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from herewith.reading import signature_words as words
from herewith.reading.signature_pieces import Page, Piece, PrintedDate, Stretch
from herewith.reading.signature_registrants import registrant_below, registrants
from herewith.reading.signature_signers import Signer, head_of, read_signer, read_unsigned

_CELL = 1000


class Block(NamedTuple):
    """One signature, as stretches."""

    registrants: tuple[tuple[Stretch, ...], ...]
    """One where one is printed; several names over one signature are several registrants that it signs for."""
    name: tuple[Stretch, ...]
    title: tuple[Stretch, ...]
    conformed: Stretch | None
    date: PrintedDate | None
    used: tuple[Stretch, ...]


def blocks_of(text: str, page: Page) -> tuple[Block, ...]:
    """Put the pieces together; signatures side by side are read column by column."""
    out: list[Block] = []
    for pieces, dates in _columns(page):
        beside = _blocks(text, pieces, dates or page.dates)
        if out and beside and not beside[0].registrants:
            beside = [b if b.registrants else b._replace(registrants=out[-1].registrants) for b in beside]
        out += beside
    return tuple(out)


def _columns(page: Page) -> list[tuple[Sequence[Piece], Sequence[PrintedDate]]]:
    """Part the page where two signatures stand on one row."""
    by_row: dict[int, list[Piece]] = {}
    for p in page.pieces:
        if p.kind == "conformed":
            by_row.setdefault(p.row, []).append(p)
    crowded = next((row for row in by_row.values() if len(row) > 1), None)
    if crowded is None:
        return [(page.pieces, page.dates)]
    edges = [_edge(page, anchor) for anchor in crowded[1:]]
    columns: list[tuple[list[Piece], list[PrintedDate]]] = [([], []) for _ in crowded]
    for p in page.pieces:
        columns[sum(p.left >= e for e in edges)][0].append(p)
    for d in page.dates:
        columns[sum(d.left >= e for e in edges)][1].append(d)
    return list(columns)


def _edge(page: Page, anchor: Piece) -> int:
    """Give the left edge of the column of an anchor: that of its "By:", which stands before it in its row."""
    before = [p for p in page.pieces if p.row == anchor.row and p.kind == "by" and p.left < anchor.left]
    edge = before[-1].left if before else anchor.left
    return edge - 4 if page.typed else edge - edge % _CELL


def _blocks(text: str, pieces: Sequence[Piece], dates: Sequence[PrintedDate]) -> list[Block]:
    """Read one column: what stands above an anchor, the signer, what stands above the next."""
    signers: list[tuple[list[Piece], Signer]] = []
    above: list[Piece] = []
    at = 0
    while at < len(pieces):
        if signers and _is_proxy(text, pieces[at]):
            break
        if _is_anchor(pieces, at):
            signer, at = read_signer(text, pieces, at)
            signers.append((above, signer))
            above = []
        elif signers and (pieces[at].kind == "index" or _is_prose(pieces[at : at + 2])):
            break
        else:
            above.append(pieces[at])
            at += 1
    if not signers:
        signers = _unsigned(text, pieces)
        above = []
    dated = [_date_of(s, i, len(signers), dates) for i, (_, s) in enumerate(signers)]
    blocks: list[Block] = []
    for (before, signer), date in zip(signers, dated, strict=True):
        named, used = registrants(text, before)
        if not named and signer is signers[-1][1]:
            below = registrant_below(above)
            named, used = [(stretch,) for stretch in below], used + below
        if not named and blocks:
            named = list(blocks[-1].registrants)  # another officer of the same registrant
        blocks.append(_block(signer, named, date, used))
    return blocks


def _block(signer: Signer, named: list[tuple[Stretch, ...]], date: PrintedDate | None, used: list[Stretch]) -> Block:
    return Block(
        registrants=tuple(named),
        name=tuple(signer.name),
        title=tuple(signer.title),
        conformed=(signer.conformed.start, signer.conformed.end) if signer.conformed else None,
        date=date,
        used=(*signer.used, *used),
    )


def _is_anchor(pieces: Sequence[Piece], at: int) -> bool:
    """Tell a signature from "By: Acme GP, Inc., its general partner", which only says through whom one signs."""
    piece = pieces[at]
    if piece.kind != "by":
        return piece.kind in ("conformed", "name")
    value = piece.printed
    following = pieces[at + 1 : at + 3]
    if value:
        if any(p.kind in ("by", "conformed") for p in following) or words.names_company(value):
            return False
        return not _is_long_company(pieces, at)
    if not following or following[0].kind not in ("conformed", "name", "text"):
        return False
    if following[0].kind != "text":
        return True
    beside = following[0].printed
    further = any(p.kind in ("by", "conformed") for p in following[1:])
    return not words.is_company(beside) and not (further and words.names_company(beside))


def _is_long_company(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "By: Acme Bank USA," over "National Association" over "as Servicer", with the signature further down."""
    further = pieces[at + 1 : at + 5]
    signed = next((i for i, p in enumerate(further) if p.kind in ("by", "conformed")), None)
    if signed is None or any(p.kind != "text" for p in further[:signed]):
        return False
    return words.names_company(f"{pieces[at].printed} {further[0].printed}".replace(",", ""))


def _is_proxy(text: str, piece: Piece) -> bool:
    """Tell a note that says who signed for those above ("*By: /s/ A. B. Cole, Attorney-in-Fact")."""
    if piece.kind not in ("conformed", "by", "note"):
        return False
    before = text[text.rfind("\n", 0, piece.start) + 1 : piece.start + 1].lstrip()
    return before[:1] in ("*", "\u2020") and bool(words.BY.match(before.lstrip(words.MARKS)))


def _is_prose(pieces: Sequence[Piece]) -> bool:
    """Tell running text, after which no signature is the report's own."""
    lengths = [p.printed.count(" ") for p in pieces if p.kind in ("text", "note")]
    return bool(lengths) and (lengths[0] >= 16 or (len(lengths) == 2 and min(lengths) >= 8))


def _unsigned(text: str, pieces: Sequence[Piece]) -> list[tuple[list[Piece], Signer]]:
    """Read a page with neither "/s/" nor "By:": a person's name over a title is the signature."""
    for at, piece in enumerate(pieces):
        line = piece.printed
        if piece.kind != "text" or not words.is_name(head_of(line)):
            continue
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        titled = len(head_of(line)) < len(line)
        if titled or (following and (following.kind == "title" or words.is_office(following.printed))):
            return [(list(pieces[:at]), read_unsigned(text, pieces, at))]
    return []


def _date_of(signer: Signer, index: int, signers: int, dates: Sequence[PrintedDate]) -> PrintedDate | None:
    """Give a signer's date: its own in order where each has one, else that which stands within or nearest its block."""
    if len(dates) == signers:
        return dates[index]
    first, last = signer.first_row, signer.last_row
    return min(dates, key=lambda d: (max(first - d.row, d.row - last, 0), d.row), default=None)
