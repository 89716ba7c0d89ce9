"""A submission to a report: the way of the data, in order.

In: a submission, split. Out: a `Report`. Never: a second path; each step reads what the one before it left.

    submission → main document → view → zones → items, cover, exhibits, signatures → witnesses compared → parts
"""

from __future__ import annotations

import datetime as dt

import msgspec

from herewith.model import Cover, Document, Item, Report, Submission
from herewith.reading.attached import origin_of
from herewith.reading.cover.cover import read_cover
from herewith.reading.exhibit_ties import tie
from herewith.reading.exhibits import read_exhibits
from herewith.reading.forms import form_of, form_printed, is_current_report, main_document
from herewith.reading.items import bodies, read_items
from herewith.reading.parts import Claims, parts_of
from herewith.reading.signatures import read_signatures
from herewith.reading.witnesses import compare
from herewith.reading.zones import Stretch, Zones, exhibits_inside, find_zones
from herewith.text import View, view_of
from herewith.text.facts import facts

_OF_EXHIBITS = ("9.01", "7")


def read_submission(submission: Submission) -> Report:
    """Read a submission into a report; what is no Form 8-K is named for what it is and read no further."""
    document = main_document(submission)
    base = Report(
        file=submission.name,
        header=submission.header,
        faults=submission.faults,
        document=document,
        documents=submission.documents,
        origin=origin_of(submission.source),
    )
    declared = (document.entry.type if document else None) or (submission.header.form if submission.header else None)
    view = view_of(submission.source, document) if document else None
    printed = form_printed(view) if view else None
    for named in (declared, printed):
        if named is not None and not is_current_report(named):
            return msgspec.structs.replace(base, form=named, current_report=False)
    if declared is None and printed is None:
        return msgspec.structs.replace(base, current_report=False)
    if document is None or view is None or not view.text:
        return msgspec.structs.replace(base, form=declared)
    alone = submission.envelope in ("bare", "documents") and len(submission.documents) == 1
    return _read(base, document, view, declared, alone=alone)


def read_items_alone(submission: Submission) -> tuple[Item, ...]:
    """Read the items of a submission and nothing else of it; of what is no Form 8-K, none."""
    document = main_document(submission)
    if document is None:
        return ()
    view = view_of(submission.source, document)
    for named in (document.entry.type, form_printed(view)):
        if named is not None and not is_current_report(named):
            return ()
    zones = find_zones(view)
    on = submission.header.filed if submission.header else None
    return read_items(view, zones.headings.taken, zones.body[1], on)


def _read(base: Report, document: Document, view: View, declared: str | None, *, alone: bool) -> Report:
    """Read the main document of a current report; `alone`: nothing else of its submission was given."""
    zones = find_zones(view)
    cover = read_cover(view, *zones.cover)
    exhibits = read_exhibits(view, _exhibits_item(view, zones), zones.exhibit_index)
    signatures = read_signatures(view, *zones.signatures)
    report = msgspec.structs.replace(
        base,
        form=form_of(declared, cover.cover),
        cover=cover.cover if cover.claimed else None,
        items=read_items(view, zones.headings.taken, zones.body[1], _day(base, cover.cover)),
        exhibits=tie(
            exhibits.exhibits,
            base.documents,
            main=document,
            alone=alone,
            inside=exhibits_inside(view, zones.attachments),
        ),
        signatures=signatures.signatures,
        facts=facts(view) if view.facts or view.hidden else (),
        parts=parts_of(
            view,
            zones,
            Claims(
                cover=cover.claimed,
                exhibits=exhibits.claimed,
                signatures=signatures.claimed,
            ),
        ),
        candidates=zones.headings.candidates,
    )
    return msgspec.structs.replace(report, disagreements=compare(report))


def _day(report: Report, cover: Cover) -> dt.date | None:
    """Give the day whose form the report is held against: the filing date, else the date of report."""
    return (report.header.filed if report.header else None) or cover.date_of_report


def _exhibits_item(view: View, zones: Zones) -> Stretch | None:
    """Give the stretch of the exhibits item, the last where it is printed twice."""
    headings = zones.headings.taken
    for heading, body in reversed(list(zip(headings, bodies(view, headings, zones.body[1]), strict=True))):
        if any(n.number in _OF_EXHIBITS for n in heading.numbers):
            return body
    return None
