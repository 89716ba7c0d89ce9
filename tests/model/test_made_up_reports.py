"""Reports that no filing ever held: whatever a record can hold goes to JSON and comes back, and can be shown."""

import datetime as dt
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from herewith.model import (
    Cover,
    Disagreement,
    Document,
    DocumentEntry,
    Exhibit,
    Exhibits,
    Fact,
    Fault,
    Filer,
    Header,
    Item,
    Part,
    Passage,
    Registrant,
    Report,
    Signature,
    Span,
    Witness,
)
from herewith.model.json import from_dict

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 10_000), st.integers(0, 500))
passages = st.builds(Passage, words, st.lists(spans, max_size=3).map(tuple))
days = st.dates()
moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0))
offsets = st.sampled_from([dt.timezone(dt.timedelta(hours=-4)), dt.timezone(dt.timedelta(hours=-5))])


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A value, or what the filing does not say."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """None, one or two, as a tuple."""
    return st.lists(strategy, max_size=2).map(tuple)


entries = st.builds(DocumentEntry, type=maybe(words), filename=maybe(words), description=maybe(words))
documents = st.builds(Document, entry=entries, pieces=several(spans), kind=st.sampled_from(["text", "html", "empty"]))
headers = st.builds(
    Header,
    accession=maybe(words),
    period=maybe(days),
    accepted=maybe(moments),
    accepted_at=maybe(st.builds(lambda moment, offset: moment.replace(tzinfo=offset), moments, offsets)),
    items=several(words),
    item_numbers=several(maybe(words)),
    filers=several(st.builds(Filer, name=maybe(words), cik=maybe(words))),
    documents=several(entries),
    other=several(st.tuples(words, words)),
)
covers = st.builds(
    Cover,
    date_of_report=maybe(days),
    street=maybe(passages),
    registrants=several(st.builds(Registrant, name=maybe(passages), ein=maybe(passages))),
    boxes_checked=maybe(several(words)),
    emerging_growth=maybe(st.booleans()),
)
items = st.builds(
    Item,
    number=words,
    title=maybe(passages),
    text=passages,
    letters=several(words),
    heading=passages,
    furnished=maybe(st.booleans()),
    extent=spans,
)
witnesses = st.builds(
    Witness, source=st.sampled_from(["page", "header", "facts"]), value=words | passages, folded=words
)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report without source bytes: what JSON can hold."""
    attached = draw(several(documents))
    document = st.sampled_from(attached) if attached else st.none()
    exhibit = st.builds(Exhibit, number=passages, description=maybe(passages), document=maybe(document))
    disagreement = st.builds(Disagreement, field=words, witnesses=st.tuples(witnesses, witnesses), folding=words)
    return Report(
        file=draw(words),
        form=draw(maybe(words)),
        header=draw(maybe(headers)),
        cover=draw(maybe(covers)),
        items=draw(several(items)),
        exhibits=Exhibits(draw(several(exhibit))),
        signatures=draw(several(st.builds(Signature, date=maybe(days), name=maybe(passages)))),
        facts=draw(several(st.builds(Fact, name=words, value=passages, members=several(st.tuples(words, words))))),
        disagreements=draw(several(disagreement)),
        parts=draw(several(st.builds(Part, kind=st.just("item"), extent=spans, unread=several(passages)))),
        faults=draw(several(st.builds(Fault, kind=words, message=words, span=maybe(spans)))),
        document=draw(document),
        documents=attached,
    )


@given(reports())
def test_a_report_comes_back_whole(report):
    line = report.to_json(spans=True)
    again = Report.from_json(line)
    assert again == report
    assert again.to_json(spans=True) == line


@given(reports())
def test_without_spans_the_words_come_back_placeless(report):
    again = from_dict(msgspec.json.decode(report.to_json()))
    assert again == report
    assert "spans" in again.to_dict(spans=True)
    assert again.to_dict(spans=True)["spans"] == {}


@given(reports())
def test_any_report_can_be_shown(report):
    assert report.to_markdown().endswith("\n")
    assert "<script" not in report._repr_html_().lower()
