"""What the cover asks, by day, and the words it asks in. In: cover.toml as it ships. No filing is needed."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from herewith.form8k import cover
from herewith.form8k.fold import fold
from herewith.model import Cover, Registrant, Security, Signature

RECORDS = {"registrants": Registrant, "securities_12b": Security, "signatures": Signature}


@pytest.mark.parametrize("field", cover.fields(), ids=lambda field: field.key)
def test_each_key_is_a_place_in_a_reading(field):
    group, _, name = field.key.rpartition(".")
    record = RECORDS[group] if group else Cover
    assert name in record.__struct_fields__


@pytest.mark.parametrize(
    "entry", [*cover.fields(), *cover.boxes(), *cover.table().sentence], ids=lambda e: repr(e)[:60]
)
def test_each_entry_is_cited(entry):
    assert entry.citations
    assert {c.source for c in entry.citations} <= set(cover.table().sources)


def test_what_is_asked_with_another_field_names_it():
    keys = {field.key for field in cover.fields()}
    assert {field.asked_with for field in cover.fields()} - {None} <= keys
    assert all(field.captions or field.asked_with or field.key == "boxes" for field in cover.fields())


@pytest.mark.parametrize(
    ("key", "first"),
    [("boxes", "2004-08-23"), ("emerging_growth", "2017-04-12"), ("securities_12b", "2019-05-02"), ("former", None)],
)
def test_since_when_the_cover_asks(key, first):
    assert key in cover.asked_on(None)
    if first is None:
        assert key in cover.asked_on(dt.date(1993, 1, 4))
        return
    began = dt.date.fromisoformat(first)
    assert key in cover.asked_on(began)
    assert key not in cover.asked_on(began - dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("date_of_report", "Date of Report (Date of Earliest Event Reported):"),
        ("registrants.name", "(Exact Name of Registrant as Specified in Its Charter)"),
        ("registrants.state", "(State or other jurisdiction\nof incorporation)"),
        ("registrants.file_number", "Commission File No."),
        ("registrants.ein", "(I.R.S. Employer Identification Number)"),
        ("street", "(Address of principal executive offices, including zip code)"),
        ("postal_code", "(ZIP CODE)"),
        ("telephone", "Registrant’s telephone number (including area code):"),
        ("former", "(Former name, former address and former fiscal year, if applicable)"),
        ("securities_12b.symbol", "Trading Symbol(s)"),
        (
            "boxes.13e-4(c)",
            "Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))",
        ),
        ("signatures.date", "Dated:"),
    ],
)
def test_captions_are_known_folded(key, printed):
    assert fold(printed) in cover.captions()[key]


@pytest.mark.parametrize("key", cover.captions())
def test_captions_stand_longest_first_and_once(key):
    captions = cover.captions()[key]
    assert list(captions) == sorted(set(captions), key=lambda caption: (-len(caption), caption))
    assert all(caption and caption == fold(caption) for caption in captions)


def test_captions_cannot_be_changed():
    with pytest.raises(TypeError):
        cover.captions()["form"] = ()  # type: ignore[index]


def test_the_four_boxes_and_their_elements():
    assert [(box.rule, box.dei) for box in cover.boxes()] == [
        ("425", "dei:WrittenCommunications"),
        ("14a-12", "dei:SolicitingMaterial"),
        ("14d-2(b)", "dei:PreCommencementTenderOffer"),
        ("13e-4(c)", "dei:PreCommencementIssuerTenderOffer"),
    ]


def test_sentences_of_the_form_are_known_folded():
    sentences = cover.sentences()
    assert list(sentences) == sorted(set(sentences), key=lambda sentence: (-len(sentence), sentence))
    for printed in (
        "SECURITIES AND EXCHANGE COMMISSION",
        "Pursuant to Section 13 OR 15(d) of The Securities Exchange Act of 1934",
        "Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)",
        (
            "Pursuant to the requirements of the Securities Exchange Act of 1934, the Registrant has duly caused this "
            "Report to be signed on its behalf by the undersigned, thereunto duly authorized."
        ),
    ):
        assert fold(printed) in sentences


def test_sentences_by_kind():
    assert fold("SIGNATURES") in cover.sentences_of("signature heading")
    with pytest.raises(KeyError, match="signature heading"):
        cover.sentences_of("weather")


def test_words_for_none():
    assert {fold("N/A"), fold("Not Applicable"), fold("NONE")} <= cover.none_words("former")
    assert cover.none_words("telephone") == frozenset()


def test_records_of_the_table_refuse_an_unknown_key():
    with pytest.raises(msgspec.ValidationError, match="unknown field `capton`"):
        msgspec.convert({"key": "form", "capton": [], "citations": []}, cover.CoverField)
