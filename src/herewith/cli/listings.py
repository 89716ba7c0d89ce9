"""The listings that `--spans`, `--unread`, `--explain` and `--releases` print of one report.

In: a report. Out: lines that a person, grep or awk can read: fields parted by tabs where a line is a record. Never:
words of the filing with tabs or line breaks in them (passages are folded), so a line stays a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from herewith.cli.places import Places
from herewith.cli.terminal import printed_characters, unread_share
from herewith.model import Span

if TYPE_CHECKING:
    from herewith.model import Report

WORDS_OF_A_VALUE = 200
"""Characters of a long value that a listing prints."""


def spans(report: Report) -> str:
    """List every value: JSON pointer, byte range, line, words."""
    places = Places.of(report)
    data = report.to_dict(spans=True)
    lines = []
    for pointer, ranges in data["spans"].items():
        extent = Span(min(start for start, _ in ranges), max(end for _, end in ranges))
        words = _at(data, pointer)
        shown = words if len(words) <= WORDS_OF_A_VALUE else f"{words[:WORDS_OF_A_VALUE]}…"
        lines.append(f"{pointer}\t{places.bytes(extent)}\t{places.lines(extent)}\t{shown}\n")
    return "".join([f"{report.file}\n", *lines])


def unread(report: Report) -> str:
    """List what is unread, by part, each with its place and its share of the document."""
    places = Places.of(report)
    whole = printed_characters(report.document.text()) if report.document is not None and report.parts else 0
    lines = [f"{report.file}\t{unread_share(report):.2%} unread\n"]
    for part in report.parts:
        for passage in part.unread:
            share = printed_characters(passage) / whole if whole else 0.0
            lines.append(f"{part.kind}\t{places.where(passage.extent)}\t{share:.2%}\t{passage}\n")
    return "".join(lines)


def candidates(report: Report) -> str:
    """List the lines that might have been item headings, and why each was taken or refused."""
    return f"{report.file}\n{report.explain() or 'no line looks like a heading'}\n"


def releases(report: Report) -> str:
    """List the first lines of each release attached, or what is there in place of words."""
    lines = [f"{report.file}\n"]
    for exhibit in report.exhibits:
        if exhibit.document is None or (exhibit.document is report.document and exhibit.extent is None):
            continue
        release = exhibit.press_release()
        if release is None:
            lines.append(f"{exhibit.number}\tunread\t{exhibit.document.unread}\n")
        elif release.shown_by:
            found: list[tuple[str, object]] = [("headline", release.headline)]
            found += [("subhead", words) for words in release.subheads]
            found += [
                ("dateline", release.dateline),
                ("date", release.date),
                ("first paragraph", release.first_paragraph),
            ]
            lines += [f"{exhibit.number}\t{name}\t{words}\n" for name, words in found if words]
        else:
            lines.append(f"{exhibit.number}\tno release\n")
    return "".join(lines)


def _at(data: object, pointer: str) -> str:
    for step in pointer.split("/")[1:]:
        data = data[int(step)] if isinstance(data, list) else data[step]  # type: ignore[index]  # plain JSON
    return str(data)
