"""A Word draft as a report that a person writes.

In: the bytes of a .docx file. Out: a `Draft` with its cover, items, tables, lists and what is bold or italic, and what
has no place in it. Never: a word of an item left out in silence; pictures, comments and tracked changes are told.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

import msgspec

from herewith.drafting.from_filing import Started, draft_item, filers_of, taken_cover
from herewith.drafting.from_filing_exhibits import draft_exhibits, listed_where
from herewith.model import Cover, Passage, Report, Signature, UsageError
from herewith.model.draft import Draft, said
from herewith.reading.many import read_source
from herewith.submission.sources import Source
from herewith.submission.word import html_of

_ASIDES = (
    (re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\b"), "tracked changes were taken as accepted"),
    (re.compile(rb"<w:commentReference\b"), "comments were left out"),
    (re.compile(rb"<w:(?:drawing|pict)\b"), "pictures were left out: the format has no place for them"),
    (re.compile(rb"<w:txbxContent\b"), "text boxes may be missing: set their words as paragraphs"),
)


def from_word(data: bytes, path: str) -> Started:
    """Read a Word draft.

    Raises:
        UsageError: mammoth is not installed; the file has no cover of a Form 8-K.
        SourceError: the file is no Word file that can be read.
    """
    name = PurePath(path).name
    report = read_source(Source(name=name, path=path, data=html_of(data, name)))
    if report.cover is None:
        raise UsageError(
            f"{path} has no cover of a Form 8-K: it begins with the form, the date of report and the registrant; or "
            "begin with `herewith draft new`, and paste the items in"
        )
    draft = _draft(report, report.cover)
    return Started(draft=draft, remarks=(*_asides(data), *_lacking(draft)))


def _draft(report: Report, printed: Cover) -> Draft:
    cover = taken_cover(printed)
    amendment = printed.amendment
    amended = bool(report.form and report.form.endswith("/A"))
    if amended:
        cover = msgspec.structs.replace(
            cover,
            form=said("8-K/A"),
            amendment=amendment,
            amendment_printed=said(f"Amendment No. {amendment}") if amendment else None,
        )
    exhibits, items = listed_where(
        draft_exhibits(report, ()), tuple(draft_item(report, at) for at in range(len(report.items)))
    )
    return Draft(
        form=report.form or "8-K",
        cover=cover,
        filers=filers_of(report),
        items=items,
        exhibits=exhibits,
        signatures=tuple(_signature(signature) for signature in report.signatures),
    )


def _signature(signature: Signature) -> Signature:
    return Signature(
        registrant=_said(signature.registrant),
        date=signature.date,
        name=_said(signature.name),
        title=_said(signature.title),
        conformed=_said(signature.conformed),
    )


def _asides(data: bytes) -> tuple[str, ...]:
    """Say what of a Word file has no place in a draft."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        words = archive.read("word/document.xml")
    return tuple(told for pattern, told in _ASIDES if pattern.search(words))


def _lacking(draft: Draft) -> tuple[str, ...]:
    """Say what the author still has to do."""
    told = []
    loose = [e.number for e in draft.exhibits if not e.file and not e.number.startswith("104")]
    if loose:
        told.append(f"link the files of the exhibits that are attached: {', '.join(loose)}")
    if any(filer.cik is None for filer in draft.filers):
        told.append("a Word draft does not print the CIK, which a tagged cover needs: add `cik:` to the registrant")
    if not draft.items:
        told.append("no item was found: head each with its number and title, as in 'Item 8.01 Other Events'")
    if not draft.signatures:
        told.append("no signature was found: say who signs in the front matter")
    return tuple(told)


def _said(passage: Passage | None) -> Passage | None:
    return None if passage is None else said(str(passage))
