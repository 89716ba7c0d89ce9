"""Sentences that say something is not filed: which they are, and what they name."""

from __future__ import annotations

import pytest

import herewith
from herewith.checks.case import Case
from herewith.checks.specimen import filing


def disclaimers(sentence: str):
    specimen = (
        f"--- items ---\nItem 7.01 Regulation FD Disclosure\n\nPlover Shoe Co. spoke in Boston. {sentence} It rained."
    )
    return Case(report=herewith.read(filing(specimen), name="plover.txt")).disclaimers


@pytest.mark.parametrize(
    ("sentence", "items", "exhibits"),
    [
        ('The information in this Item 7.01 shall not be deemed "filed".', ("7.01",), ()),
        ("What stands under Items 2.02 and 7.01 is furnished, not filed.", ("2.02", "7.01"), ()),
        ("This Item 7.01 and Exhibits 99.1 and 99.2 shall not be deemed filed.", ("7.01",), ("99.1", "99.2")),
        ("Neither this report nor Exhibit 99.1 shall be considered filed.", (), ("99.1",)),
        ("The non-GAAP measures of Item 10(e) are furnished and not filed.", (), ()),
    ],
)
def test_what_a_sentence_names(sentence: str, items: tuple[str, ...], exhibits: tuple[str, ...]):
    (found,) = disclaimers(sentence)
    assert (found.items, found.exhibits) == (items, exhibits)
    assert found.at == sentence
    assert not found.excepts


def test_an_exception_is_seen():
    (found,) = disclaimers('Except for Item 2.06, the information in this report shall not be deemed "filed".')
    assert found.excepts


@pytest.mark.parametrize(
    "sentence",
    [
        "The notice shall be deemed given when it is mailed.",
        "The report was filed on Monday, and a copy furnished to the exchange.",
        "Nothing is said here.",
    ],
)
def test_other_sentences_are_none(sentence: str):
    assert disclaimers(sentence) == ()
