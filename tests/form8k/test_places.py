"""Places, exchanges, file numbers, form types: names as printed to the codes behind them. Never a guess."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import msgspec
import pytest

from herewith.form8k import exchanges, exhibits, file_numbers, forms, items, states
from herewith.form8k.fold import fold


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Delaware", "DE"),
        ("DELAWARE", "DE"),
        ("Del.", "DE"),
        ("DE", "DE"),
        ("State of Delaware", "DE"),
        ("Commonwealth of Massachusetts", "MA"),
        ("N.Y.", "NY"),
        ("CA", "CA"),
        ("Calif.", "CA"),
        ("Georgia", "GA"),
        ("Republic of Georgia", "2Q"),
        ("Washington", "WA"),
        ("Washington, D.C.", "DC"),
        ("British Columbia, Canada", "A1"),
        ("BC", "A1"),
        ("A1", "A1"),
        ("Québec", "A8"),
        ("Bermuda", "D0"),
        ("Cayman Islands", "E9"),
        ("Ireland", "L2"),
        ("England and Wales", "X0"),
        ("The Netherlands", "P7"),
        ("P.R. China", "F4"),
        ("Puerto Rico", "PR"),
        ("Republic of the Marshall Islands", "1T"),
    ],
)
def test_a_place_by_any_of_its_names(printed, code):
    place = states.place_of(printed)
    assert place is not None
    assert place.code == code


@pytest.mark.parametrize("printed", ["", "Atlantis", "ZZ", "02141"])
def test_no_place(printed):
    assert states.place_of(printed) is None


def test_iso_codes_are_a_world_of_their_own():
    canada, germany = states.place_of_iso("CA"), states.place_of_iso("de")
    assert canada is not None
    assert canada.name == "Canada"
    assert germany is not None
    assert germany.name == "Germany"
    assert states.place_of_iso("ZZ") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("DE", "Delaware", True), ("NV", "Delaware", False), ("A6", "Ontario", True), ("Atlantis", "Delaware", None)],
)
def test_the_same_place(one, other, same):
    assert states.same_place(one, other) is same


def test_places_are_told_apart():
    places = states.places()
    assert sum(place.kind == "state" for place in places) == 50
    assert sum(place.kind == "province" for place in places) == 13
    for key in ("name", "code", "postal", "iso"):
        values = [getattr(place, key) for place in places if getattr(place, key) is not None]
        twice = {value for value in values if values.count(value) > 1}
        assert twice == ({"Georgia"} if key == "name" else set())
    assert not {place.code for place in places if place.kind == "country"} & {place.postal for place in places} - {None}


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("New York Stock Exchange", "NYSE"),
        ("The NASDAQ Stock Market LLC", "NASDAQ"),
        ("NASDAQ Global Select Market", "NASDAQ"),
        ("NYSE American LLC", "NYSEAMER"),
        ("Chicago Stock Exchange, Inc.", "CHX"),
        ("NYSE Arca, Inc.", "NYSEArca"),
        ("nysearca", "NYSEArca"),
    ],
)
def test_an_exchange_by_any_of_its_names(printed, code):
    exchange = exchanges.exchange_of(printed)
    assert exchange is not None
    assert exchange.code == code


def test_no_exchange():
    assert exchanges.exchange_of("OTC Pink") is None
    names = [fold(n) for e in exchanges.exchanges() for n in {fold(n) for n in (e.code, e.name, *e.variants)}]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("001-15167", (1, 15167, None)),
        ("1-15167", (1, 15167, None)),
        ("0-22247", (0, 22247, None)),
        ("333-12345-01", (333, 12345, 1)),
        ("001–15167", (1, 15167, None)),
        ("011-15167", (11, 15167, None)),
        ("N/A", None),
        ("04-2836871 x", None),
    ],
)
def test_file_numbers(printed, parts):
    assert file_numbers.file_number(printed) == parts


@pytest.mark.parametrize(
    ("prefix", "on_8k"), [(0, "yes"), (1, "yes"), (333, "yes"), (811, "seldom"), (5, "no"), (11, None)]
)
def test_prefixes(prefix, on_8k):
    meaning = file_numbers.prefix_meaning(prefix)
    assert (meaning and meaning.on_8k) == on_8k


@pytest.mark.parametrize(
    ("printed", "type_", "amends"),
    [
        ("8-K", "8-K", None),
        ("FORM 8-K/A", "8-K/A", "8-K"),
        ("8-k12g3", "8-K12G3", None),
        ("8-K15D5/A", "8-K15D5/A", "8-K15D5"),
        ("10-K", None, None),
        ("8-K12", None, None),
    ],
)
def test_form_types(printed, type_, amends):
    form = forms.current_report(printed)
    assert (form and form.type) == type_
    assert (form and form.amends) == amends


@pytest.mark.parametrize("module", [exchanges, exhibits, file_numbers, forms, states], ids=lambda m: m.__name__)
def test_every_entry_of_every_table_is_cited(module):
    table: Any = module.table()
    (entries,) = [getattr(table, key) for key in table.__struct_fields__ if key != "sources"]
    used = {citation.source for entry in entries for citation in entry.citations}
    assert all(entry.citations for entry in entries)
    assert used == set(table.sources)


def test_a_table_refuses_an_unknown_key():
    with pytest.raises(msgspec.ValidationError, match="unknown field `postl`"):
        msgspec.convert({"kind": "state", "name": "X", "postl": "XX", "citations": []}, states.Place)
    with pytest.raises(msgspec.ValidationError, match="unknown field `stat`"):
        msgspec.convert({"sources": {}, "place": [], "stat": []}, states.Places)


def test_headers_of_real_filings_are_understood(shared):
    header = re.compile(r"^ITEM INFORMATION:[ \t]*([^\r\n]*)", re.MULTILINE)
    unknown = []
    for path in sorted((shared / "filings").glob("*.txt")):
        text = path.read_bytes().decode("latin-1")
        filed = re.search(r"FILED AS OF DATE:\s+(\d{8})", text)
        on = dt.datetime.strptime(filed[1], "%Y%m%d").date() if filed else None  # noqa: DTZ007 - a day has no zone
        for words in header.findall(text):
            number = items.number_of_header_words(words, on)
            if words and (number is None or items.item_on(number, on) is None):
                unknown.append((path.name, words))
        unknown += [
            (path.name, t)
            for t in re.findall(r"^<TYPE>(EX-\S+)", text, re.MULTILINE)
            if not exhibits.exhibit_kind(t, on)
        ]
    assert not unknown


def test_labels_of_real_filings_are_understood(shared):
    unknown = []
    for path in sorted((shared / "gold").glob("*.json")):
        label: dict[str, Any] = msgspec.json.decode(path.read_bytes())
        on_cover = label["cover"] or {}
        unknown += [
            r["state"] for r in on_cover.get("registrants", []) if r["state"] and not states.place_of(r["state"])
        ]
        unknown += [r for r in [on_cover.get("region")] if r and not states.place_of(r)]
        unknown += [i["number"] for i in label["items"] if not items.valid_number(i["number"])]
        unknown += [e["number"] for e in label["exhibits"] if not exhibits.exhibit_kind(e["number"], None)]
    assert not unknown
