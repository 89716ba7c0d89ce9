"""A draft built: the main document and its exhibits, as EDGAR takes them.

In: a draft and the folder of its exhibits. Out: documents, in the order of the submission. Never: a file written, a
request made; a draft changed, but that a tagged cover is listed as Exhibit 104 where exhibits are listed.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal

import msgspec

from herewith.drafting.ascii import main_document as typed_document
from herewith.drafting.ascii_exhibits import exhibit_document as typed_exhibit
from herewith.drafting.ascii_setting import WIDTH
from herewith.drafting.built import BuiltDocument, exhibit_name, main_name, prefix_of
from herewith.drafting.exhibits import AS_IT_IS, MARKDOWN, ending_of, exhibit_bytes, pictures, words_of_file
from herewith.drafting.format import parse_words
from herewith.drafting.html import exhibit_document, main_document
from herewith.drafting.inline_xbrl import ALL_TAG_SINCE, TAGGED_SINCE, tagged_document
from herewith.form8k.exhibits import normal_number
from herewith.model.draft import Draft, DraftExhibit, ExhibitList
from herewith.model.errors import DraftError

__all__ = ["HTML_SINCE", "BuiltDocument", "Format", "build", "is_tagged", "suggested_format"]

Format = Literal["html", "ascii"]
HTML_SINCE = dt.date(1999, 6, 28)
"""EDGAR takes HTML (EDGAR 6.0, mid-1999)."""
_TAXONOMY_FILES = {
    "EX-101.SCH": "XBRL TAXONOMY EXTENSION SCHEMA DOCUMENT",
    "EX-101.DEF": "XBRL TAXONOMY EXTENSION DEFINITION LINKBASE DOCUMENT",
    "EX-101.LAB": "XBRL TAXONOMY EXTENSION LABEL LINKBASE DOCUMENT",
    "EX-101.PRE": "XBRL TAXONOMY EXTENSION PRESENTATION LINKBASE DOCUMENT",
}
COVER_DATA = "Cover Page Interactive Data File (embedded within the Inline XBRL document)"


def suggested_format(on: dt.date) -> Format:
    """Give the format that a day suggests: HTML as soon as EDGAR took it."""
    return "html" if on >= HTML_SINCE else "ascii"


def is_tagged(draft: Draft) -> bool:
    """Tell whether the day asks for a tagged cover, or the draft lists one (Exhibit 104) on a day that allows it."""
    listed = any(normal_number(exhibit.number) == "104" for exhibit in draft.exhibits)
    return draft.day >= ALL_TAG_SINCE or (draft.day >= TAGGED_SINCE and listed)


def build(
    draft: Draft,
    layout: Format | None = None,
    *,
    folder: Path | None = None,
    tagged: bool | None = None,
    plainly: bool = False,
) -> tuple[BuiltDocument, ...]:
    """Build the documents of a draft: the main document, then exhibits, pictures, and the taxonomy of a tagged cover.

    Without a layout, the one that the day suggests; exhibits are read from `folder` (the current one without). `tagged`
    says whether the cover is tagged in Inline XBRL; without it, see `is_tagged`. `plainly`: in ASCII, curly quotes and
    dashes are put as a typewriter has them, in place of refusing them.

    Raises:
        DraftError: what the layout, EDGAR or the tags have no place for, with the line and the cure.
    """
    chosen = layout or suggested_format(draft.day)
    if chosen == "html" and draft.day < HTML_SINCE:
        raise DraftError(f"EDGAR took no HTML on {draft.day}, only from mid-1999 on: build it with --format ascii")
    inline = chosen == "html" and (is_tagged(draft) if tagged is None else tagged)
    if inline and draft.day < TAGGED_SINCE:
        raise DraftError(f"EDGAR took no tagged covers on {draft.day}, only from June 15, 2019 on: build it untagged")
    names, attached = _attached(draft, chosen, folder or Path(), plainly=plainly)
    if chosen == "ascii":
        return (_main(draft, main_name(draft, ".txt"), typed_document(draft, plainly=plainly)), *attached)
    if not inline:
        return (_main(draft, main_name(draft, ".htm"), main_document(draft, names)), *attached)
    prefix = prefix_of(draft)
    base = f"{prefix}-{draft.cover.date_of_earliest_event or draft.cover.date_of_report or draft.day:%Y%m%d}"
    page, taxonomy = tagged_document(with_cover_data(draft), base, prefix, names)
    files = [
        BuiltDocument(name=name, type=kind, description=_TAXONOMY_FILES[kind], data=text.encode("ascii"))
        for kind, name, text in taxonomy
    ]
    return (_main(draft, f"{base}.htm", page), *attached, *files)


def _main(draft: Draft, name: str, page: str) -> BuiltDocument:
    return BuiltDocument(name=name, type=draft.form, description=draft.form, data=page.encode("ascii"))


def with_cover_data(draft: Draft) -> Draft:
    """List the tagged cover as Exhibit 104, where exhibits are listed and it is not (84 FR 12674; C&DI on 104)."""
    listed = any(isinstance(block, ExhibitList) for item in draft.items for block in item.blocks)
    if not listed or any(normal_number(exhibit.number) == "104" for exhibit in draft.exhibits):
        return draft
    return msgspec.structs.replace(
        draft, exhibits=(*draft.exhibits, DraftExhibit(number="104", description=COVER_DATA))
    )


def _attached(
    draft: Draft, layout: Format, folder: Path, *, plainly: bool
) -> tuple[dict[str, str], list[BuiltDocument]]:
    """Build the exhibits that have a file; give their names by number, and the documents."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    documents: list[BuiltDocument] = []
    shown: dict[str, bytes] = {}
    for exhibit in draft.exhibits:
        if exhibit.file is None:
            continue
        ending, data = _built(exhibit, layout, folder, plainly=plainly)
        if ending == ".htm":
            shown.update(pictures(data, folder))
        names[exhibit.number] = exhibit_name(draft, exhibit.number, ending, taken)
        kind = f"EX-{exhibit.number.upper()}"
        documents.append(BuiltDocument(name=names[exhibit.number], type=kind, description=kind, data=data))
    images = [
        BuiltDocument(name=name, type="GRAPHIC", description="GRAPHIC", data=data) for name, data in shown.items()
    ]
    return names, documents + images


def _built(exhibit: DraftExhibit, layout: Format, folder: Path, *, plainly: bool) -> tuple[str, bytes]:
    """Give an exhibit as it is to be filed, and the ending of its name."""
    ending, data, path = ending_of(exhibit), exhibit_bytes(exhibit, folder), folder / str(exhibit.file)
    if ending in MARKDOWN and layout == "html":
        page = exhibit_document(parse_words(words_of_file(data, path), path), exhibit.number)
        return ".htm", page.encode("ascii")
    if ending in MARKDOWN or ending == ".txt":
        number = f"{f'Exhibit {exhibit.number}':>{WIDTH}}\n\n" if ending in MARKDOWN else ""  # a typed one has its own
        return ".txt", f"{number}{typed_exhibit(words_of_file(data, path), path, plainly=plainly)}".encode("ascii")
    return AS_IT_IS[ending], data
