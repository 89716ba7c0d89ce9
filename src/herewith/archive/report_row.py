"""One row a filing: a report as the table of reports keeps it.

In: a report that was read, with its layout, and what a check found. Out: plain values under the names of
`REPORT`. Never: a parse; what a row holds, the records say.

The words of the main document are its items'; attached documents stand whole, data files without words. Whoever makes
many rows lays each document out once with `laid_out_once.remember_views`. Item texts stand in three forms: `text`,
folded, as quoted; `plain`, with its lines and columns as printed; `prose`, without tables and legends.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pyarrow as pa

from herewith.archive.times import Times, times_of
from herewith.model import Checked, Disagreement, Exhibit, Filer, Item, Report
from herewith.model.submission import Document
from herewith.reading.amends import reports_named
from herewith.reading.prose import prose_of

_WORDS = pa.string()
_DAY = pa.date32()
_MOMENT = pa.timestamp("us", "UTC")
_LIST = pa.list_(_WORDS)


_DATA = re.compile(r"EX-10[014](?![\d.])|EX-101|XML|GRAPHIC|ZIP|EXCEL|JSON", re.IGNORECASE)
"""Types of documents that are data or pictures."""


def _many(**fields: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct(list(fields.items())))


FILER = _many(
    role=_WORDS, name=_WORDS, cik=pa.int64(), ein=_WORDS, state=_WORDS, file_number=_WORDS, sic=_WORDS,
    sic_name=_WORDS, fiscal_year_end=_WORDS, former_names=_many(name=_WORDS, changed=_DAY),
)  # fmt: skip
ITEM = _many(
    number=_WORDS, title=_WORDS, official_title=_WORDS, heading=_WORDS, letters=_LIST, furnished=pa.bool_(),
    combined_with=_LIST, text=_WORDS, plain=_WORDS, prose=_WORDS, start=pa.int64(), end=pa.int64(),
)  # fmt: skip
EXHIBIT = _many(
    number=_WORDS, description=_WORDS, marks=_LIST, listed_in=_LIST, status=_WORDS, document=pa.int32(),
)  # fmt: skip
DOCUMENT = _many(
    type=_WORDS, sequence=_WORDS, filename=_WORDS, description=_WORDS, kind=_WORDS, unread=_WORDS, text=_WORDS,
)  # fmt: skip
SIGNATURE = _many(registrant=_WORDS, date=_DAY, name=_WORDS, title=_WORDS, conformed=_WORDS)
DISAGREEMENT = _many(
    field=_WORDS, witness=_WORDS, value=_WORDS, other_witness=_WORDS, other_value=_WORDS, folding=_WORDS
)
FINDING = _many(code=_WORDS, name=_WORDS, severity=_WORDS, message=_WORDS, field=_WORDS)

REPORT = pa.schema(
    {
        "accession": _WORDS,
        "filing_year": pa.int32(),
        "file": _WORDS,
        "form": _WORDS,
        "current_report": pa.bool_(),
        "period": _DAY,
        "event_date": _DAY,
        "event_date_source": _WORDS,
        "signature_date": _DAY,
        "filed": _DAY,
        "accepted": _MOMENT,
        "accepted_precision": _WORDS,
        "accepted_source": _WORDS,
        "public_at": _MOMENT,
        "public_basis": _WORDS,
        "session": _WORDS,
        "first_trading_day": _DAY,
        "due": _DAY,
        "days_late": pa.int32(),
        "header_items": _LIST,
        "filers": FILER,
        "date_of_report": _DAY,
        "date_of_earliest_event": _DAY,
        "amendment_number": pa.int32(),
        "registrants": _many(name=_WORDS, state=_WORDS, file_number=_WORDS, ein=_WORDS),
        "street": _WORDS,
        "city": _WORDS,
        "region": _WORDS,
        "postal_code": _WORDS,
        "telephone": _WORDS,
        "former": _WORDS,
        "securities": _many(title=_WORDS, symbol=_WORDS, exchange=_WORDS),
        "boxes_checked": _LIST,
        "emerging_growth": pa.bool_(),
        "named": _many(day=_DAY, how=_WORDS),
        "items": ITEM,
        "exhibits": EXHIBIT,
        "documents": DOCUMENT,
        "signatures": SIGNATURE,
        "disagreements": DISAGREEMENT,
        "findings": FINDING,
        "unread": _LIST,
        "withdrawn": _DAY,
    }
)
"""The columns of a report's row that the views are made of."""


def report_row(report: Report, checked: Checked | None = None, times: Times | None = None) -> dict[str, Any]:
    """Give the row of a report.

    Raises:
        LookupError: the report came from JSON, which holds no layout.
    """
    header, cover = report.header, report.cover
    when = times or times_of(report)
    row: dict[str, Any] = {name: getattr(when, name) for name in Times.__struct_fields__}
    day = when.filed or when.event_date
    row |= {
        "accession": header.accession if header else None,
        "filing_year": day.year if day else None,
        "file": report.file,
        "form": report.form,
        "current_report": report.current_report,
        "period": header.period if header else None,
        "header_items": [n or "" for n in header.item_numbers] if header else None,
        "filers": [_filer(filer) for filer in header.filers] if header else [],
        "items": [_item(item) for item in report.items],
        "exhibits": [_exhibit(exhibit, report) for exhibit in report.exhibits],
        "documents": [_document(document, document is report.document) for document in report.documents],
        "signatures": [_plain(s, SIGNATURE) for s in report.signatures],
        "disagreements": [_disagreement(d) for d in report.disagreements],
        "findings": [_plain(f, FINDING) for f in checked.findings] if checked else None,
        "named": [msgspec.structs.asdict(named) for named in reports_named(report)],
        "unread": [str(words) for words in report.unread],
        "withdrawn": None,
    }
    for name in ("date_of_report", "date_of_earliest_event", "street", "city", "region", "postal_code", "telephone"):
        row[name] = _value(getattr(cover, name)) if cover else None
    row["former"] = _value(cover.former) if cover else None
    row["amendment_number"] = cover.amendment if cover else None
    row["emerging_growth"] = cover.emerging_growth if cover else None
    row["boxes_checked"] = list(cover.boxes_checked) if cover and cover.boxes_checked is not None else None
    row["registrants"] = [_plain(r, REPORT.field("registrants").type) for r in cover.registrants] if cover else []
    row["securities"] = [_plain(s, REPORT.field("securities").type) for s in cover.securities_12b] if cover else []
    return row


def _value(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value


def _plain(record: Any, kind: pa.DataType) -> dict[str, Any]:
    """Take from a record the fields that a list of structs has."""
    return {field.name: _value(getattr(record, field.name)) for field in kind.value_type}


def _filer(filer: Filer) -> dict[str, Any]:
    former = [{"name": f.name, "changed": f.changed} for f in filer.former_names]
    cik = int(filer.cik) if filer.cik and filer.cik.isdigit() else None
    names = ("role", "name", "ein", "state", "file_number", "sic", "sic_name", "fiscal_year_end")
    return {**{n: getattr(filer, n) for n in names}, "cik": cik, "former_names": former}


def _item(item: Item) -> dict[str, Any]:
    said = {name: _value(getattr(item, name)) for name in ("number", "title", "official_title", "heading", "text")}
    return {
        **said,
        "letters": list(item.letters),
        "furnished": item.furnished,
        "combined_with": list(item.combined_with),
        "plain": item.plain(),
        "prose": prose_of(item),
        "start": item.extent.start,
        "end": item.extent.end,
    }


def _exhibit(exhibit: Exhibit, report: Report) -> dict[str, Any]:
    place = next((n for n, d in enumerate(report.documents, 1) if d is exhibit.document), None)
    return {
        "number": str(exhibit.number),
        "description": _value(exhibit.description),
        "marks": list(exhibit.marks),
        "listed_in": list(exhibit.listed_in),
        "status": exhibit.status,
        "document": place,
    }


def _document(document: Document, main: bool) -> dict[str, Any]:
    """Give a document; the words of the main one are its items', and data files have none."""
    entry = document.entry
    row = {
        "type": entry.type,
        "sequence": entry.sequence,
        "filename": entry.filename,
        "description": entry.description,
        "kind": document.kind,
        "unread": None,
        "text": None,
    }
    if main or document.kind == "xml" or _DATA.match(entry.type or ""):
        return row
    row["unread"] = document.unread
    row["text"] = document.text() if row["unread"] is None else None
    return row


def _disagreement(disagreement: Disagreement) -> dict[str, Any]:
    first, second = disagreement.witnesses
    return {
        "field": disagreement.field,
        "witness": first.source,
        "value": str(first.value),
        "other_witness": second.source,
        "other_value": str(second.value),
        "folding": disagreement.folding,
    }
