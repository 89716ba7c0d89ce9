"""The JSON of a reading: the keys that are promised, and the way back."""

import msgspec
import pytest

from herewith.model import Exhibit, Exhibits, Passage, Report, Span
from herewith.model.json import KEYS, LEFT_OUT, from_dict, to_dict


def test_the_keys_stand_in_the_order_promised(report):
    assert list(to_dict(report)) == ["schema", *KEYS]
    assert list(to_dict(report))[:9] == [
        "schema", "file", "form", "current_report", "header", "cover", "items", "exhibits", "signatures",
    ]  # fmt: skip


def test_every_field_of_a_report_is_written_or_left_out_on_purpose():
    assert set(Report.__struct_fields__) == {*KEYS, "candidates"} | (LEFT_OUT & set(Report.__struct_fields__))


def test_values_are_plain(report):
    data = to_dict(report)
    assert data["schema"] == "herewith.report/1"
    assert data["header"]["accepted"] == "2003-10-31T16:05:09"
    assert data["header"]["accepted_at"] == "2003-10-31T16:05:09-05:00"
    assert data["header"]["filed"] == "2003-10-31"
    assert data["header"]["documents"][0] == {
        "type": "8-K", "sequence": "1", "filename": "page.txt", "description": "FORM 8-K",
    }  # fmt: skip
    assert data["cover"]["street"] == "11 Mill Street"
    assert type(data["cover"]["street"]) is str
    assert data["cover"]["telephone"] is None
    assert data["cover"]["securities_12b"] == []
    assert data["cover"]["boxes_checked"] is None
    assert data["items"][0]["extent"] == [120, 140]
    assert "view" not in data["items"][0]


def test_a_document_is_flat_and_an_exhibit_names_it_by_its_place(report):
    data = to_dict(report)
    assert data["documents"][1]["type"] == "EX-99.1"
    assert data["documents"][1]["pieces"] == [[410, 900]]
    assert data["exhibits"][0]["document"] == 1
    assert data["document"] == 0


def test_spans_are_one_further_key(report):
    plain, spanned = to_dict(report), to_dict(report, spans=True)
    places = spanned.pop("spans")
    assert spanned == plain
    assert places["/cover/street"] == [[40, 44], [50, 60]]
    assert places["/items/0/title"] == [[100, 112]]
    assert places["/exhibits/0/number"] == [[300, 304]]


def test_what_is_no_current_report_has_a_null_cover_and_no_items():
    data = to_dict(Report(file="annual.txt", form="10-K", current_report=False))
    assert (data["form"], data["current_report"], data["cover"], data["items"]) == ("10-K", False, None, [])


def test_an_exhibit_of_a_strange_document_is_refused(report):
    with pytest.raises(ValueError, match="tuple"):
        to_dict(Report(file="x", exhibits=Exhibits((Exhibit(number=Passage("1", ()), document=report.documents[1]),))))


def test_types_come_back(report):
    again = from_dict(to_dict(report, spans=True))
    assert again.cover is not None
    assert isinstance(again.cover.street, Passage)
    assert again.cover.street.spans == (Span(40, 44), Span(50, 60))
    assert isinstance(again.exhibits, Exhibits)
    assert again.exhibits["99.1"].document is again.documents[1]


def test_reading_back_leaves_the_data_alone(report):
    data = to_dict(report, spans=True)
    before = msgspec.json.encode(data)
    from_dict(data)
    assert msgspec.json.encode(data) == before


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"schema": "somebody.else/9"}, "somebody.else/9"),
        ({"items": [{"number": 5}]}, "number"),
        ({"cover": {"date_of_report": "30 October"}}, r"date_of_report"),
        ({"spans": {"/cover/nothing": [[1, 2]]}}, "/cover/nothing"),
        ({"spans": {"/items": [[1, 2]]}}, "/items"),
        ({"exhibits": [{"number": "99", "document": 7}]}, "7"),
        ({"documents": [{"kind": "parchment"}]}, r"documents\[0\]"),
        ({"documents": [3]}, r"documents\[0\]"),
    ],
)
def test_what_is_no_reading_is_refused_by_name(report, change, says):
    with pytest.raises(msgspec.ValidationError, match=says):
        from_dict({**to_dict(report), **change})


def test_a_list_is_no_reading():
    with pytest.raises(msgspec.ValidationError, match="array"):
        Report.from_json("[]")


def test_unknown_keys_are_let_pass(report):
    assert from_dict({**to_dict(report), "grade": "A"}) == report
