"""The cover page.

In: a view and the stretch of its cover. Out: a `Cover`, and the stretches accounted for. Never: a field that no words
of the page answer.

The page is read in three steps: where the form's captions stand, which pieces are left between them, and which of those
each caption asks for. Values of a plain form (dates, numbers) are taken first, names and addresses from what is left.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from herewith.model import Cover
from herewith.reading.cover.boxes import Boxes, read_boxes
from herewith.reading.cover.captions import Caption, find_captions
from herewith.reading.cover.growth import Growth, read_growth
from herewith.reading.cover.page import Page, Piece, Stretch
from herewith.reading.cover.phrases import WORD, form_words, plain
from herewith.reading.cover.pieces import pieces_between
from herewith.reading.cover.registrants import read_registrants
from herewith.reading.cover.roll import read_roll
from herewith.reading.cover.sections import Sections, find_sections
from herewith.reading.cover.securities import Securities, read_securities
from herewith.reading.cover.title import read_title
from herewith.reading.cover.values import Values
from herewith.reading.cover.when import read_when
from herewith.reading.cover.where import read_where
from herewith.text.view import View

_LONGEST = 16_000
"""Characters that a registrant's particulars may take: four times what the longest roll of registrants does. Each
caption is held against each value, so a document without end must not be read as one cover."""


class CoverReading(NamedTuple):
    """A cover, and what of its stretch is accounted for."""

    cover: Cover
    claimed: tuple[Stretch, ...]
    """Places in the view: values, captions, sentences of the form, rules; in order, none overlapping."""


def read_cover(view: View, start: int, end: int) -> CoverReading:
    """Read the cover that stands between two places of a view."""
    low = plain(view.text[start:end])
    sections = find_sections(low, start)
    particulars = min(sections.particulars, start + _LONGEST)
    page = Page(view, start, particulars, low[: particulars - start])
    captions = find_captions(page)
    values = Values(page, captions, pieces_between(page, captions))
    title = read_title(values)
    when = read_when(values)
    roll = read_roll(values)
    registrants = roll.registrants if roll else read_registrants(values)
    where = read_where(values, roll)
    boxes = read_boxes(view, low, start, *sections.boxes) if sections.boxes else Boxes()
    growth = read_growth(view, low, start, *sections.growth) if sections.growth else Growth()
    table = read_securities(view, *sections.securities) if sections.securities else Securities()
    cover = Cover(
        form=title.form,
        amendment=title.amendment,
        amendment_printed=title.amendment_printed,
        date_of_report=when.report,
        date_of_report_printed=when.report_printed,
        date_of_earliest_event=when.event,
        date_of_earliest_event_printed=when.event_printed,
        registrants=registrants,
        street=where.street,
        city=where.city,
        region=where.region,
        postal_code=where.postal_code,
        telephone=where.telephone,
        former=where.former,
        securities_12b=table.rows,
        boxes_checked=tuple(b.rule for b in boxes.boxes if b.checked) if boxes.boxes else None,
        boxes=boxes.boxes,
        emerging_growth=growth.answer,
        emerging_growth_mark=growth.mark,
        asked=_asked(values.captions, sections),
    )
    claimed = [*title.claimed, *boxes.claimed, *growth.claimed, *table.claimed]
    claimed += [(a, b) for caption in values.captions for _, a, b in caption.parts]
    claimed += [(values.pieces[i].start, values.pieces[i].end) for i in values.taken]
    claimed += _form_words(view, low, start, particulars, end)
    claimed += [
        (p.start, p.end)
        for i, p in enumerate(values.pieces)
        if values.free(i) and (_is_paging(p.text) or _is_filed(page, p))
    ]
    return CoverReading(cover, _tidy(view.text, start, end, claimed))


def _asked(captions: list[Caption], sections: Sections) -> tuple[str, ...]:
    """Name the fields whose captions are printed, by their place in a `Cover`."""
    kinds = {c.kind for c in captions}
    dates = [c for c in captions if c.kind == "date"]
    asked = ["date_of_report"] if dates else []
    if len({"report" in c.words for c in dates}) > 1:
        asked.append("date_of_earliest_event")
    asked += [f"registrants.{k}" for k in ("name", "state", "file_number", "ein") if k in kinds]
    if "address" in kinds:
        asked += ["street", "city", "region", "postal_code"]
    elif "postal_code" in kinds:
        asked.append("postal_code")
    asked += [k for k in ("telephone", "former") if k in kinds]
    asked += [
        k
        for k, part in (
            ("boxes", sections.boxes),
            ("securities_12b", sections.securities),
            ("emerging_growth", sections.growth),
        )
        if part
    ]
    return tuple(asked)


def _form_words(view: View, low: str, base: int, start: int, end: int) -> list[Stretch]:
    """Give the lines and cells below the particulars that hold nothing but words of the form."""
    out = []
    at = start
    for cell in re.split(r"[\n\t]", view.text[start:end]):
        if cell and _is_of_the_form(low[at - base : at - base + len(cell)]):
            out.append((at, at + len(cell)))
        at += len(cell) + 1
    return out


@lru_cache(maxsize=1024)
def _is_of_the_form(cell: str) -> bool:
    """Tell whether a folded text holds nothing but words of the form; its sentences come again on every cover."""
    return form_words().issuperset(WORD.findall(cell))


def _is_filed(page: Page, piece: Piece) -> bool:
    """Tell whether a piece belongs to "As filed with the Securities and Exchange Commission on …"."""
    line = page.fragments[piece.fragment]
    return page.gap(line.start, line.end).startswith("as filed with")


def _is_paging(text: str) -> bool:
    """Tell whether a line only leads to another page: "Exhibit Index on Page 4", "Page 1 of 3"."""
    words = WORD.findall(plain(text))
    known = [w for w in words if not w.isdigit()]
    return len(words) > 1 and bool(known) and all(w in form_words() for w in known)


def _tidy(text: str, start: int, end: int, claimed: list[Stretch]) -> tuple[Stretch, ...]:
    """Put stretches in order, and let each take the blanks, rules and punctuation up to the next."""
    out: list[Stretch] = []
    at = start
    for a, b in (*sorted(claimed), (end, end)):
        b = min(b, end)
        if b < at:
            continue
        if a <= at or text[at:a].isspace() or not WORD.search(text, at, a):
            a = at
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], b)
        elif a < b:
            out.append((a, b))
        at = b
    return tuple(out)
