"""The table of cues: each thing that an item asks for is missed alone, and no cue is slow on hostile text."""

from __future__ import annotations

import re

import pytest

import herewith
from herewith.checks.catalogue import rule_named
from herewith.checks.rules.content.cues import table
from herewith.checks.run import check
from herewith.checks.specimen import filing
from herewith.form8k.items import item_on, valid_number

ENTRIES = table().rule


def test_the_codes_follow_one_another():
    assert [entry.code for entry in ENTRIES] == [f"K{n:02}" for n in range(1, 17)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_the_items_were_on_the_form_when_the_rule_began(entry):
    assert all(valid_number(number) for number in entry.items)
    assert entry.since is None or any(item_on(number, entry.since) for number in entry.items)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.code)
def test_no_cue_is_met_by_nothing(entry):
    cues = [table().cues.get(want.cue, want.cue) for want in entry.wants]
    assert not any(re.search(cue, words) for cue in cues for words in ("", " ", "\n"))


def found(items: str, *keys: str) -> list[str]:
    specimen = "\n".join((*keys, "", "--- items ---", items))
    report = herewith.read(filing(specimen), name="plover.txt")
    return [f.message for f in check(report, rules=[rule_named("K06")]).findings]


HEADING = (
    "Item 2.03 Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a\n"
    "Registrant\n\n"
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Plover borrowed from a bank.", ["Item 2.03 does not give the date or the amount"]),
        ("On March 1, 2010, Plover borrowed from a bank.", ["Item 2.03 does not give the amount"]),
        ("Plover borrowed $4,000,000 from a bank.", ["Item 2.03 does not give the date"]),
        ("On March 1, 2010, Plover borrowed $4,000,000.", []),
        ("See Item 1.01.", []),
        ("Not applicable.", []),
    ],
)
def test_what_is_missing_is_named(text: str, missing: list[str]):
    assert found(HEADING + text) == missing


def test_who_writes_at_length_is_held_to_what_is_written():
    text = HEADING + "Plover borrowed from a bank. " * 40 + "See Item 1.01."
    assert found(text) == ["Item 2.03 does not give the date or the amount"]


def test_an_amendment_may_add_a_part():
    assert found(HEADING + "Plover borrowed from a bank.", "form: 8-K/A") == []
