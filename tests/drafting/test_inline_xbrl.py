"""Tagged covers as programs that are not ours read them, and held to the elements that EDGAR's rules list.

In: tagged reports, some of them made up. Out: what Arelle, secxbrl and the schema of Inline XBRL 1.1 say. Never: the
network; a made-up report is chosen by a fixed seed, so that a run is like the next.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import msgspec
import pytest
from hypothesis import Phase, given, seed, settings
from tests.drafting.composing import drafts
from tests.drafting.test_build import plover

import herewith
from herewith.drafting.build import build
from herewith.drafting.built import BuiltDocument
from herewith.drafting.inline_xbrl import TAGGED_SINCE
from herewith.drafting.taxonomy import taxonomies, taxonomy_on
from herewith.model import Cover, Registrant, Security
from herewith.model.draft import Draft, said

ROOT = Path(__file__).parents[2]
PEERS = Path(os.environ.get("HEREWITH_PEERS", ROOT / ".venv-peers" / "bin" / "python"))
REQUIRED = {
    "DocumentType", "AmendmentFlag", "DocumentPeriodEndDate", "EntityRegistrantName", "EntityCentralIndexKey",
    "EntityIncorporationStateCountryCode", "EntityFileNumber", "EntityTaxIdentificationNumber",
    "EntityAddressAddressLine1", "EntityAddressCityOrTown", "EntityAddressStateOrProvince",
    "EntityAddressPostalZipCode", "CityAreaCode", "LocalPhoneNumber", "WrittenCommunications", "SolicitingMaterial",
    "PreCommencementTenderOffer", "PreCommencementIssuerTenderOffer", "EntityEmergingGrowthCompany",
}  # fmt: skip
"""What EDGAR's rules for Form 8-K ask of every cover."""
SECURITY = {"Security12bTitle", "TradingSymbol", "SecurityExchangeName"}


def _facts(documents: tuple[BuiltDocument, ...]) -> tuple[herewith.Fact, ...]:
    return herewith.read(documents[0].data).facts


def _names(draft: Draft) -> set[str]:
    return {fact.name.removeprefix("dei:") for fact in _facts(build(draft, tagged=True))}


DAY = dt.date(2024, 3, 1)


def test_a_cover_has_the_elements_that_are_asked_and_no_other():
    assert _names(plover(DAY)) == REQUIRED | SECURITY


@pytest.mark.parametrize(
    ("changes", "more", "less"),
    [
        ({"securities_12b": ()}, set(), SECURITY),
        ({"street": said("14 Lasting Street, Floor 3, Suite 9, Rear")}, {"AddressLine2", "AddressLine3"}, set()),
        ({"former": said("Old Plover Company")}, {"EntityInformationFormerLegalOrRegisteredName"}, set()),
        ({"former": said("3 Low Street, Salem")}, set(), set()),
        ({"region": said("Bermuda")}, {"EntityAddressCountry"}, {"EntityAddressStateOrProvince"}),
        ({"region": said("Mass.")}, set(), set()),
        ({"region": said("Atlantis")}, set(), {"EntityAddressStateOrProvince"}),
        ({"emerging_growth": True}, {"EntityExTransitionPeriod"}, set()),
        (
            {"securities_12b": (Security(title=said("Notes"), exchange=said("NYSE")),)},
            {"NoTradingSymbolFlag"},
            {"TradingSymbol"},
        ),
        ({"telephone": said("911")}, set(), {"CityAreaCode"}),
    ],
)
def test_what_a_cover_says_more_or_less_is_tagged_so(changes, more, less):
    draft = plover(DAY)
    draft = msgspec.structs.replace(draft, cover=msgspec.structs.replace(draft.cover, **changes))
    more = {f"EntityAddress{name}" if name.startswith("AddressLine") else name for name in more}
    assert _names(draft) == (REQUIRED | SECURITY | more) - less


def test_an_amendment_and_a_new_fiscal_year_are_tagged_in_the_header():
    draft = plover(DAY, form="8-K/A")
    item = msgspec.structs.replace(draft.items[0], number="5.03")
    facts = _facts(build(msgspec.structs.replace(draft, items=(item,))))
    hidden = {fact.name.removeprefix("dei:"): str(fact.value) for fact in facts if fact.hidden}
    assert hidden == {
        "EntityCentralIndexKey": "0009993100",
        "AmendmentFlag": "true",
        "AmendmentDescription": "Amendment to Form 8-K",
        "CurrentFiscalYearEndDate": "--12-31",
    }
    assert "dei:DocumentType" in {fact.name for fact in facts if not fact.hidden and fact.value == "8-K/A"}


def test_what_no_rule_reads_from_the_page_is_hidden_in_the_taxonomys_words():
    draft = plover(DAY)
    cover = msgspec.structs.replace(
        draft.cover, registrants=(msgspec.structs.replace(draft.cover.registrants[0], state=said("State of Delaware")),)
    )
    facts = _facts(build(msgspec.structs.replace(draft, cover=cover)))
    (state,) = (fact for fact in facts if fact.name == "dei:EntityIncorporationStateCountryCode")
    assert (state.value, state.hidden, state.format) == ("DE", True, None)


def test_every_registrant_has_a_context_of_its_own_and_every_security():
    draft = _several()
    facts = _facts(build(draft))
    entities = {fact.members for fact in facts if fact.name == "dei:EntityCentralIndexKey"}
    assert entities == {(), (("dei:LegalEntityAxis", "plvr:HeronBankMember"),)}
    titles = [fact.members for fact in facts if fact.name == "dei:Security12bTitle"]
    axis = "us-gaap:StatementClassOfStockAxis"
    assert titles == [((axis, "plvr:CommonStockMember"),), ((axis, "plvr:Class525NotesDue2031Member"),)]


def _several() -> Draft:
    draft = plover(DAY)
    heron = Registrant(
        name=said("Heron Bank"), state=said("Bermuda"), file_number=said("001-54321"), ein=said("04-9993101")
    )
    notes = Security(title=said("5.25% Notes due 2031"), symbol=said("PLVR/31"), exchange=said("NYSE"))
    cover: Cover = msgspec.structs.replace(
        draft.cover,
        registrants=(*draft.cover.registrants, heron),
        securities_12b=(*draft.cover.securities_12b, notes),
        emerging_growth=True,
    )
    filers = (*draft.filers, msgspec.structs.replace(draft.filers[0], cik="0009993101"))
    return msgspec.structs.replace(draft, cover=cover, filers=filers)


def test_the_files_of_the_taxonomy_are_xml_and_refer_to_one_another():
    documents = {d.name: d for d in build(_several())}
    schema = ET.fromstring(documents["plvr-20240301.xsd"].data)  # our own file
    href = "{http://www.w3.org/1999/xlink}href"
    linked = {e.get(href) for e in schema.iter("{http://www.xbrl.org/2003/linkbase}linkbaseRef")}
    assert linked == {name for name in documents if name.endswith(".xml")}
    own = {e.get("id") for e in schema.iter() if e.get("id")}
    for name in linked:
        root = ET.fromstring(documents[str(name)].data)  # our own file
        places = {e.get("{http://www.w3.org/1999/xlink}label"): e.get(href) for e in root.iter() if e.get(href)}
        arcs = [e for e in root.iter() if e.get("{http://www.w3.org/1999/xlink}from")]
        assert arcs
        assert {e.get("{http://www.w3.org/1999/xlink}from") for e in arcs} <= set(places)
        for place in filter(None, places.values()):
            file, _, anchor = place.partition("#")
            assert file != "plvr-20240301.xsd" or anchor in own


def test_the_taxonomies_of_a_day():
    assert taxonomy_on(dt.date(2024, 3, 1)).dei == "http://xbrl.sec.gov/dei/2023"
    assert taxonomy_on(dt.date(2019, 6, 15)).date == "ixt:datemonthdayyearen"
    assert [t.since for t in taxonomies()] == sorted(t.since for t in taxonomies())


def _made_up(count: int) -> list[Draft]:
    found: list[Draft] = []

    @seed(8)
    @settings(max_examples=count, phases=[Phase.generate], database=None, deadline=None)
    @given(drafts(since=TAGGED_SINCE, beyond=True))
    def gather(draft: Draft) -> None:
        exhibits = tuple(e for e in draft.exhibits if e.number != "104")
        found.append(msgspec.structs.replace(draft, exhibits=exhibits))

    gather()
    random.Random(8).shuffle(found)  # which of them, not a secret
    return found


@pytest.mark.skipif(not PEERS.exists(), reason="needs the peers: make peers")
def test_other_programs_read_every_fact_and_the_schema_finds_no_fault(tmp_path):
    reports = [plover(DAY), _several(), plover(dt.date(2020, 3, 2)), plover(DAY, form="8-K/A"), *_made_up(60)[:30]]
    folders, ours = [], []
    for number, draft in enumerate(reports):
        documents = build(draft, tagged=True)
        folders.append(tmp_path / f"{number:02}")
        folders[-1].mkdir()
        for document in documents:
            (folders[-1] / document.name).write_bytes(document.data)
        ours.append(_facts(documents))
    told = subprocess.run(
        [PEERS, Path(__file__).with_name("read_back.py"), *folders], capture_output=True, check=True, text=True
    )
    lines = told.stdout.splitlines()
    assert len(lines) == len(reports)
    for facts, draft, line in zip(ours, reports, lines, strict=True):
        said_of_it = json.loads(line)
        assert said_of_it["schema"] == []
        wanted = sorted((f.name, str(f.value), sorted(map(list, f.members))) for f in facts)
        assert sorted((f["name"], f["printed"], f["members"]) for f in said_of_it["arelle"]) == wanted
        assert sorted((f["name"], f["value"]) for f in said_of_it["secxbrl"]) == sorted(w[:2] for w in wanted)
        days = {f["value"] for f in said_of_it["arelle"] if f["name"] == "dei:DocumentPeriodEndDate"}
        assert days == {str(draft.cover.date_of_earliest_event or draft.cover.date_of_report)}
        flags = {f["value"] for f in said_of_it["arelle"] if f["name"] == "dei:NoTradingSymbolFlag"}
        assert flags <= {"true"}
