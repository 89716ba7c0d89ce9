"""Who signed, for whom, as what and when.

In: the pieces of a signature page. Out: blocks, each a registrant, a name, a title, a date, as stretches of the view.
Never: a value that is not printed, or one read from elsewhere in the report.

A block has an anchor, the conformed signature ("By: /s/ Name") or a blank "By:" line. Above it stands the registrant,
under it the typed name and the title; the date stands anywhere (Form 8-K, Signatures).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from herewith.reading import signature_words as words
from herewith.reading.signature_pieces import Page, Piece, PrintedDate, Stretch

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


@dataclass
class _Signer:
    """What follows one anchor."""

    by: Piece | None = None
    conformed: Piece | None = None
    name: list[Stretch] = field(default_factory=list)
    title: list[Stretch] = field(default_factory=list)
    used: list[Stretch] = field(default_factory=list)
    first_row: int = 0
    last_row: int = 0


def blocks_of(text: str, page: Page) -> tuple[Block, ...]:
    """Put the pieces together; side by side signatures are read column by column."""
    out: list[Block] = []
    for pieces, dates in _columns(page):
        out += _Reader(text, pieces, dates or list(page.dates)).read()
    return tuple(out)


def _columns(page: Page) -> list[tuple[list[Piece], list[PrintedDate]]]:
    """Part the page where two signatures stand on one row."""
    edges: list[int] = []
    by_row: dict[int, list[Piece]] = {}
    for p in page.pieces:
        if p.kind == "conformed":
            by_row.setdefault(p.row, []).append(p)
    for row in by_row.values():
        if len(row) > 1:
            edges = [_edge(page, p) for p in row[1:]]
            break
    if not edges:
        return [(list(page.pieces), list(page.dates))]
    columns: list[tuple[list[Piece], list[PrintedDate]]] = [([], []) for _ in range(len(edges) + 1)]
    for p in page.pieces:
        columns[sum(p.left >= e for e in edges)][0].append(p)
    for d in page.dates:
        columns[sum(d.left >= e for e in edges)][1].append(d)
    return columns


def _edge(page: Page, anchor: Piece) -> int:
    """Give the left edge of the column of an anchor: that of its "By:", which stands before it in its row."""
    before = [p for p in page.pieces if p.row == anchor.row and p.kind == "by" and p.left < anchor.left]
    edge = before[-1].left if before else anchor.left
    return edge - 4 if page.typed else edge - edge % _CELL


class _Reader:
    """Goes through the pieces of one column."""

    def __init__(self, text: str, pieces: list[Piece], dates: list[PrintedDate]) -> None:
        self.text = text
        self.pieces = pieces
        self.dates = dates
        self.at = 0

    def of(self, piece: Piece) -> str:
        return " ".join(self.text[piece.value : piece.end].split())

    def read(self) -> list[Block]:
        signers: list[tuple[list[Piece], _Signer]] = []
        above: list[Piece] = []
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            if self._is_anchor():
                signers.append((above, self._signer()))
                above = []
                continue
            if signers and (piece.kind == "index" or self._prose()):
                break
            above.append(piece)
            self.at += 1
        if not signers and above:
            return self._unsigned(above)
        blocks: list[Block] = []
        for index, (before, signer) in enumerate(signers):
            block = self._block(before, signer, above if index == len(signers) - 1 else [])
            if not block.registrants and blocks:
                block = block._replace(registrants=blocks[-1].registrants)  # another officer of the same registrant
            blocks.append(block)
        return self._with_dates(blocks)

    def _is_anchor(self) -> bool:
        piece = self.pieces[self.at]
        if piece.kind == "conformed":
            return True
        if piece.kind == "name":
            return True
        if piece.kind != "by":
            return False
        value = self.of(piece)
        if not value:
            following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
            return following is not None and following.kind in ("conformed", "name", "text") and not (
                following.kind == "text" and words.is_company(self.of(following))
            )
        following = [p.kind for p in self.pieces[self.at + 1 : self.at + 3]]
        return "by" not in following and "conformed" not in following and not words.names_company(value)

    def _prose(self) -> bool:
        """Tell running text, after which no signature is the report's own."""
        lengths = [self.of(p).count(" ") + 1 for p in self.pieces[self.at : self.at + 2] if p.kind in ("text", "note")]
        return bool(lengths) and (lengths[0] > 16 or (len(lengths) == 2 and min(lengths) > 8))

    # one signer -------------------------------------------------------------------------------------------------

    def _signer(self) -> _Signer:
        signer = _Signer()
        piece = self._take(signer)
        signer.first_row = signer.last_row = piece.row
        if piece.kind == "by":
            signer.by = piece
            if self.of(piece):
                self._name_and_title(signer, piece.value, piece.end)
            elif self._next() == "conformed" or self._typed_twice(piece):
                piece = self._take(signer)._replace(kind="conformed")
        if piece.kind == "conformed":
            signer.conformed = self._whole_conformed(signer, piece)
        if piece.kind == "name":
            self._captioned_name(signer, piece)
        self._under(signer)
        return signer

    def _typed_twice(self, by: Piece) -> bool:
        """Tell a conformed signature without "/s/": the name beside "By", and typed once more under it."""
        if self._next() != "text" or self._next(1) not in ("text", "name") or self.pieces[self.at].row != by.row:
            return False
        beside, under = (words.words_of(self.of(p)) for p in self.pieces[self.at : self.at + 2])
        return len(beside & under) > 1 or (bool(beside) and beside == under)

    def _take(self, signer: _Signer) -> Piece:
        piece = self.pieces[self.at]
        self.at += 1
        signer.used.append((piece.start, piece.end))
        signer.last_row = piece.row
        return piece

    def _next(self, ahead: int = 0) -> str | None:
        at = self.at + ahead
        return self.pieces[at].kind if at < len(self.pieces) else None

    def _whole_conformed(self, signer: _Signer, piece: Piece) -> Piece:
        """Add the name where only "/s/" stands in the piece and the name is beside or under it."""
        while len(self.of(piece).split()) < 2 and self._next() == "text":
            following = self.pieces[self.at]
            bare = not self.of(piece)
            if not (following.row == piece.row or following.lines <= 1 or (bare and words.is_name(self.of(following)))):
                break
            if not bare and (words.is_name(self.of(following)) or words.is_office(self.of(following))):
                break
            self._take(signer)
            piece = piece._replace(end=following.end)
        return piece

    def _under(self, signer: _Signer) -> None:
        """Read what stands under the signature: name, then title."""
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            kind = piece.kind
            if kind == "name" and not signer.title and not (signer.name and signer.conformed is None):
                self._take(signer)
                signer.name = []
                self._captioned_name(signer, piece)
            elif kind == "by" and not signer.name and not self.of(piece):
                self._take(signer)  # the caption set lower than the signature beside it
            elif kind == "title":
                self._take(signer)
                self._captioned_title(signer, piece)
            elif kind == "text" and not signer.name:
                if not self._typed_name(signer, piece):
                    break
            elif kind == "text" and self._goes_on_with_title(signer, piece):
                self._take(signer)
                signer.title.append((piece.start, piece.end))
            elif kind == "note" and self._next(1) in ("text", "title") and self.pieces[self.at + 1].row == piece.row:
                self.at += 1  # a footnote of the form, in the column beside the title
            else:
                break
        if not signer.name and signer.conformed is not None:
            self._name_and_title(signer, signer.conformed.value, signer.conformed.end)

    def _captioned_name(self, signer: _Signer, piece: Piece) -> None:
        if self.of(piece):
            self._name_and_title(signer, piece.value, piece.end)
        elif self._next() == "text":
            following = self._take(signer)
            self._name_and_title(signer, following.start, following.end)
        self._rest_of_name(signer)

    def _captioned_title(self, signer: _Signer, piece: Piece) -> None:
        if self.of(piece):
            signer.title.append((piece.value, piece.end))
        elif self._next() == "text":
            following = self._take(signer)
            signer.title.append((following.start, following.end))

    def _typed_name(self, signer: _Signer, piece: Piece) -> bool:
        """Take a line under the signature as the typed name, or tell that it is the title already."""
        printed = self.of(piece)
        conformed = words.words_of(self.of(signer.conformed)) if signer.conformed else frozenset()
        head = printed[: words.split_name(printed)[0]]
        shared = conformed & words.words_of(head)
        if shared and not (words.is_office(head) and len(shared) < 2):
            self._take(signer)
            self._name_and_title(signer, piece.start, piece.end)
            self._rest_of_name(signer)
            return True
        if signer.conformed is not None and self.of(signer.conformed) and (words.may_be_office(printed) or not words.is_name(head)):
            self._name_and_title(signer, signer.conformed.value, signer.conformed.end)
            return bool(signer.name)
        if words.is_company(printed) and signer.conformed is not None:
            return False
        if words.is_name(head) or (signer.by is not None and signer.conformed is None and not words.is_office(printed)):
            self._take(signer)
            self._name_and_title(signer, piece.start, piece.end)
            return True
        if signer.conformed is not None and words.is_office(printed):
            self._name_and_title(signer, signer.conformed.value, signer.conformed.end)
            return bool(signer.name)
        return False

    def _rest_of_name(self, signer: _Signer) -> None:
        """Go on with a name that a line end breaks: "Robert / C. Bateman, Executive Vice President"."""
        while signer.name and not signer.title and self._next() == "text":
            piece = self.pieces[self.at]
            printed = self.of(piece)
            head = printed[: words.split_name(printed)[0]]
            if piece.lines > 1 or words.may_be_office(head) or words.is_whole_company(head) or any(c.isdigit() for c in head):
                return
            have = " ".join(self.text[a:b] for a, b in signer.name).split()
            signed = self.of(signer.conformed).split() if signer.conformed else []
            last = signed[-1].strip(".,").lower() if len(signed) > 1 else ""
            if not (len(have) == 1 or (last and last not in " ".join(have).lower() and last in head.lower())):
                return
            self._take(signer)
            self._name_and_title(signer, piece.start, piece.end)

    def _name_and_title(self, signer: _Signer, start: int, end: int) -> None:
        """Take a stretch as name, or as "Name, Title"."""
        name, title = words.split_name(self.text[start:end])
        signer.name.append((start, start + name))
        its = words.ITS.match(self.text, start + title, end)
        title = its.end() - start if its else title
        if start + title < end:
            signer.title.append((start + title, end))

    def _goes_on_with_title(self, signer: _Signer, piece: Piece) -> bool:
        """Tell a line of the title from the next registrant, a place, a running header."""
        printed = self.of(piece)
        if words.is_whole_company(printed) and not words.may_be_office(printed.split(",")[0]):
            return self._open_title(signer) and piece.lines <= 1
        if self._registrant_caption_follows():
            return False
        if words.PARENTHESIS.match(printed):
            return words.may_be_office(printed)
        if printed.count(" ") > 18:
            return False
        if words.may_be_office(printed) and (piece.lines <= 4 or not signer.title and words.is_office(printed)):
            return True
        if piece.lines > 1 and not (self._open_title(signer) and piece.lines <= 3):
            return False
        return (bool(signer.title) or piece.lines <= 1) and not self._anchor_follows() and not words.is_whole_company(printed)

    def _registrant_caption_follows(self) -> bool:
        return self._next(1) == "registrant"

    def _anchor_follows(self) -> bool:
        """Tell whether the next piece opens another signature: then this line is its registrant."""
        return self._next(1) in ("by", "conformed")

    def _open_title(self, signer: _Signer) -> bool:
        if not signer.title:
            return False
        printed = self.text[slice(*signer.title[-1])].rstrip(" \xa0\n")
        return printed.endswith((",", "&", "-", "\u2013", "\u2014", "/")) or printed.split()[-1:] in (["and"], ["of"], ["And"], ["AND"], ["the"], ["&"])

    # registrants ------------------------------------------------------------------------------------------------

    def _block(self, above: list[Piece], signer: _Signer, below: list[Piece]) -> Block:
        registrants, used = self._registrants(above)
        if not registrants and below:
            candidates = [p for p in below if p.kind == "text" and words.is_company(self.of(p))][:1]
            registrants = [((p.start, p.end),) for p in candidates]
            used = [(p.start, p.end) for p in candidates]
        conformed = (signer.conformed.start, signer.conformed.end) if signer.conformed else None
        return Block(
            tuple(registrants), tuple(signer.name), tuple(signer.title), conformed,
            PrintedDate(0, 0, None, signer.first_row, signer.last_row), tuple(signer.used + used),
        )  # fmt: skip

    def _registrants(self, above: list[Piece]) -> tuple[list[tuple[Stretch, ...]], list[Stretch]]:
        """Read the registrants over a signature."""
        used = [(p.start, p.end) for p in above if p.kind in ("registrant", "page")]
        stated = [p for p in above if p.kind == "registrant" and self.of(p)]
        if stated:
            return [((p.value, p.end),) for p in stated], used
        lines = self._lines_above(above)
        names: list[list[Stretch]] = []
        whole = True
        for piece in lines:
            printed = self.of(piece)
            tail = words.REGISTRANT_TAIL.search(self.text[piece.start : piece.end])
            end = piece.start + tail.start() if tail else piece.end
            used.append((piece.start, piece.end))
            if whole:
                names.append([])
            names[-1].append((piece.start, end))
            whole = tail is not None or words.is_whole_company(printed)
        return [tuple(n) for n in names], used

    def _lines_above(self, above: list[Piece]) -> list[Piece]:
        """Give the lines that name the registrant: over the caption where there is one, else those nearest the signature."""
        captioned = [i for i, p in enumerate(above) if p.kind == "registrant"]
        end = captioned[-1] if captioned else len(above)
        out: list[Piece] = []
        for piece in reversed(above[:end]):
            if piece.kind in ("registrant", "aside") or (piece.kind == "text" and words.PARENTHESIS.match(self.of(piece))):
                continue
            if piece.kind == "by" or (piece.kind == "text" and self._is_chain(piece)):
                out.clear()  # "By: Acme GP, Inc., its general partner" stands between registrant and signature
                continue
            if piece.kind != "text":
                break
            out.append(piece)
        return list(reversed(out))

    def _is_chain(self, piece: Piece) -> bool:
        return self.of(piece).lower().startswith(("by ", "by:", "as ", "its ", "on behalf", "for itself"))

    # dates ------------------------------------------------------------------------------------------------------

    def _with_dates(self, blocks: list[Block]) -> list[Block]:
        """Give each block its date: the one date of the page, or that which stands within or nearest the block."""
        if not self.dates:
            return [b._replace(date=None) for b in blocks]
        out = []
        for index, block in enumerate(blocks):
            if len(self.dates) == len(blocks):
                date = self.dates[index]
            else:
                assert block.date is not None
                first, last = block.date.row, block.date.left
                date = min(self.dates, key=lambda d: (max(first - d.row, d.row - last, 0), d.row))
            out.append(block._replace(date=date))
        return out

    # unsigned ---------------------------------------------------------------------------------------------------

    def _unsigned(self, above: list[Piece]) -> list[Block]:
        """Read a page with neither "/s/" nor "By:": a line of a person's name over a title is the signature."""
        for index, piece in enumerate(above):
            if piece.kind != "text" or piece.kind == "text" and not words.is_name(self._head(piece)):
                continue
            following = above[index + 1] if index + 1 < len(above) else None
            titled = words.split_name(self.text[piece.start : piece.end])[1] < piece.end - piece.start
            if titled or (following is not None and (following.kind == "title" or words.is_office(self.of(following)))):
                signer = _Signer(first_row=piece.row, last_row=piece.row)
                self._name_and_title(signer, piece.start, piece.end)
                signer.used.append((piece.start, piece.end))
                self.at = next(i for i, p in enumerate(self.pieces) if p is piece) + 1
                self._under(signer)
                return self._with_dates([self._block(above[:index], signer, [])])
        return []

    def _head(self, piece: Piece) -> str:
        printed = self.of(piece)
        return printed[: words.split_name(printed)[0]]
