"""One filing, many acquisitions: what a filing is called, and which of its acquisitions is read.

In: bytes as they came, with the report read from them. Out: the filing's key, and a preference that can be compared.
Never: anything of when or in what order they came, so that every order, and all at once, ends the same.
"""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from herewith.model import Report, UsageError

_NUMBER = re.compile(r"(?<!\d)(\d{10})-(\d{2})-(\d{6})(?!\d)")
_FOLDER = re.compile(r"(?<!\d)(\d{10})(\d{2})(\d{6})(?!\d)")
"""As EDGAR names the folder of a filing: /Archives/edgar/data/CIK/000095013503005321/."""
FIRST_YEAR = 93
"""Two digits from here on are of the last century: EDGAR began in 1993."""
SUBMISSIONS = {"tab": 2, "ims": 2, "dashed": 1}
"""Envelopes that hold a whole submission: as EDGAR shows it, and as its feed brings it (.nc)."""


class Acquisition(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes of a filing, as they came once."""

    accession: str
    sha256: str
    name: str
    path: str
    envelope: str
    acquired_at: dt.datetime
    size: int
    preferred: bool
    because: str
    """Why it is preferred, or is not."""
    preference: str


def accession_number(words: str) -> str:
    """Give an accession number with dashes.

    Raises:
        UsageError: it is none.
    """
    found = _NUMBER.fullmatch(words.strip()) or _FOLDER.fullmatch(words.strip())
    if found is None:
        raise UsageError(f"{words!r} is no accession number: it looks like 0000950135-03-005321")
    return "-".join(found.groups())


def key_of(report: Report, path: str, sha256: str, given: str | None = None) -> str:
    """Name a filing: by its header, by what the caller says, by its file's name or folder, by its bytes."""
    if report.header and report.header.accession:
        return report.header.accession
    return named_by(path, sha256, given)


def named_by(path: str, sha256: str, given: str | None = None) -> str:
    """Name a filing that does not say its number."""
    if given is not None:
        return accession_number(given)
    found = _NUMBER.search(path) or _FOLDER.search(path)
    return "-".join(found.groups()) if found else f"sha256-{sha256[:20]}"


def year_of(accession: str) -> int:
    """Give the year in an accession number; 0 where there is none."""
    found = _NUMBER.fullmatch(accession)
    if found is None:
        return 0
    two = int(found[2])
    return 1900 + two if two >= FIRST_YEAR else 2000 + two


def preference_of(report: Report, envelope: str, sha256: str, size: int) -> str:
    """Rank an acquisition; the greatest string is preferred.

    A submission before a document alone; a header that was changed later before an earlier one; EDGAR's own text before
    the feed's; more documents, more bytes; then the digest, so that no two are alike.
    """
    rank = SUBMISSIONS.get(envelope, 0)
    header = report.header
    changed = (header.changed or header.filed) if header else None
    day = f"{changed:%Y%m%d}" if changed else "00000000"
    return f"{min(rank, 1)}.{day}.{rank}.{len(report.documents):05}.{size:012}.{sha256}"


_STEPS = (
    "a whole submission, not a document alone",
    "its header was changed later",
    "as EDGAR shows it, not as its feed brought it",
    "it has more documents",
    "it has more bytes",
    "all else is alike, so the digest decides",
)


def reason(best: str, other: str | None) -> str:
    """Say why the preference `best` is before another."""
    if other is None:
        return "there is no other"
    for step, (mine, its) in zip(_STEPS, zip(best.split("."), other.split("."), strict=True), strict=True):
        if mine != its:
            return step
    return _STEPS[-1]
