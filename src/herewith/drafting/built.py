"""What a build gives, and how its files are called.

In: a draft. Out: the record of one document; names within EDGAR's rules of any year. Never: a file written.
Source: EDGAR Filer Manual II, March 2009, p. 5-13 (lower case, a letter first, one of each of `.`, `-`, `_` at most)
and April 2016, 5.1.1 (32 characters): the stricter holds in both.
"""

from __future__ import annotations

import re
import unicodedata

import msgspec

from herewith.model.draft import Draft


class BuiltDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One document as it is to be filed."""

    name: str
    """File name."""
    type: str
    """EDGAR's document type: "8-K", "EX-99.1", "EX-101.SCH", "GRAPHIC"."""
    description: str
    """The filer's words."""
    data: bytes


def prefix_of(draft: Draft) -> str:
    """Give the letters that the files' names begin with: the first trading symbol, else the registrant's first word."""
    symbols = [security.symbol for security in draft.cover.securities_12b if security.symbol]
    names = [registrant.name for registrant in draft.cover.registrants if registrant.name]
    for words in (*symbols[:1], *names[:1]):
        for word in re.findall(r"[A-Za-z]+", unicodedata.normalize("NFKD", words)):
            if len(word) > 1 and word.lower() not in ("the", "xml", "xbrl", "dei", "ix", "ixt", "link"):
                return str(word).lower()[:8]
    return "report"


def main_name(draft: Draft, ending: str) -> str:
    """Name the main document that is not tagged: "ftpw8k.htm", of an amendment "ftpw8ka.htm"."""
    return f"{prefix_of(draft)}8k{'a' if draft.form.endswith('/A') else ''}{ending}"


def exhibit_name(draft: Draft, number: str, ending: str, taken: set[str]) -> str:
    """Name an exhibit's file, unlike those taken, which it joins: "ftpwex99-1.htm"."""
    parts = re.findall(r"[0-9]+|[a-z]+", number.lower())
    stem = f"{prefix_of(draft)}ex{parts[0]}{'-' if len(parts) > 1 else ''}{''.join(parts[1:])}"[:26]
    candidates: list[str] = [f"{stem}{letter}{ending}" for letter in ("", *"abcdefghijklmnopqrstuvwxyz")]
    name = next(candidate for candidate in candidates if candidate not in taken)
    taken.add(name)
    return name
