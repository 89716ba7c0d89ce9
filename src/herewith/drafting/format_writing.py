"""A draft written in the format that people write.

In: a `Draft`. Out: front matter and Markdown, which `format.parse` reads back to the same draft. Never: a key for what
the draft does not say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from herewith.drafting.markdown_writing import block_text, words_text
from herewith.model.cover import Signature
from herewith.model.draft import Block, Draft, DraftExhibit, DraftItem, ExhibitList

_PLAIN = re.compile(r"[A-Za-z0-9(/$][^:#\n\"'\\{}\[\],&*!|>%@`~]*")
_INDEX_HEADING = "# Exhibit Index"


def written(draft: Draft) -> str:
    """Write a draft."""
    parts = ["---\n" + "".join(f"{line}\n" for line in _front(draft)) + "---", *_blocks(draft.introduction, draft)]
    for item in draft.items:
        parts += [_item_heading(item), *_blocks(item.blocks, draft)]
    listed = any(isinstance(block, ExhibitList) for item in draft.items for block in item.blocks)
    index = [exhibit for exhibit in draft.exhibits if "index" in exhibit.listed_in or not listed]
    if index:
        parts += [_INDEX_HEADING, "\n".join(_exhibit(exhibit) for exhibit in index)]
    return "\n\n".join(parts) + "\n"


def _item_heading(item: DraftItem) -> str:
    letters = ", ".join(f"({letter})" for letter in item.letters)
    title = f" {words_text(item.title)}" if item.title else ""
    return f"# Item {item.number}{letters}{title}"


def _blocks(blocks: tuple[Block, ...], draft: Draft) -> Iterator[str]:
    before: Block | None = None
    other = False
    for block in blocks:
        if isinstance(block, ExhibitList):
            yield "\n".join(_exhibit(exhibit) for exhibit in draft.exhibits if "item" in exhibit.listed_in)
            before = None
            continue
        # Two lists with one marker would be one list.
        other = not other if type(block) is type(before) else False
        yield block_text(block, other=other)
        before = block


def _exhibit(exhibit: DraftExhibit) -> str:
    link = exhibit.address or exhibit.file
    number = f"[{exhibit.number}](<{link}>)" if link and re.search(r"[\s()%]", link) else f"[{exhibit.number}]({link})"
    return (
        f"- {number if link else exhibit.number}{words_text(''.join(exhibit.marks))} {words_text(exhibit.description)}"
    )


def _front(draft: Draft) -> Iterator[str]:
    cover = draft.cover
    yield f"form: {draft.form}"
    yield from _pairs(("amendment", cover.amendment), ("date of report", cover.date_of_report))
    yield from _pairs(("date of earliest event", cover.date_of_earliest_event), ("filing date", draft.filing_date))
    if cover.registrants:
        yield "registrants:"
    for n, registrant in enumerate(cover.registrants):
        filer = draft.filers[n] if n < len(draft.filers) else None
        end = filer.fiscal_year_end if filer is not None else None
        yield from _entry(
            ("name", registrant.name),
            ("state", registrant.state),
            ("file number", registrant.file_number),
            ("ein", registrant.ein),
            ("cik", filer.cik if filer is not None else None),
            ("fiscal year end", f"{end[:2]}-{end[2:]}" if end else None),
        )
    address = [("street", cover.street), ("city", cover.city), ("state", cover.region), ("zip", cover.postal_code)]
    if any(value for _, value in address):
        yield "address:"
        yield from (f"  {line}" for line in _pairs(*address))
    yield from _pairs(("telephone", cover.telephone), ("former name", cover.former))
    if cover.boxes_checked:
        yield f"boxes: [{', '.join(json.dumps(rule) for rule in cover.boxes_checked)}]"
    if cover.securities_12b:
        yield "securities:"
    for row in cover.securities_12b:
        yield from _entry(("title", row.title), ("symbol", row.symbol), ("exchange", row.exchange))
    yield from _pairs(
        ("emerging growth company", _yes(cover.emerging_growth)),
        ("transition period declined", _yes(draft.transition_declined)),
    )
    if draft.signatures:
        yield "signatures:"
    for signature in draft.signatures:
        yield from _signature(signature, draft)


def _signature(signature: Signature, draft: Draft) -> Iterator[str]:
    only = draft.cover.registrants[0].name if len(draft.cover.registrants) == 1 else None
    signed = signature.conformed and ("yes" if signature.conformed == f"/s/ {signature.name}" else signature.conformed)
    return _entry(
        ("registrant", signature.registrant if signature.registrant != only else None),
        ("name", signature.name),
        ("title", signature.title),
        ("date", signature.date),
        ("signed", signed),
    )


def _entry(*pairs: tuple[str, object]) -> Iterator[str]:
    for n, line in enumerate(_pairs(*pairs)):
        yield f"  {'-' if n == 0 else ' '} {line}"


def _pairs(*pairs: tuple[str, object]) -> Iterator[str]:
    for key, value in pairs:
        if value is not None:
            yield f"{key}: {_scalar(str(value))}"


def _scalar(words: str) -> str:
    plain = _PLAIN.fullmatch(words) and words == words.strip() and words.lower() not in ("null", "~")
    return words if plain else json.dumps(words, ensure_ascii=False)


def _yes(flag: bool | None) -> str | None:
    return None if flag is None else "yes" if flag else "no"
