"""A line becomes a tree, or a sentence that says what is wrong with it.

In: lines as people type them. Out: the trees. Never: an index.
"""

from __future__ import annotations

import pytest

from herewith.archive.search_query import (
    Both,
    Either,
    Exactly,
    Filed,
    Without,
    Words,
    exactly,
    filed_between,
    leaves,
    parse_query,
)
from herewith.model import UsageError

DOUBT = Words(text="doubt")
CONCERN = Words(text="going concern")
TREES = {
    "doubt": DOUBT,
    '"going concern"': CONCERN,
    '"going concern"~3': Words(text="going concern", slop=3),
    "merg*": Words(text="merg", prefix=True),
    "doubt AND merg*": Both(of=(DOUBT, Words(text="merg", prefix=True))),
    'doubt "going concern"': Both(of=(DOUBT, CONCERN)),
    'doubt OR "going concern"': Either(of=(DOUBT, CONCERN)),
    'doubt OR a "going concern"': Either(of=(DOUBT, Both(of=(Words(text="a"), CONCERN)))),
    "(a OR b) AND NOT c": Both(of=(Either(of=(Words(text="a"), Words(text="b"))), Without(what=Words(text="c")))),
    "(a OR b) -c": Both(of=(Either(of=(Words(text="a"), Words(text="b"))), Without(what=Words(text="c")))),
    "non-reliance": Words(text="non-reliance"),
    "doubt item:4.02": Both(of=(DOUBT, Exactly(field="item", value="4.02"))),
    'doubt form:8-k/a -company:"Northwind Traders"': Both(
        of=(
            DOUBT,
            Exactly(field="form", value="8-K/A"),
            Without(what=Words(text="Northwind Traders", field="company")),
        )
    ),
    "doubt cik:0000320193": Both(of=(DOUBT, Exactly(field="cik", value="320193"))),
    "doubt filed:2008..2009-02": Both(of=(DOUBT, Filed(since=20080101, until=20090228))),
    "and or not": Both(of=(Words(text="and"), Words(text="or"), Words(text="not"))),
}


@pytest.mark.parametrize("line", TREES)
def test_a_line_becomes_a_tree(line):
    assert parse_query(line) == TREES[line]


WRONG = {
    "": "nothing is searched for",
    "   ": "nothing is searched for",
    '"going concern': "the quotation mark at character 1 is not closed",
    "(a OR b": r"this \( is not closed \(character 1\)",
    "a OR b)": r"this \) closes nothing \(character 7\)",
    "a OR": r"a word or phrase is missing here \(at the end\)",
    "OR a": r"missing here \(character 1\)",
    "a AND OR b": r"missing here \(character 7\)",
    "NOT a": "only what must not be there",
    "-a -b": "only what must not be there",
    "a OR NOT b": "only what must not be there",
    "()": "missing here",
    "a NOT": "missing here",
    "colour:red": "there is no field 'colour': there are item, exhibit,",
    "a !!!": "holds no letter and no figure",
    '""': "holds no letter and no figure",
    "me*ger": r"\* stands at the end of a word only \(character 1\)",
    "a cik:abc": "'abc' is no CIK",
    "a filed:2008-13": "'2008-13' is no day: write 2008, 2008-11 or 2008-11-03",
    "a filed:2008-02-30": "is no day",
    "a item:(": "item: wants a value",
    "(" * 5000: "more than 40 parentheses or NOTs",
    "NOT " * 5000 + "a": "more than 40 parentheses or NOTs",
}


@pytest.mark.parametrize("line", WRONG, ids=lambda line: line[:20])
def test_a_wrong_line_gets_a_sentence(line):
    with pytest.raises(UsageError, match=WRONG[line]):
        parse_query(line)


def test_days():
    assert filed_between("2008") == Filed(since=20080101, until=20081231)
    assert filed_between("2008-02..") == Filed(since=20080201)
    assert filed_between("..2008-02") == Filed(until=20080229)
    assert filed_between("2008-11-03") == Filed(since=20081103, until=20081103)


def test_words_shown_are_those_asked_for():
    tree = parse_query('("going concern" OR merg*) AND NOT bankrupt company:acme item:4.02')
    assert [word.text for word in leaves(tree)] == ["going concern", "merg"]


def test_values_as_the_index_holds_them():
    assert exactly("item", "Item 4.02").value == "4.02"
    assert exactly("form", "8-k12b").value == "8-K12B"
