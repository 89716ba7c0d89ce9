"""What is said of a draft that cannot be built.

In: drafts with a fault each. Out: one sentence with path, line and cure. Never: a draft of a company that exists.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from herewith.drafting.format import parse, parse_words
from herewith.model.draft import Draft, Heading, Paragraph
from herewith.model.errors import DraftError

_GOOD = """\
---
date of report: 2024-03-01
registrant:
  name: Plover Shoe Company
  cik: 9993100
signature:
  name: Mehitabel Alden-Cruz
  date: 2024-03-04
---
# Item 8.01

Words.

# Item 9.01

(d) Exhibits

- [99.1](release.htm) Press release
"""

_FAULTS = [
    ("date of report: 2024-03-01\n", "", 2, "the draft has no date of report: write date of report:"),
    ("2024-03-01", "February 30, 2024", 2, "'February 30, 2024' is no date: write date of report: 2003-10-30"),
    ("date of report", "date of raport", 2, "'date of raport' is no key of a draft: perhaps 'date of report' is meant"),
    ("registrant:\n  name: Plover Shoe Company\n  cik: 9993100\n", "", 2, "the draft has no registrant: write registr"),
    ("  name: Plover Shoe Company\n", "", 4, "a registrant has no name: write name: as its charter has it"),
    ("cik: 9993100", "cik: soon", 5, "'soon' is no CIK: write its one to ten digits"),
    ("  name: Mehitabel Alden-Cruz\n", "  signed: yes\n", 7, "nobody is named who signed: write name: and the name"),
    ("---\ndate", "---\nform: 10-K\ndate", 2, "'10-K' is no Form 8-K: write form: 8-K"),
    ("---\ndate", "---\namendment: 1\ndate", 2, "form 8-K amends nothing: write form: 8-K/A, or leave amendment out"),
    ("---\ndate", "---\nboxes: [426]\ndate", 2, "'426' is no box of the cover: the boxes are 425, 14a-12, 14d-2(b)"),
    ("---\ndate", "---\nform: 8-K\nform: 8-K\ndate", 3, "'form' stands twice: leave one of them"),
    ("---\ndate", "---\nemerging growth company: maybe\ndate", 2, "'emerging growth company' is 'maybe': write"),
    ("---\ndate", "---\nboxes: [425\ndate", 3, "the front matter is no YAML"),
    ("---\ndate", "date", 1, "there is no front matter: begin with a line ---"),
    ("Item 8.01", "Item 5", 10, "the form has no Item 5 on 2024-03-04: what it asked for stands in Item 8.01"),
    ("Item 8.01", "Item 8.1", 10, "the form has no Item 8.1: write Item 8.01"),
    ("Item 8.01", "Item 12.01", 10, "the form has no Item 12.01: its items on 2024-03-04 are 1.01, 1.02"),
    ("# Item 9.01", "# Exhibits and more", 14, "'Exhibits and more' opens no item: write # Item and its number"),
    ("# Item 9.01", "# Signature", 14, "signatures stand in the front matter: write signature:"),
    ("release.htm", "relaese.htm", 18, "the file relaese.htm is not there: put it beside the draft in "),
    ("release.htm", "https://example.com/a", 18, "https://example.com/a is not on EDGAR: link to a file, or under"),
    ("- [99.1]", "- [98.1]", 18, "Item 601 has no exhibit 98.1: a press release is 99.1"),
    (" Press release", "", 18, "exhibit 99.1 is not described: say after the number what it is"),
    ("Press release\n", "Press release\n- Another\n", 19, "this entry of the exhibits has no number: write - [99.1]"),
    ("Press release\n", "Press release\n- 99.1 Again\n", 19, "exhibit 99.1 is listed twice: leave one of them"),
    ("Words.", "Words <script>.", 12, "'<script>' has no place in a draft: the tags of a draft are <u>, <sup>"),
    ("Words.", "Words ![x](y.gif).", 12, "a picture stands in the text: attach it as an exhibit"),
    (
        "# Item 9.01\n\n(d) Exhibits\n",
        "# Exhibit Index\n",
        14,
        "since 2017-09-01 exhibits are listed before the signatures: put the list under # Item 9.01",
    ),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "release.htm").write_text("<p>A release</p>", encoding="utf-8")
    return tmp_path / "REPORT.md"


def test_the_draft_without_faults_is_read(path):
    draft = parse(_GOOD, path)
    assert isinstance(draft, Draft)
    assert draft.exhibits[0].file == "release.htm"
    assert draft.line("items.1") == 14
    assert draft.line("cover.registrants.0.cik") is None
    assert draft.line("items.0.blocks.0.runs.0.text") == 12


@pytest.mark.parametrize(("good", "wrong", "line", "message"), _FAULTS, ids=[fault[3][:40] for fault in _FAULTS])
def test_a_fault_gets_one_sentence_with_its_line_and_the_cure(path, good, wrong, line, message):
    assert good in _GOOD
    with pytest.raises(DraftError) as raised:
        parse(_GOOD.replace(good, wrong, 1), path)
    assert f"{path}:{line}: {message}" in str(raised.value)


def test_faults_are_told_together(path):
    text = (
        _GOOD.replace("2024-03-01", "soon").replace("name: Plover", "nane: Plover").replace("release.htm", "none.htm")
    )
    with pytest.raises(DraftError) as raised:
        parse(text, path)
    lines = [int(line.removeprefix(f"{path}:").partition(":")[0]) for line in str(raised.value).splitlines()]
    assert lines == [2, 4, 4, 18]


def test_what_the_cover_of_the_day_did_not_ask_is_a_fault(path):
    text = _GOOD.replace("2024-03", "2003-03").replace("8.01", "5").replace("9.01", "7")
    with pytest.raises(DraftError, match="the cover did not ask for 'boxes' on 2003-03-04: leave boxes out"):
        parse(text.replace("---\ndate", "---\nboxes: [425]\ndate", 1), path)


def test_a_zip_code_and_a_name_like_no_stay_as_written(path):
    address = "---\naddress:\n  city: No\n  zip: 02141\ndate"
    cover = parse(_GOOD.replace("---\ndate", address, 1), path).cover
    assert (cover.city, cover.postal_code) == ("No", "02141")


def test_exhibits_may_stand_in_a_table(path):
    table = "| Exhibit No. | Description |\n|---|---|\n| [99.1](release.htm) | Press release |\n"
    read = parse(_GOOD.replace("- [99.1](release.htm) Press release\n", table), path)
    assert (read.items, read.exhibits) == (parse(_GOOD, path).items, parse(_GOOD, path).exhibits)


def test_an_exhibit_may_be_written_in_markdown():
    blocks = parse_words("# Plover moves\n\nBrockton.\n", Path("release.md"))
    assert [type(block) for block in blocks] == [Heading, Paragraph]
