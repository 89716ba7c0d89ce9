"""The same filing, printed otherwise.

In: the bytes of a filing. Out: bytes that a careful reader reads the same values from. Never: another word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT = re.compile(rb"<TEXT>\s*(.*?)</TEXT>", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(rb"<(?:html|body|div|p|font)\b", re.IGNORECASE)
_TAG = re.compile(rb"(<[a-zA-Z/!?](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>)")
_HEADER = re.compile(rb"<ix:header\b.*?</ix:header\s*>", re.DOTALL | re.IGNORECASE)


def main_stretch(data: bytes) -> tuple[int, int]:
    """Give where the first document's text stands."""
    found = _TEXT.search(data)
    return found.span(1) if found else (0, len(data))


def is_markup(data: bytes) -> bool:
    """Tell whether the first document is HTML."""
    start, end = main_stretch(data)
    return _MARKUP.search(data, start, min(end, start + 20_000)) is not None


def with_crlf(data: bytes) -> bytes:
    """End every line as Windows does."""
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def with_hard_spaces(data: bytes) -> bytes:
    """Make every space of the first document's text, not inside tags, a non-breaking one."""
    start, end = main_stretch(data)
    blank = b"&nbsp;" if is_markup(data) else "\xa0".encode()
    parts = _TAG.split(data[start:end]) if is_markup(data) else [data[start:end]]
    stuffing = b"\n- -" if data.startswith(b"-----BEGIN PRIVACY") else b"\n\n\n\n"  # the envelope's, not the text's
    parts[::2] = [stuffing.join(p.replace(b" ", blank) for p in part.split(stuffing)) for part in parts[::2]]
    return data[:start] + b"".join(parts) + data[end:]


def wrapped(data: bytes) -> bytes:
    """Put a bare document into the envelope of a submission; one that has an envelope stays."""
    if _TEXT.search(data):
        return data
    return b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<FILENAME>main.htm\n<TEXT>\n" + data + b"\n</TEXT>\n</DOCUMENT>\n"


def followed(data: bytes) -> bytes:
    """Put another document after the first."""
    data = wrapped(data)
    more = (
        b"<DOCUMENT>\n<TYPE>GRAPHIC\n<SEQUENCE>9\n<TEXT>\n"
        b"Item 8.01 Other Events\n\nNo part of the report.\n</TEXT>\n</DOCUMENT>\n"
    )
    end = data.find(b"</DOCUMENT>", main_stretch(data)[1])
    end = len(data) if end < 0 else end + len(b"</DOCUMENT>\n")
    return data[:end] + more + data[end:]


def without_tagging(data: bytes) -> bytes:
    """Strip every `ix:` tag and the hidden header."""
    return re.sub(rb"</?ix:[^<>]*>", b"", _HEADER.sub(b"", data))


def with_contents(data: bytes, items: Sequence[tuple[str, str]], at: int) -> bytes:
    """Put a contents page of the filing's own items, with page numbers, at a byte offset."""
    rows = [(f"Item {number}.", title or "Other Matters", str(page)) for page, (number, title) in enumerate(items, 2)]
    rows += [("Signatures", "", str(len(rows) + 2)), ("Exhibit Index", "", str(len(rows) + 3))]
    if is_markup(data):
        cells = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>\n" for a, b, c in rows)
        page = f"<p>TABLE OF CONTENTS</p>\n<table>\n{cells}</table>\n<hr>\n"
    else:
        lines = "\n".join(f"{f'{a}  {b}'.strip()[:66]:.<68}{c:>4}" for a, b, c in rows)
        page = f"\n<PAGE>\n\n                           TABLE OF CONTENTS\n\n{lines}\n\n<PAGE>\n\n"
    return data[:at] + page.encode("ascii", "xmlcharrefreplace") + data[at:]
