"""The main document in HTML, and exhibits written in Markdown.

In: a draft, and under which names its exhibits are filed. Out: HTML in EDGAR's subset, ASCII throughout. Never: Inline
XBRL (that is `inline_xbrl`, with the same page and another printer), or a word that the form or the author did not say.
Source: Form 8-K; Regulation S-K Item 601(a)(2) for links, EDGAR Filer Manual II, 5.2 for the HTML.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from herewith.drafting.format_yaml import spoken
from herewith.drafting.html_cover import cover
from herewith.drafting.html_words import (
    BODY_STYLE,
    Printer,
    blocks,
    centered,
    escaped,
    grid,
    page_break,
    td,
)
from herewith.drafting.titles import heading_title
from herewith.form8k.cover import table
from herewith.model.cover import Signature
from herewith.model.draft import Block, Draft, DraftExhibit, DraftItem

LINKS_SINCE = dt.date(2017, 9, 1)
"""Each exhibit listed is linked to its document, and the index stands before the signatures (Regulation S-K Item
601(a)(2) as of that day)."""


def main_document(draft: Draft, names: Mapping[str, str] | None = None, printer: Printer | None = None) -> str:
    """Write the report as one HTML document.

    `names` gives, by exhibit number, the file that an attached exhibit is filed as; the list links to it.
    """
    printer = printer or Printer()
    named = names or {}
    parts = [cover(draft, printer), page_break()]
    parts += [blocks(draft.introduction)] if draft.introduction else []
    parts += [_item(item, draft, named) for item in draft.items]
    index = [exhibit for exhibit in draft.exhibits if "index" in exhibit.listed_in]
    indexed = [page_break(), centered("<b>EXHIBIT INDEX</b>"), _list(index, draft, named)] if index else []
    first = draft.day >= LINKS_SINCE
    parts += [*(indexed if first else []), page_break(), *_signatures(draft), *([] if first else indexed)]
    return printer.opening() + "\n".join(parts) + "\n</body>\n</html>\n"


def exhibit_document(parts: Iterable[Block], number: str) -> str:
    """Write an exhibit that the author has in blocks, under its number."""
    return (
        f"<html>\n<head>\n<title>Exhibit {escaped(number)}</title>\n</head>\n"
        f'<body bgcolor="#FFFFFF" style="{BODY_STYLE}">\n'
        f'<p align="right"><b>Exhibit {escaped(number)}</b></p>\n{blocks(parts)}\n</body>\n</html>\n'
    )


def item_heading(item: DraftItem, on: dt.date) -> str:
    """Write an item's heading: its number, its letters, and the title that the author or the form of the day gives."""
    title = heading_title(item, on)
    letters = "".join(f"({letter})" for letter in item.letters)
    end = "" if title.endswith((".", "?", "!")) or not title else "."
    return f"Item {item.number}{letters}{'' if '.' in item.number else '.'} {title}{end}".rstrip()


def _item(item: DraftItem, draft: Draft, names: Mapping[str, str]) -> str:
    listed = [exhibit for exhibit in draft.exhibits if "item" in exhibit.listed_in]
    body = blocks(item.blocks, _list(listed, draft, names) if listed else "")
    return f"<p><b>{escaped(item_heading(item, draft.day))}</b></p>\n{body}"


def _list(exhibits: list[DraftExhibit], draft: Draft, names: Mapping[str, str]) -> str:
    head = td("<b>Exhibit No.</b>", width=15) + td("<b>Description</b>", width=85)
    return grid([head, *(_entry(exhibit, draft, names) for exhibit in exhibits)])


def _entry(exhibit: DraftExhibit, draft: Draft, names: Mapping[str, str]) -> str:
    name = names.get(exhibit.number)
    words = escaped(exhibit.description)
    target = name or exhibit.address
    if target and draft.day >= LINKS_SINCE:
        words = f'<a href="{escaped(target)}">{words}</a>'
    return td(escaped(exhibit.number + "".join(exhibit.marks)), width=15) + td(words, width=85)


def _signatures(draft: Draft) -> list[str]:
    heading = "SIGNATURES" if len(draft.signatures) > 1 else "SIGNATURE"
    texts = next(sentence.texts for sentence in table().sentence if sentence.kind == "signature")
    several = len(draft.cover.registrants) > 1
    sentence = next(t for t in texts if ("each registrant has" in t if several else "the registrant has" in t))
    return [
        centered(f"<b>{heading}</b>"),
        f"<p>{escaped(sentence)}.</p>",
        *(_signature(signature) for signature in draft.signatures),
    ]


def _signature(signature: Signature) -> str:
    rows = [td("", width=50) + td(f"<b>{escaped(signature.registrant)}</b>")] if signature.registrant else []
    date = f"Date: {spoken(signature.date)}" if signature.date else "Date:"
    signed = escaped(signature.conformed) if signature.conformed else "_" * 30
    rows.append(td(date, width=50) + td(f"By: {signed}"))
    if signature.name:
        rows.append(td("", width=50) + td(f"Name: {escaped(signature.name)}"))
    if signature.title:
        rows.append(td("", width=50) + td(f"Title: {escaped(signature.title)}"))
    return grid(rows) + "\n<p>&#160;</p>"
