"""Text that knows where it was printed."""

import pickle

import pytest

from herewith.model import Passage, Report, Span


def test_a_passage_is_its_words_and_keeps_its_place_when_pickled():
    passage = Passage("11 Mill Street", (Span(40, 44), Span(50, 60)))
    again = pickle.loads(pickle.dumps(passage))
    assert again == passage == "11 Mill Street"
    assert again.spans == passage.spans
    assert passage.extent == Span(40, 60)


def test_what_is_derived_from_it_is_a_plain_string():
    assert type(Passage("abc", (Span(1, 4),)).upper()) is str


def test_a_report_is_asked_by_number(report):
    assert report["5"] is report.items[0]
    assert report["Item 5"] is report.items[0]
    assert "5" in report
    assert [item.number for item in report] == ["5"]
    with pytest.raises(KeyError, match=r"no item '2\.02' in this report; items: 5"):
        report["2.02"]


def test_exhibits_are_asked_by_number_or_place(report):
    assert report.exhibits["EX-99.1"] is report.exhibits[0]
    with pytest.raises(KeyError, match=r"listed: 99\.1"):
        report.exhibits["10.1"]


def test_a_report_without_its_source_says_so(report):
    with pytest.raises(LookupError, match="read the filing again"):
        _ = report.source
    with pytest.raises(LookupError, match="read the filing again"):
        report.exhibits["99.1"].document.text()


def test_an_empty_report_has_no_items():
    with pytest.raises(KeyError, match="items: none"):
        Report(file="x")["5"]
