"""The files of a folder that make one filing: which is the report, which are its exhibits.

In: names and bytes. Out: the pieces of a submission, the report first, and for every file what it was taken for. Never:
a guess between two reports; a file left out without a word.

The report is told by its content: the one file that reads as a Form 8-K with a cover. An exhibit is told by the number
at its top ("Exhibit 99.1"), else by its name (`ex99-1.htm`, `ex991.htm`), held against the numbers the report lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from herewith.form8k.exhibits import exhibit_kinds, normal_number
from herewith.model import Report, UsageError
from herewith.reading.attached import READER
from herewith.reading.report import read_submission
from herewith.submission.assembled import Piece, assembled
from herewith.submission.document_kind import HEAD, kind_of
from herewith.submission.envelope import split
from herewith.text import view_of

_EDGARS_OWN = re.compile(
    r"R\d+\.html?|FilingSummary\.xml|Financial_Report\.xlsx?|MetaLinks\.json|.*-index(?:-headers)?\.html?|.*\.(?:xsd|json|css|js|zip)"
    r"|.*_(?:cal|def|lab|pre|htm)\.xml",
    re.IGNORECASE,
)
_PICTURE = re.compile(r".*\.(?:gif|jpe?g|png|bmp|tiff?)", re.IGNORECASE)
_NAMED = re.compile(r"(?:^|[^a-z])(?:[a-z]?ex|.*?exhibit)[-_ .]?(\d{1,5})(?:[-_.](\d{1,2}))?(?!\d)", re.IGNORECASE)
_AT_TOP = re.compile(
    r"\bexhibit\s{1,3}(?:no\.?\s{0,3})?(\d{1,3}(?:\.\d{1,3})?[a-z]?(?:\([a-z0-9]{1,3}\))?)", re.IGNORECASE
)
_TOP = 400
_READABLE = frozenset({"html", "text"})


class Taken(NamedTuple):
    """What a file was taken for."""

    name: str
    what: str
    """"the report", "Exhibit 99.1", "left out: …"."""


class OneFiling(NamedTuple):
    """A folder made out."""

    pieces: tuple[Piece, ...]
    taken: tuple[Taken, ...]
    whole: bool
    """The one piece is a submission as EDGAR keeps it, header and all."""


def read_together(pieces: Iterable[Piece]) -> Report:
    """Read a report and its exhibits, each from a file of its own; the source is their bytes, the report first.

    Raises:
        UsageError: one of the files is a submission with a header of its own.
    """
    return read_submission(assembled(pieces, view_of, READER))


def one_filing(files: Sequence[tuple[str, bytes]], folder: str) -> OneFiling:
    """Make out the one filing that files belong to.

    Raises:
        UsageError: none of the files is a Form 8-K, or more than one is.
    """
    read = {name: _read(name, data) for name, data in files if _worth_reading(name, data)}
    whole = [name for name, report in read.items() if report.current_report and report.header and report.header.form]
    if whole:
        return _whole(files, _the_one(whole, folder))
    main = _the_one([name for name, report in read.items() if _is_report(name, report)], folder)
    listed = {_digits(e.number): f"EX-{e.number}" for e in read[main].exhibits}
    pieces = [Piece(name=name, data=data) for name, data in files if name == main]
    taken = [Taken(main, "the report")]
    for name, data in files:
        if name == main:
            continue
        kind, what = _other(name, data, listed)
        taken.append(Taken(name, what))
        if kind is not None:
            pieces.append(Piece(name=name, data=data, type=kind))
    return OneFiling(tuple(pieces), tuple(taken), whole=False)


def _whole(files: Sequence[tuple[str, bytes]], chosen: str) -> OneFiling:
    pieces = tuple(Piece(name=name, data=data) for name, data in files if name == chosen)
    left = (Taken(name, "left out: it is in the whole submission") for name, _ in files if name != chosen)
    return OneFiling(pieces, (Taken(chosen, "the whole submission"), *left), whole=True)


def _worth_reading(name: str, data: bytes) -> bool:
    if _EDGARS_OWN.fullmatch(name) or _PICTURE.fullmatch(name):
        return False
    return kind_of(data[:HEAD], name) in _READABLE


def _read(name: str, data: bytes) -> Report:
    return read_submission(split(data, name, view_of, READER))


def _is_report(name: str, report: Report) -> bool:
    """Tell a report from an exhibit that speaks of one: it has a cover with its registrant, and no exhibit's number."""
    cover = report.cover
    named = cover is not None and any(r.name for r in cover.registrants)
    return report.current_report and named and not _NAMED.search(name) and not _number_at_top(report)


def _number_at_top(report: Report) -> str | None:
    document = report.document
    if document is None or document.kind not in _READABLE or report.origin is None:
        return None
    found = _AT_TOP.search(view_of(report.source, document).text[:_TOP])
    return found[1] if found else None


def _the_one(names: Sequence[str], folder: str) -> str:
    if not names:
        raise UsageError(f"{folder} holds no Form 8-K: name the report itself, check MAIN --exhibit 99.1=FILE")
    if len(names) > 1:
        raise UsageError(
            f"{folder} holds {len(names)} reports ({', '.join(sorted(names))}): give each its own folder, or leave out "
            "--filing to check them one by one"
        )
    return names[0]


def _other(name: str, data: bytes, listed: dict[str, str]) -> tuple[str | None, str]:
    """Tell what a file beside the report is: the type it is filed as, if any, and that in words."""
    if _EDGARS_OWN.fullmatch(name):
        return None, "left out: EDGAR makes it itself"
    if _PICTURE.fullmatch(name):
        return "GRAPHIC", "a picture"
    number = None
    if kind_of(data[:HEAD], name) in _READABLE:
        number = _number_at_top(_read(name, data))
    by_name = _NAMED.search(name)
    if number is None and by_name is not None:
        number = _number_in_name(by_name[1], by_name[2], listed)
    if number is None:
        return None, "left out: neither its top nor its name says which exhibit it is"
    kind = listed.get(_digits(number), f"EX-{number}")
    return kind, f"Exhibit {kind.removeprefix('EX-')}"


def _number_in_name(digits: str, after: str | None, listed: dict[str, str]) -> str:
    """Read "991" as 99.1: as the report lists it, else by the longest root that the form has."""
    if after is not None:
        return f"{digits}.{after}"
    if digits in listed:
        return listed[digits].removeprefix("EX-")
    for length in (2, 1):
        if digits[:length] in _roots() and len(digits) > length:
            return f"{digits[:length]}.{digits[length:].lstrip('0') or '0'}"
    return digits


def _digits(number: str) -> str:
    return re.sub(r"\D", "", normal_number(number))


@cache
def _roots() -> frozenset[str]:
    return frozenset(kind.number for kind in exhibit_kinds())
