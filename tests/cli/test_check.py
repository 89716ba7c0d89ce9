"""`herewith check`: places, exit codes, what was not looked at, drafts and their exhibits."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import docx
import pytest

from herewith.checks.specimen import filing
from herewith.examples import example

FAULTY = "file number: 011-99310\n"
RIGHT = ""
LATE = """\
envelope: none
period: 2010-03-01

--- items ---
Item 1.01 Entry into a Material Definitive Agreement

On March 1, 2010, Plover Shoe Company bought a last.
"""
MAIN_LISTS = """\
envelope: none

--- exhibits ---
(d) Exhibits

99.1    Press release dated March 1, 2010
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty filing, one that is right, and a report alone with its exhibit."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "faulty.txt").write_bytes(filing(FAULTY))
    (tmp_path / "right.txt").write_bytes(filing(RIGHT))
    (tmp_path / "main.txt").write_bytes(filing(MAIN_LISTS))
    (tmp_path / "release.txt").write_text("EXHIBIT 99.1\n\nPlover Shoe Company moves\n\nBROCKTON, March 1\n")
    return tmp_path


def test_a_finding_has_its_place_its_line_and_a_mark(run, house):
    told = run("check", "faulty.txt", "--select", "C08")
    lines = told.stdout.splitlines()
    where, _, rest = lines[0].partition(": C08 warning: ")
    path, line, column = where.split(":")
    assert path == "faulty.txt"
    assert "011-99310" in rest
    printed = (house / "faulty.txt").read_text().splitlines()[int(line) - 1]
    assert printed[int(column) - 1 :].startswith("011-99310")
    assert lines[1].strip() == printed.strip()
    at = lines[2].index("^")
    assert lines[1][at : at + 9] == "011-99310"
    assert lines[2].strip() == "^~~~~~~~~"
    assert lines[-1] == "1 warning; every rule asked for was run"
    assert told.exit_code == 1
    assert told.stderr == ""


def test_exit_codes(run, house):
    assert run("check", "right.txt", "--select", "C").exit_code == 0
    assert run("check", "faulty.txt", "--select", "C08").exit_code == 1
    assert run("check", "faulty.txt", "--select", "C08", "--severity", "error").exit_code == 0
    assert run("check", "faulty.txt", "--select", "C08", "--ignore", "C08").exit_code == 0
    assert run("check", "missing.txt").exit_code == 2
    assert run("check", "faulty.txt", "missing.txt").exit_code == 2


def test_unknown_is_never_clean(run, house):
    told = run("check", "main.txt", "--select", "C02,X02")
    assert "nothing found; 2 rules not run: " in told.stdout
    assert "the file has no EDGAR header (1)" in told.stdout


def test_what_is_no_current_report_is_not_checked(run, folder):
    told = run("check", folder / "annual.txt")
    assert told.exit_code == 2
    assert told.stdout == ""
    assert told.stderr.endswith("is a Form 10-K, not a Form 8-K: it was not checked\n")


def test_json_is_one_object_a_file(run, house):
    told = run("check", "faulty.txt", "--json", "--select", "C08")
    data = json.loads(told.stdout)
    assert data["schema"] == "herewith.checked/1"
    (finding,) = data["findings"]
    assert (finding["code"], finding["path"]) == ("C08", "faulty.txt")
    (start, end), *_ = finding["places"]
    assert (house / "faulty.txt").read_bytes()[start:end] == b"011-99310"
    assert finding["line"] > 1
    assert told.stderr == "1 warning; every rule asked for was run\n"
    several = run("check", "faulty.txt", "right.txt", "--jsonl")
    assert [json.loads(line)["file"] for line in several.stdout.splitlines()] == ["faulty.txt", "right.txt"]


def test_sarif_is_one_log(run, house):
    told = run("check", "faulty.txt", "right.txt", "--sarif", "--select", "C08")
    (made,) = json.loads(told.stdout)["runs"]
    assert [r["ruleId"] for r in made["results"]] == ["C08"]
    assert [r["id"] for r in made["tool"]["driver"]["rules"]] == ["C08"]


def test_html_is_a_page(run, house):
    assert run("check", "faulty.txt", "--html", "page.html").exit_code == 1
    assert "file-number-prefix" in (house / "page.html").read_text(encoding="utf-8")
    assert run("check", "faulty.txt", "right.txt", "--html", "pages/").exit_code == 1
    assert (house / "pages" / "index.html").exists()


def test_several_processes_find_the_same(run, house):
    one = run("check", "faulty.txt", "right.txt", "main.txt")
    two = run("check", "faulty.txt", "right.txt", "main.txt", "-j", "2")
    assert one.stdout == two.stdout


# ---------------------------------------------------------------------------------------------- drafts and folders


def test_an_exhibit_given_beside_the_report_is_attached(run, house):
    alone = run("check", "main.txt", "--select", "X01")
    assert "X01 note" in alone.stdout
    assert alone.exit_code == 0
    told = run("check", "main.txt", "--exhibit", "99.1=release.txt", "--select", "X01,X02")
    assert (told.exit_code, told.stdout) == (0, "nothing found; every rule asked for was run\n")


def test_an_exhibit_missing_from_a_whole_draft_is_told_with_the_one_that_may_be_it(run, house):
    told = run("check", "main.txt", "--exhibit", "10.1=release.txt", "--select", "X01")
    assert told.exit_code == 1
    assert "X01 warning: Exhibit 99.1 is listed, and no document has its number: EX-10.1, not listed" in told.stdout


def test_places_in_an_exhibit_are_those_of_its_own_file(run, house):
    told = run("check", "main.txt", "--exhibit", "99.2=release.txt", "--select", "X09", "--jsonl")
    for finding in json.loads(told.stdout)["findings"]:
        assert (finding["path"], finding["line"]) == ("release.txt", 1)


def test_a_folder_is_one_filing(run, house):
    folder = house / "filing"
    folder.mkdir()
    (folder / "d8k.txt").write_bytes((house / "main.txt").read_bytes())
    (folder / "dex991.txt").write_text("Plover Shoe Company moves\n")
    (folder / "R1.htm").write_text("<html><body>FORM 8-K</body></html>")
    (folder / "notes.txt").write_text("call the printer\n")
    told = run("check", "--filing", "filing", "--select", "X01,X02")
    assert told.exit_code == 0
    assert told.stdout == "nothing found; every rule asked for was run\n"
    said = {line.split(": ")[1].split("/")[-1]: line.split(": ", 2)[2] for line in told.stderr.splitlines()}
    assert said == {
        "d8k.txt": "the report",
        "dex991.txt": "Exhibit 99.1",
        "R1.htm": "left out: EDGAR makes it itself",
        "notes.txt": "left out: neither its top nor its name says which exhibit it is",
    }


def test_a_folder_with_the_whole_submission_is_that(run, house):
    folder = house / "filing"
    folder.mkdir()
    (folder / "0009993100-10-000007.txt").write_bytes(filing(FAULTY))
    (folder / "d8k.txt").write_bytes((house / "main.txt").read_bytes())
    told = run("check", "--filing", "filing", "--select", "C09")
    assert "C09 warning" in told.stdout
    assert "0009993100-10-000007.txt: the whole submission" in told.stderr


def test_a_folder_with_two_reports_is_refused(run, house):
    told = run("check", "--filing", ".")
    assert told.exit_code == 2
    assert "reports" in told.stderr


def word(path: Path) -> None:
    """Write the report alone as a Word draft, a line a paragraph."""
    document = docx.Document()
    draft = MAIN_LISTS.replace("envelope: none", "envelope: none\nfile number: 011-99310")
    for line in filing(draft).decode().splitlines():
        document.add_paragraph(line)
    document.save(str(path))


def test_a_word_draft_is_read(run, house):
    word(house / "draft.docx")
    told = run("check", "draft.docx", "--select", "C08,X01")
    assert "C08 warning" in told.stdout
    assert "draft.docx:" in told.stdout
    assert "011-99310" in told.stdout.splitlines()[1]
    assert "EDGAR takes HTML or ASCII, not Word" in told.stderr
    assert "X01 note" in told.stdout, "nobody knows what will be filed beside a draft"
    beside = run("check", "draft.docx", "--exhibit", "99.1=release.txt", "--select", "X01")
    assert beside.exit_code == 0


def test_a_word_draft_needs_its_extra(run, house, monkeypatch):
    word(house / "draft.docx")
    monkeypatch.setitem(sys.modules, "mammoth", None)
    told = run("check", "draft.docx")
    assert told.exit_code == 2
    assert "pip install 'herewith[draft]'" in told.stderr


def test_what_is_no_word_file_is_told(run, house):
    (house / "draft.docx").write_bytes(b"PK\x03\x04 and no more")
    told = run("check", "draft.docx")
    assert told.exit_code == 2
    assert "Traceback" not in told.output


def test_the_time_of_filing_stands_for_the_headers(run, house):
    (house / "late.txt").write_bytes(filing(LATE))
    unknown = run("check", "late.txt", "--select", "D05")
    assert "the filing date is not known" in unknown.stdout
    late = run("check", "late.txt", "--select", "D05", "--filing-at", "2010-03-22T17:05")
    assert "D05 warning" in late.stdout
    in_time = run("check", "late.txt", "--select", "D05", "--filing-at", "2010-03-05T17:05")
    assert "nothing found" in in_time.stdout


# ------------------------------------------------------------------------------------------------- a house's own habits


def test_the_nearest_configuration_is_obeyed_and_options_go_before_it(run, house):
    (house / "pyproject.toml").write_text('[tool.herewith.check]\nselect = ["C08"]\nseverity = "error"\n')
    assert run("check", "faulty.txt").exit_code == 0
    assert run("check", "faulty.txt", "--severity", "note").exit_code == 1
    (house / "herewith.toml").write_text('[check]\nignore = ["C"]\nselect = ["C08"]\nfor = "archive"\n')
    assert run("check", "faulty.txt", "--severity", "note").exit_code == 0


@pytest.mark.parametrize(
    "text", ['[check]\nselects = ["C08"]\n', '[check]\nseverity = "fatal"\n', "[check\n", '[check]\nselect = ["ZZ"]\n']
)
def test_a_configuration_that_says_what_we_do_not_know_is_refused(run, house, text):
    (house / "herewith.toml").write_text(text)
    told = run("check", "faulty.txt")
    assert told.exit_code == 2
    assert told.stderr.startswith("herewith: ")


def test_waived_findings_are_told_and_counted(run, house):
    (house / "w.toml").write_text('[[waiver]]\ncode = "C08"\nfile = "faulty.txt"\nreason = "An old number."\n')
    told = run("check", "faulty.txt", "--select", "C08", "--waivers", "w.toml")
    assert told.exit_code == 0
    assert "C08 waived: An old number." in told.stdout
    assert told.stdout.endswith("nothing found, 1 waived; every rule asked for was run\n")


def test_a_waiver_that_has_ended_is_told(run, house):
    (house / "w.toml").write_text('[[waiver]]\ncode = "C08"\nfile = "*"\nreason = "For a year."\nuntil = 2011-01-01\n')
    told = run("check", "faulty.txt", "--select", "C08", "--waivers", "w.toml")
    assert told.exit_code == 1
    assert "the waiver of C08 ended on 2011-01-01" in told.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("faulty.txt", "--json", "--html", "x.html"),
        ("faulty.txt", "right.txt", "--exhibit", "99.1=release.txt"),
        ("faulty.txt", "--filing", "."),
        ("faulty.txt", "--for", "fun"),
        ("faulty.txt", "--filing-at", "tomorrow"),
        ("faulty.txt", "--filing-at", "9999-12-31T23:59"),
    ],
)
def test_mistakes_of_use(run, house, arguments):
    told = run("check", *arguments)
    assert told.exit_code == 2
    assert "Usage:" in told.stderr


@pytest.mark.parametrize("words", ["release.txt", "release=99.1", "99.1=", "99.1=missing.txt"])
def test_an_exhibit_is_a_number_and_a_file(run, house, words):
    told = run("check", "main.txt", "--exhibit", words)
    assert told.exit_code == 2
    assert told.stderr.startswith("herewith: ")


def test_a_whole_submission_has_its_exhibits_already(run, house):
    told = run("check", "faulty.txt", "--exhibit", "99.1=release.txt")
    assert told.exit_code == 2
    assert "is a whole submission" in told.stderr


def test_standard_input(run):
    told = run("check", "-", "--select", "C08", input=example("2003-ascii.txt"))
    assert told.stdout.startswith("-:")


def test_the_seed(run, shared):
    told = run("check", shared / "seed" / "biopure-2003-10-30.txt", "--jsonl")
    assert told.exit_code == 1
    found = {(f["code"], f["severity"]) for f in json.loads(told.stdout)["findings"]}
    assert {("C08", "warning"), ("I14", "error"), ("X01", "note")} <= found
    assert len(found) == 3, "nothing false"
