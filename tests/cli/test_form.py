"""`herewith form`: an item's page, the list of a day, and what the form never had."""

from __future__ import annotations

import json

import pytest

from herewith.form8k.items import items_on, table


def test_a_page_says_what_an_item_asks(run):
    told = run("form", "5.02")
    assert told.exit_code == 0
    page = " ".join(told.stdout.split())
    for words in (
        "Item 5.02. Departure of Directors or Certain Officers",
        "Report filed",
        "4 business days after the notice, appointment, election or arrangement, until 17:30 Eastern",
        "day 1 is the next business day (General Instruction B.1)",
        "(e) compensation of named executive officers",
        "17: Correspondence on departure of director",
        "Rule 13a-11(c), for (e)",
        "Form 8-K, General Instruction B.1 (deadline: read there)",
    ):
        assert words in page


def test_the_day_decides(run):
    assert "Regulation S" in run("form", "9", "--on", "1997-06-02").stdout
    assert "Regulation FD" in run("form", "Item 9", "--on", "2002-06-03").stdout
    assert "Principal Officers" in run("form", "5.02", "--on", "2005-03-01").stdout


def test_the_list_is_of_the_form_in_force(run):
    now = run("form").stdout.splitlines()
    assert [line.split()[0] for line in now if line[0] != " "] == [item.number for item in items_on(None)]
    old = run("form", "--on", "2003-10-30").stdout
    assert "12    Results of Operations" in old
    assert "2.02" not in old


def test_json_is_one_object_or_an_array(run):
    one = json.loads(run("form", "2.02", "--json").stdout)
    assert (one["number"], one["furnished"], one["deadline"]["days"]) == ("2.02", True, 4)
    auditor = json.loads(run("form", "4.01", "--json").stdout)
    assert "16" in [exhibit["number"] for exhibit in auditor["exhibits"]]
    assert len(json.loads(run("form", "--json").stdout)) == len(items_on(None))


@pytest.mark.parametrize("item", sorted({item.number for item in table().item}))
def test_every_item_has_a_page(run, item):
    for on in ([], ["--on", "2003-10-30"], ["--on", "2026-11-20"]):
        assert run("form", item, *on).exit_code in {0, 2}
    assert run("form", item).exit_code == 0


def test_what_the_form_had_not_is_told(run):
    told = run("form", "5", "--on", "2010-03-04")
    assert told.exit_code == 2
    assert "had no Item 5 on 2010-03-04; what it asks for is Item 8.01 since 2004-08-23" in told.stderr
    assert "has never had an Item 77" in run("form", "77").stderr
    assert "outside 1993 to 2100" in run("form", "--on", "1971-01-01").stderr
    assert run("form", "--on", "yesterday").exit_code == 2
