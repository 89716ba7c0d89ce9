"""What stands under one signature: the typed name and the title.

In: the pieces of a signature page and the place of an anchor, the conformed signature or a "By:" line. Out: one signer,
and where its pieces end. Never: the registrant or the date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from herewith.reading import signature_words as words
from herewith.reading.signature_pieces import Piece, Stretch

_WHOLE = re.compile(r"\S\s.*\w{2}|\S\s\w\.?,? \w")
"""Two words of a name, the last of them no initial."""
_LONGEST = 1000
"""Characters after which a signature is not looked through for its other half."""
_FARTHEST = 12
"""Line ends over which an unfinished title goes on: where only the text of a page was kept, blanks are many."""
_OPEN_ENDS = (",", "&", "-", "\u2013", "\u2014", "/")
_OPEN_WORDS = ("and", "of", "the", "&")


@dataclass
class Signer:
    """One who signed, as stretches of the view."""

    by: Piece | None = None
    conformed: Piece | None = None
    name: list[Stretch] = field(default_factory=list)
    title: list[Stretch] = field(default_factory=list)
    used: list[Stretch] = field(default_factory=list)
    first_row: int = 0
    last_row: int = 0


def read_signer(text: str, pieces: Sequence[Piece], at: int) -> tuple[Signer, int]:
    """Read the signer whose anchor is a piece; give the index after what belongs to it."""
    reader = _Reader(text, pieces, at)
    reader.anchor()
    return reader.signer, reader.at


def read_unsigned(text: str, pieces: Sequence[Piece], at: int) -> Signer:
    """Read a signer of whom only the typed name is printed, which stands in a piece."""
    reader = _Reader(text, pieces, at)
    piece = reader.take()
    reader.signer.first_row = piece.row
    reader.name_and_title(piece.start, piece.end)
    reader.under()
    return reader.signer


def head_of(name: str) -> str:
    """Give the name of "Name, Title"."""
    return name[: words.split_name(name)[0]]


def is_open(name: str) -> bool:
    """Tell whether more brackets open than close."""
    return name.count("(") > name.count(")")


class _Reader:
    def __init__(self, text: str, pieces: Sequence[Piece], at: int) -> None:
        self.text = text
        self.pieces = pieces
        self.at = at
        self.signer = Signer()

    def take(self) -> Piece:
        piece = self.pieces[self.at]
        self.at += 1
        self.signer.used.append((piece.start, piece.end))
        self.signer.last_row = piece.row
        return piece

    def next(self, ahead: int = 0) -> str | None:
        at = self.at + ahead
        return self.pieces[at].kind if at < len(self.pieces) else None

    # the signature ----------------------------------------------------------------------------------------------

    def anchor(self) -> None:
        """Read "By: /s/ Name" and what stands under it."""
        signer = self.signer
        piece = self.take()
        signer.first_row = piece.row
        if piece.kind == "by":
            signer.by = piece
            if piece.printed:
                self.name_and_title(piece.value, piece.end)
            elif self._typed_over(piece):
                typed = self.take()
                self.name_and_title(typed.start, typed.end)
                piece = self.take()
            elif self.next() == "conformed" or self._typed_twice(piece):
                piece = self.take()._replace(kind="conformed")
        if piece.kind == "conformed":
            signer.conformed = self._whole(piece)
        if piece.kind == "name":
            self._captioned_name(piece)
        self.under()

    def _typed_twice(self, by: Piece) -> bool:
        """Tell a conformed signature without "/s/": the name beside "By", and typed once more under it."""
        if self.next() != "text" or self.next(1) not in ("text", "name") or self.pieces[self.at].row != by.row:
            return False
        beside, under = (words.words_of(p.printed) for p in self.pieces[self.at : self.at + 2])
        return len(beside & under) > 1 or (bool(beside) and beside == under)

    def _typed_over(self, by: Piece) -> bool:
        """Tell the typed name beside "By:" from a signature: that stands under it, "/s/" and all."""
        if self.next() != "text" or self.next(1) != "conformed" or self.pieces[self.at].row != by.row:
            return False
        beside, under = (words.words_of(p.printed) for p in self.pieces[self.at : self.at + 2])
        return len(beside & under) > 1

    def _whole(self, piece: Piece) -> Piece:
        """Add the name where only "/s/" stands in the piece and the name is beside or under it."""
        limit = piece.start + _LONGEST
        while self.next() == "text" and piece.end < limit and not _WHOLE.search(piece.printed):
            following = self.pieces[self.at]
            name = following.printed
            bare = not piece.printed
            near = following.row == piece.row or following.lines <= 1 or (bare and words.is_name(name))
            again = not bare and (words.words_of(name) & words.words_of(piece.printed))
            if not near or again or (not bare and words.may_be_office(name)):
                break
            self.take()
            piece = piece.until(self.text, following.end)
        return piece

    def under(self) -> None:
        """Read what stands under the signature: name, then title."""
        signer = self.signer
        while self.at < len(self.pieces) and self._goes_on(self.pieces[self.at]):
            pass
        if not signer.name and signer.conformed is not None:
            self.name_and_title(signer.conformed.value, signer.conformed.end)
        if signer.title:
            start, end = signer.title[-1]
            title = "".join(self.text[first:last] for first, last in signer.title)
            if title.endswith(")") and title.count(")") > title.count("("):
                signer.title[-1] = (start, end - 1)  # of a bracket that opens before the name

    def _goes_on(self, piece: Piece) -> bool:
        """Take one more piece, or tell that the signer ends."""
        signer = self.signer
        if piece.kind == "name" and not signer.title and not (signer.name and signer.conformed is None):
            self.take()
            signer.name.clear()
            self._captioned_name(piece)
        elif piece.kind == "by" and not signer.name and not piece.printed:
            self.take()  # the caption set lower than the signature beside it
        elif piece.kind == "by" and not signer.name and self._is_signed_again(piece):
            self.take()
            self.name_and_title(piece.value, piece.end)
        elif piece.kind == "title":
            self.take()
            self._captioned_title(piece)
        elif piece.kind == "text" and not signer.name:
            return self._typed_name(piece)
        elif piece.kind == "text" and not signer.title and self._is_name_again(piece):
            self.take()
        elif piece.kind == "text" and self._is_title(piece):
            self.take()
            signer.title.append((piece.start, piece.end))
        elif piece.kind == "note" and self.next(1) in ("text", "title") and self.pieces[self.at + 1].row == piece.row:
            self.at += 1  # a footnote of the form, in the column beside the title
        else:
            return False
        return True

    # names ------------------------------------------------------------------------------------------------------

    def name_and_title(self, start: int, end: int) -> None:
        """Take a stretch as name, or as "Name, Title", in brackets or not."""
        if self.text.startswith("(", start) and is_open(self.text[start:end].removesuffix(")")):
            start += 1
            end -= self.text[end - 1] == ")"
        name, title = words.split_name(self.text[start:end])
        bare = self.text[start : start + name].rstrip(words.MARKS)
        self.signer.name.append((start, start + len(bare)))
        its = words.ITS.match(self.text, start + title, end)
        title = its.end() - start if its else title
        if start + title < end:
            self.signer.title.append((start + title, end))

    def _is_name_again(self, piece: Piece) -> bool:
        """Tell the typed name under a signature that is the name already ("By: A. B. Cole*" over "A. B. Cole")."""
        name = " ".join(self.text[a:b] for a, b in self.signer.name)
        return words.words_of(name) == words.words_of(piece.printed)

    def _is_signed_again(self, piece: Piece) -> bool:
        """Tell the typed name set off by a "By:" of its own: "/s/ A. B. Cole" over a rule over "By: A. B. Cole"."""
        signed = self.signer.conformed
        if signed is None or self.signer.by is not None:
            return False
        return bool(words.words_of(signed.printed) & words.words_of(head_of(piece.printed)))

    def _captioned_name(self, piece: Piece) -> None:
        if piece.printed:
            self.name_and_title(piece.value, piece.end)
        elif self.next() == "text":
            following = self.take()
            self.name_and_title(following.start, following.end)
        self._rest_of_name()

    def _typed_name(self, piece: Piece) -> bool:
        """Take a line under the signature as the typed name, or tell that it is the title already."""
        signer = self.signer
        line = piece.printed
        head = head_of(line)
        signed = signer.conformed.printed if signer.conformed else ""
        shared = words.words_of(signed) & words.words_of(head)
        if shared and not (words.is_office(head) and len(shared) < 2):
            self.take()
            self.name_and_title(piece.start, piece.end)
            self._rest_of_name()
            return True
        if signer.conformed is not None and signed and (words.may_be_office(line) or not words.is_name(head)):
            self.name_and_title(signer.conformed.value, signer.conformed.end)
            return True
        if words.is_company(line) and signer.conformed is not None:
            return False
        unsigned = signer.by is not None and signer.conformed is None and not words.is_office(line)
        if not words.is_name(head) and not unsigned:
            return False
        self.take()
        self.name_and_title(piece.start, piece.end)
        return True

    def _rest_of_name(self) -> None:
        """Go on with a name that a line end breaks: "Robert / C. Bateman, Executive Vice President"."""
        signer = self.signer
        signed = signer.conformed.printed.split() if signer.conformed else []
        last = signed[-1].strip(".,").lower() if len(signed) > 1 else ""
        while signer.name and not signer.title and self.next() == "text":
            piece = self.pieces[self.at]
            head = head_of(piece.printed)
            if piece.lines > 1 or words.may_be_office(head) or words.is_whole_company(head) or words.DIGIT.search(head):
                return
            have = " ".join(self.text[a:b] for a, b in signer.name).lower()
            if len(have.split()) > 1 and not (last and last not in have and last in head.lower()):
                return
            self.take()
            self.name_and_title(piece.start, piece.end)

    # titles -----------------------------------------------------------------------------------------------------

    def _captioned_title(self, piece: Piece) -> None:
        if piece.printed:
            self.signer.title.append((piece.value, piece.end))
        elif self.next() == "text":
            following = self.take()
            self.signer.title.append((following.start, following.end))

    def _is_title(self, piece: Piece) -> bool:
        """Tell a line of the title from the next registrant, a place, a running header."""
        line = piece.printed
        if words.is_whole_company(line) and not words.may_be_office(line.split(",")[0]):
            return self._title_open() and piece.lines <= 1
        if self.next(1) == "registrant" or line.count(" ") > words.LONGEST_TITLE:
            return False
        if words.PARENTHESIS.match(line):
            return words.may_be_office(line)
        if words.may_be_office(line) and (
            piece.lines <= 4 or self._title_open() or (not self.signer.title and words.is_office(line))
        ):
            return True
        if piece.lines > 1:
            return self._title_open() and piece.lines <= _FARTHEST
        return self.next(1) not in ("by", "conformed")  # else the line is the next registrant

    def _title_open(self) -> bool:
        """Tell whether the title so far must go on."""
        if not self.signer.title:
            return False
        line = self.text[slice(*self.signer.title[-1])].rstrip(" \xa0\n")
        return line.endswith(_OPEN_ENDS) or line.lower().split()[-1:] in ([w] for w in _OPEN_WORDS)
