"""The parts of the page, before anything is read from them.

In: the view of a main document. Out: where its cover, contents page, items, signatures, exhibit index and the exhibits
printed inside it stand. Never: values.

The surest mark of a Form 8-K is the sentence over the signature, "Pursuant to the requirements of the Securities
Exchange Act of 1934 …" (General Instruction E): what looks like an item after it belongs to an exhibit.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.model import Span
from herewith.reading.headings import Heading, Headings, find_headings
from herewith.text.view import View

_SENTENCE = re.compile(
    r"[Pp](?i:ursuant\s{1,9}to\s{1,9}the\s{1,9}requirements?\s{1,9}of\s{1,9}(?:section\s{1,9}1[35][^.]{0,40}\sof\s{1,9})?the\s{1,9}securities)"
)
_CAUSED = re.compile(r"\b(?:caused|signed)\b", re.IGNORECASE)
"""What tells the sentence over a signature from one like it over an amendment ("… hereby amends the items …")."""
_SIGNATURE_LINE = re.compile(
    r"^[^\w\n]{0,200}s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e\s?(?:s|\(s\)|\s+page)?[^\w\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNED = re.compile(r"[/\\]\s?s\s?[/\\]|^[^\w\n]{0,80}By\s?:", re.IGNORECASE | re.MULTILINE)
_INDEX_LINE = re.compile(
    r"^[^\w\n]{0,200}(?:exhibit\s{1,9}index|index\s{1,9}(?:to|of)\s{1,9}exhibits?|list\s{1,9}of\s{1,9}exhibits|exhibits?|index)[^\w\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_EXHIBIT_LINE = re.compile(
    r"^[^\w\n]{0,200}(?:(?:exhibit|ex\.?)[\s.\-–—#:]{0,4}(?:no\.?\s{0,3})?"
    r"(?P<number>\(?\d{1,3}(?:[.\-]\d{1,3})?[a-z]?(?:\([a-z0-9]\))?\)?)"
    r"|(?:annex|appendix|schedule)[\s.\-–—#:]{1,4}(?:[A-Z]|[IVX]{1,4}|\d{1,2})(?:-\d{1,2})?)[^\w\n]{0,200}$",
    re.IGNORECASE | re.MULTILINE,
)
_SECTION_LINE = re.compile(
    r"^[^\w\n]{0,40}section[ \xa0]{1,9}\d{1,2}\b(?![.(]?[\d(]|[ \xa0]{1,3}of\b)[^\n]{0,120}$",
    re.IGNORECASE | re.MULTILINE,
)
"""The form's section heading, "Section 5 – Corporate Governance"; no line of prose that begins "Section 4(2) of"."""
_LONGEST_ROW = 60
"""Words of a row of a list of exhibits, at most."""
_LEAST, _LEAST_LISTED = 30, 180
"""Words after a line "Exhibit 99.1" that make it the head of an exhibit; more under an index, whose row it may be."""

Stretch = tuple[int, int]


class Zones(NamedTuple):
    """Where the parts stand; together they tile the view."""

    cover: Stretch
    contents: tuple[Stretch, ...]
    """Contents pages: most have none, some one, after the cover or on top."""
    introduction: Stretch | None
    """Between the contents page and the first item, where something is printed there."""
    headings: Headings
    body: Stretch
    """From the first heading to the signatures."""
    signatures: Stretch
    exhibit_index: Stretch | None
    """The exhibit index after the signatures."""
    attachments: Stretch | None
    """Exhibits printed inside the same document."""


def find_zones(view: View) -> Zones:
    """Find the parts of a main document."""
    size = len(view.text)
    signed = signature_start(view)
    headings = find_headings(view, 0, signed)
    attached = _attachment_start(view, signed)
    index = _index_start(view, signed, attached)
    after_signatures = index if index is not None else attached
    first = headings.taken[0].start if headings.taken else signed
    first = _above_section_line(view, first)
    cover, contents, introduction = _front(view, headings, first)
    return Zones(
        cover=cover,
        contents=contents,
        introduction=introduction,
        headings=headings,
        body=(first, signed),
        signatures=(signed, after_signatures),
        exhibit_index=(index, attached) if index is not None else None,
        attachments=(attached, size) if attached < size else None,
    )


def signature_start(view: View) -> int:
    """Give where the signatures begin: the heading over the sentence, else the sentence; the end without either."""
    text = view.text
    sentence = next((s for s in _SENTENCE.finditer(text) if _CAUSED.search(text, s.end(), s.end() + 400)), None)
    if sentence:
        over = list(_SIGNATURE_LINE.finditer(text, max(0, sentence.start() - 400), sentence.start()))
        return _line_start(text, over[-1].start() if over else sentence.start())
    for heading in reversed(list(_SIGNATURE_LINE.finditer(text))):
        if _SIGNED.search(text, heading.end(), heading.end() + 1200):
            return heading.start()
    return len(text)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _attachment_start(view: View, signed: int) -> int:
    """Give where an exhibit inside the document begins: a line that names one and no more, with a text under it."""
    size = len(view.text)
    for line in _EXHIBIT_LINE.finditer(view.text, signed):
        listed = line["number"] is not None and _INDEX_LINE.search(view.text, signed, line.start())
        if len(view.text[line.end() : line.end() + 20 * _LEAST_LISTED].split()) < (_LEAST_LISTED if listed else _LEAST):
            return size
        if not _among_rows(view, line.end()):
            return line.start()
    return size


def exhibits_inside(view: View, attachments: Stretch | None) -> tuple[tuple[str, Span], ...]:
    """Give the exhibits printed inside the document: numbers, as the lines that open them name them, and places."""
    if attachments is None:
        return ()
    found = [line for line in _EXHIBIT_LINE.finditer(view.text, *attachments) if line["number"]]
    ends = [*(line.start() for line in found[1:]), attachments[1]]
    return tuple((line["number"], view.extent(line.start(), end)) for line, end in zip(found, ends, strict=False))


def _among_rows(view: View, at: int) -> bool:
    """Tell whether a line that names an exhibit is a row of a list: another such line follows close by."""
    for following in _EXHIBIT_LINE.finditer(view.text, at, at + 700):
        between = len(view.text[at : following.start()].split())
        if between:  # else the line goes on naming the same exhibit: "Annex A" over "Exhibit 2.1"
            return between < _LONGEST_ROW
        at = following.end()
    return False


def _index_start(view: View, signed: int, end: int) -> int | None:
    """Give where the exhibit index after the signatures begins."""
    found = _INDEX_LINE.search(view.text, signed, end)
    return found.start() if found else None


def _above_section_line(view: View, first: int) -> int:
    """Move up over the form's section heading ("Section 5 - Corporate Governance …"), which is no item's text."""
    return section_line_above(view, first) or first


def section_line_above(view: View, at: int) -> int | None:
    """Give where a section heading begins that stands directly above a place, or None."""
    above = list(_SECTION_LINE.finditer(view.text, max(0, at - 400), at))
    if not above or view.text[above[-1].end() : at].strip():
        return None
    return above[-1].start()


_OF_COVER = re.compile(
    r"date\s{1,9}of\s{1,9}report|exact\s{1,9}name|commission\s{1,9}file|employer\s{1,9}identification|principal\s{1,9}executive",
    re.IGNORECASE,
)
_LEAST_INTRODUCTION = 12
"""Words; fewer than that between contents page and first item are page furniture."""
_CONTENTS_TITLE = re.compile(
    r"^[^\w\n]{0,200}(?:table\s{1,9}of\s{1,9}contents|contents|index)[^\w\n]{0,200}$", re.IGNORECASE | re.MULTILINE
)


def _front(view: View, headings: Headings, first: int) -> tuple[Stretch, tuple[Stretch, ...], Stretch | None]:
    """Part what stands before the first item: the cover, contents pages after it or on top, an introduction."""
    contents = _contents(view, headings, first)
    gaps = list(zip([0, *(end for _, end in contents)], [*(start for start, _ in contents), first], strict=True))
    covers = [i for i, gap in enumerate(gaps) if _OF_COVER.search(view.text, *gap)]
    of_cover = covers[0] if covers else 0
    introduction = None
    for index, (start, end) in enumerate(gaps):
        if index == of_cover or start == end:
            continue
        if index < of_cover:
            contents[index] = (start, contents[index][1])
        elif index == len(gaps) - 1 and len(view.text[start:end].split()) >= _LEAST_INTRODUCTION:
            introduction = (start, end)
        else:
            contents[index - 1] = (contents[index - 1][0], end)
    return gaps[of_cover], tuple(contents), introduction


def _contents(view: View, headings: Headings, first: int) -> list[Stretch]:
    """Give the contents pages: runs of listed headings without the cover's captions between them."""
    out: list[Stretch] = []
    listed = [h for h in headings.contents if h.start < first]
    for index, heading in enumerate(listed):
        if out and not _OF_COVER.search(view.text, listed[index - 1].end, heading.start):
            out[-1] = (out[-1][0], _after_entry(view, heading, first))
            continue
        title = _CONTENTS_TITLE.search(view.text, max(0, heading.start - 300), heading.start)
        out.append((title.start() if title else heading.start, _after_entry(view, heading, first)))
    return out


_LAST_ENTRY = re.compile(
    r"(?:signatures?|exhibits?(?:\s{1,9}index)?|index\s{1,9}to\s{1,9}exhibits|\(?[a-e]\)?\s{0,9}exhibits?\.?"
    r"|ex(?:hibit)?-?\s?\d[\d.]*|[\W\d])[\W\d]*(?:ex[-\d.]*)?",
    re.IGNORECASE,
)


def _after_entry(view: View, last: Heading, first: int) -> int:
    """Go on after the last entry over the lines that a contents page ends with: signatures, index, page numbers."""
    text = view.text
    at = text.find("\n", max(last.word, last.title.end - 1))
    at = first if at < 0 else at + 1
    while at < first:
        stop = text.find("\n", at)
        stop = first if stop < 0 else min(stop, first)
        line = " ".join(text[at:stop].split())
        if line and not _LAST_ENTRY.fullmatch(line):
            break
        at = stop + 1
    return min(at, first)
