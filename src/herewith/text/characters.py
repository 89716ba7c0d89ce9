"""Bytes and entities to characters, place by place.

In: text of a document decoded one byte to one character. Out: the characters meant, each with the run of bytes that
means it. Never: a lost byte: what no encoding explains stays the character of its number.

EDGAR takes ASCII only; the archive nevertheless holds UTF-8 and windows-1252, and entities such as `&#146;` that
mean windows-1252 by their number.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_SPECIAL = re.compile(r"(&(?:#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[\x80-\xff]+)")
_KNOWN: dict[str, str] = {}


def is_utf8(content: bytes) -> bool:
    """Tell whether the bytes above 127 are UTF-8; a cut in the midst of the last character is forgiven."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and error.end == len(content)
    return True


def characters(text: str, *, utf8: bool, entities: bool) -> list[tuple[str, int]]:
    """Cut text into runs of (characters meant, bytes that mean them); equal lengths mean byte for character."""
    alone = _KNOWN.get(text) if entities else None
    if alone is not None:
        return [(alone, len(text))]
    out: list[tuple[str, int]] = []
    for index, part in enumerate(_SPECIAL.split(text)):
        if index % 2 == 0:
            if part:
                out.append((part, len(part)))
        elif part[0] == "&":
            out.append((_KNOWN.get(part) or _entity(part) if entities else part, len(part)))
        else:
            out += _high(part.encode("latin-1"), utf8=utf8)
    return out


def _entity(written: str) -> str:
    meant = _KNOWN.get(written)
    if meant is None:
        meant = html.unescape(written)
        if written[-1] != ";" and written[1] != "#" and meant[-1:] == written[-1]:
            meant = written  # "AT&Trade" is no trademark: a name without its semicolon must be whole
        meant = meant.replace("\n", " ").replace("\t", " ").replace("\r", " ") or " "
        if len(_KNOWN) < 4096:
            _KNOWN[written] = meant
    return meant


def _high(run: bytes, *, utf8: bool) -> Iterator[tuple[str, int]]:
    if utf8:
        for character in run.decode("utf-8", "replace"):
            yield character, len(character.encode("utf-8")) if character != "\ufffd" else len(run)
        return
    text = "".join(bytes((b,)).decode("cp1252", "ignore") or chr(b) for b in run)
    yield text, len(run)
