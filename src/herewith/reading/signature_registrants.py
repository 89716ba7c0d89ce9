"""For whom a signature is given.

In: the pieces over a signature. Out: the registrants they name, one or several, and what was used. Never: a general
partner, trustee or servicer that signs for the registrant ("By: Acme GP, Inc., its general partner").
"""

from __future__ import annotations

from collections.abc import Sequence

from herewith.reading import signature_words as words
from herewith.reading.signature_pieces import Piece, Stretch

_CHAIN = ("by ", "by:", "as ", "its ", "on behalf", "for itself")


def registrants(text: str, above: Sequence[Piece]) -> tuple[list[tuple[Stretch, ...]], list[Stretch]]:
    """Read the registrants over a signature, each a tuple of lines; a name is whole where a form of company ends it."""
    used = [(p.start, p.end) for p in above if p.kind in ("registrant", "page")]
    stated = [p for p in above if p.kind == "registrant" and p.printed]
    if stated:
        return [((p.value, p.end),) for p in stated], used
    names: list[list[Stretch]] = []
    whole = True
    for piece in _lines(above):
        tail = words.REGISTRANT_TAIL.search(text, piece.start, piece.end) if text[piece.end - 1] in ").*" else None
        used.append((piece.start, piece.end))
        bracket = words.PARENTHESIS.match(piece.printed) is not None
        if (whole and not bracket) or not names:
            names.append([])
        printed = piece.printed.removesuffix(" and")
        whole = bracket or tail is not None or words.is_whole_company(printed)
        end = piece.end - (len(piece.printed) - len(printed) if whole else 0)  # the "and" before another registrant
        names[-1].append((piece.start, tail.start() if tail else end))
    return [tuple(n) for n in names] or _through(text, above), used


def _through(text: str, above: Sequence[Piece]) -> list[tuple[Stretch, ...]]:
    """Read the company through which one signs, where no other is named: "By: Acme Bank, as Servicer"."""
    first = next((i for i, p in enumerate(above) if p.kind == "by" and p.printed), None)
    if first is None:
        return []
    lines: list[Stretch] = [(above[first].value, above[first].end)]
    for piece in above[first + 1 :]:
        line = piece.printed
        if piece.kind != "text" or line.lower().startswith(_CHAIN) or words.is_whole_company(_told(text, lines)):
            break
        lines.append((piece.start, piece.end))
    return [tuple(lines)] if words.names_company(_told(text, lines).replace(",", "")) else []


def _told(text: str, lines: Sequence[Stretch]) -> str:
    return " ".join(" ".join(text[a:b].split()) for a, b in lines)


def registrant_below(below: Sequence[Piece]) -> list[Stretch]:
    """Read a registrant printed under the last signature, where none stands above."""
    return [(p.start, p.end) for p in below if p.kind == "text" and words.is_company(p.printed)][:1]


def _lines(above: Sequence[Piece]) -> list[Piece]:
    """Give the lines that name registrants: over the last caption "(Registrant)", else all above the signature."""
    captioned = [i for i, p in enumerate(above) if p.kind == "registrant"]
    out: list[Piece] = []
    for piece in reversed(above[: captioned[-1] if captioned else len(above)]):
        line = piece.printed
        bracket = piece.kind == "text" and words.PARENTHESIS.match(line)
        if piece.kind == "text" and words.DESCRIBED.match(line):
            continue
        if piece.kind == "registrant" or (bracket and not words.is_whole_company(line.strip("(). "))):
            continue
        if piece.kind == "by" or (piece.kind == "text" and line.lower().startswith(_CHAIN)):
            out.clear()
            continue
        if piece.kind != "text" or words.is_sentence(line):
            break
        out.append(piece)
    return out[::-1]
