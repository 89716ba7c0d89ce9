"""A draft begun from an earlier filing: its cover; and if wanted its items, exhibits and signers too.

In: a report that was read. Out: a `Draft`, the files of its exhibits, and what a person should look at. Never: a
signature or its date, which are an act of the person who signs; a date of report taken over where only the cover is.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from herewith.drafting.from_filing_blocks import blocks_of
from herewith.drafting.from_filing_exhibits import Attached, attached_files, draft_exhibits, listed_where
from herewith.form8k.cover import asked_on
from herewith.model import Cover, Filer, Passage, Registrant, Report, Security, Signature, UsageError
from herewith.model.draft import Draft, DraftItem, said


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """What a draft begins with."""

    draft: Draft
    files: tuple[Attached, ...] = ()
    """The exhibits' own files, to lie beside the draft."""
    remarks: tuple[str, ...] = ()
    """What was taken over and should be looked at, a sentence each."""


def from_filing(report: Report, *, date_of_report: dt.date | None = None, with_items: bool = False) -> Started:
    """Begin a draft from a filing: its cover, under another date of report.

    With its items, the exhibits and the signers come too, and the date stays the filing's own where none is given.

    Raises:
        UsageError: the filing has no cover that could be read.
    """
    if report.cover is None:
        raise UsageError(f"{report.file} has no cover of a Form 8-K that could be read: begin without --from")
    cover = taken_cover(report.cover, date_of_report)
    cover, remarks = _as_asked(cover)
    draft = Draft(cover=cover, filers=filers_of(report))
    if not with_items:
        return Started(draft=draft, remarks=remarks)
    files = attached_files(report)
    exhibits, items = listed_where(
        draft_exhibits(report, files), tuple(draft_item(report, at) for at in range(len(report.items)))
    )
    draft = msgspec.structs.replace(
        draft,
        items=items,
        exhibits=exhibits,
        signatures=tuple(unsigned(signature, cover) for signature in report.signatures),
    )
    return Started(draft=draft, files=files, remarks=remarks)


def taken_cover(cover: Cover, date_of_report: dt.date | None = None) -> Cover:
    """Give the values of a cover as those of a draft; another date of report leaves the date of the event out."""
    own = date_of_report is None
    return Cover(
        form=said("8-K"),
        date_of_report=cover.date_of_report if own else date_of_report,
        date_of_earliest_event=cover.date_of_earliest_event if own else None,
        registrants=tuple(_registrant(registrant) for registrant in cover.registrants),
        street=_said(cover.street),
        city=_said(cover.city),
        region=_said(cover.region),
        postal_code=_said(cover.postal_code),
        telephone=_said(cover.telephone),
        former=_said(cover.former),
        securities_12b=tuple(_security(security) for security in cover.securities_12b),
        boxes_checked=cover.boxes_checked,
        emerging_growth=cover.emerging_growth,
    )


def draft_item(report: Report, at: int) -> DraftItem:
    """Give an item of a filing as one of a draft; a title that is the form's own is left to the form."""
    item = report.items[at]
    shared = at + 1 < len(report.items) and bool(item.combined_with) and report.items[at + 1].extent == item.extent
    title = None if item.title is None or item.title == item.official_title else str(item.title)
    blocks = () if shared else blocks_of(report, item)
    return DraftItem(number=item.number, letters=item.letters, title=title, blocks=blocks)


def unsigned(signature: Signature, cover: Cover) -> Signature:
    """Give a signature block with its signer, not signed and not dated; without words it is the one registrant's."""
    alone = cover.registrants[0].name if len(cover.registrants) == 1 else None
    return Signature(
        registrant=_said(signature.registrant or alone), name=_said(signature.name), title=_said(signature.title)
    )


def filers_of(report: Report) -> tuple[Filer, ...]:
    """Give what EDGAR knows of each registrant of the cover, in the cover's order: its CIK, its fiscal year's end."""
    registrants = report.cover.registrants if report.cover else ()
    known = [f for f in (report.header.filers if report.header else ()) if f.role in ("filer", "subject company")]
    if len(known) != len(registrants):
        by_number = {f.file_number: f for f in known if f.file_number}
        found = [by_number.get(str(r.file_number)) for r in registrants]
    else:
        found = [*known]
    tagged = [f.value for f in report.facts if f.name == "dei:EntityCentralIndexKey" and not f.members]
    if len(registrants) == 1 and found == [None] and tagged:
        found = [Filer(cik=str(tagged[0]))]
    return tuple(
        Filer(name=_plain(r.name), cik=f.cik if f else None, fiscal_year_end=f.fiscal_year_end if f else None)
        for r, f in zip(registrants, found, strict=True)
    )


def _plain(passage: Passage | None) -> str | None:
    return None if passage is None else str(passage)


def _as_asked(cover: Cover) -> tuple[Cover, tuple[str, ...]]:
    """Fit a cover to what the form asks on the day, and say what is to be looked at."""
    asked = asked_on(cover.date_of_report)
    remarks: list[str] = []
    boxes = (cover.boxes_checked or ()) if "boxes" in asked else None
    growth = bool(cover.emerging_growth) if "emerging_growth" in asked else None
    if boxes:
        remarks.append(f"the boxes of the earlier cover are ticked here too ({', '.join(boxes)}): are they true again?")
    if growth is not None and cover.emerging_growth is None:
        remarks.append("the earlier cover did not ask about an emerging growth company: it is answered with no")
    if cover.former:
        remarks.append(f"the former name {cover.former!r} was taken over: it goes where nothing changed since")
    securities = cover.securities_12b if "securities_12b" in asked else ()
    taken = msgspec.structs.replace(cover, boxes_checked=boxes, emerging_growth=growth, securities_12b=securities)
    return taken, tuple(remarks)


def _registrant(registrant: Registrant) -> Registrant:
    return Registrant(
        name=_said(registrant.name),
        state=_said(registrant.state),
        file_number=_said(registrant.file_number),
        ein=_said(registrant.ein),
    )


def _security(security: Security) -> Security:
    return Security(title=_said(security.title), symbol=_said(security.symbol), exchange=_said(security.exchange))


def _said(passage: Passage | None) -> Passage | None:
    return None if passage is None else said(str(passage))
