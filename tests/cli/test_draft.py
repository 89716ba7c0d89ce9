"""`herewith draft`: begun, built, proofed, brought from Word; clean reports of every era have no finding."""

from __future__ import annotations

import datetime as dt
import io
import json

import docx
import pytest
from tests.cli.drafts import SPECIMENS, front

import herewith
from herewith.cli.draft_pdf import browser

NOW = "2026-11-24T16:40"
LEAST = ("--name", "Plover Shoe Company", "--date", "2026-11-20", "--item", "5.02", "--item", "9.01")
FULL = (
    *LEAST, "--state", "Massachusetts", "--file-number", "001-99310", "--ein", "04-9993100", "--cik", "9993100",
    "--street", "14 Lasting Street", "--city", "Brockton", "--region", "Massachusetts", "--zip", "02301",
    "--telephone", "(508) 555-0114", "--security", "Common Stock, par value $0.10 per share; PLVR; NYSE",
    "--signer", "Mehitabel Alden-Cruz", "--signer-title", "Treasurer",
)  # fmt: skip


def forms(era: str) -> tuple[str, ...]:
    """What EDGAR took on the day."""
    return ("ascii",) if era < "1999" else ("html", "ascii") if era < "2019" else ("html",)


@pytest.mark.parametrize(("era", "form"), [(era, form) for era in SPECIMENS for form in forms(era)])
def test_check_finds_nothing_that_the_author_did_not_cause(run, tmp_path, era, form):
    specimen = SPECIMENS[era]
    report = specimen.put(tmp_path)
    built = run(
        "draft", "build", report, "-o", tmp_path / "out", "--format", form, "--submission", tmp_path / "all.txt"
    )
    assert built.exit_code == 0, built.output
    assert ": warning: " not in built.stderr
    assert ": note: " not in built.stderr
    sent = dt.datetime.fromisoformat(specimen.filed)
    submitted = herewith.read(tmp_path / "all.txt")
    assert herewith.check(submitted).findings == ()
    assert submitted.disagreements == ()
    assert run("check", "--filing", tmp_path / "out", "--filing-at", specimen.filed, "--for", "filing").exit_code == 0
    proof = run("draft", "proof", report, "--now", f"{sent:%Y-%m-%dT%H:%M}", "--format", form, "--json")
    assert json.loads(proof.stdout)["checked"]["findings"] == []
    assert proof.exit_code == 0


def test_new_from_options_is_built_when_it_is_written(run, tmp_path):
    path = tmp_path / "REPORT.md"
    begun = run("draft", "new", "-o", path, *FULL)
    assert begun.exit_code == 0, begun.output
    assert "still to be filled in" not in begun.stderr
    blank = run("draft", "build", path, "-o", tmp_path / "out")
    assert blank.exit_code == 1
    assert 'C27 error: "[insert what Item 5.02 asks for]" was to be filled in' in blank.stderr
    assert not (tmp_path / "out").exists()
    words = path.read_text(encoding="utf-8").replace(r"\[", "[").replace(r"\]", "]")
    words = words.replace("[insert what Item 5.02 asks for]", "On November 20, 2026, Ann Plum resigned as president.")
    words = words.replace("[insert the list of exhibits]", "- [99.1](release.md) Press release dated November 20, 2026")
    path.write_text(words, encoding="utf-8")
    (tmp_path / "release.md").write_text("# Plover Shoe Company\n\nAnn Plum resigned.\n", encoding="utf-8")
    assert run("draft", "build", path, "-o", tmp_path / "out").exit_code == 0
    main = next((tmp_path / "out").glob("plvr-20261120.htm"))
    cover = herewith.read(main).cover
    assert cover is not None
    assert (cover.registrants[0].ein, cover.telephone, cover.postal_code) == ("04-9993100", "(508) 555-0114", "02301")
    assert cover.securities_12b[0].symbol == "PLVR"


def test_an_emerging_growth_company_says_so(run, tmp_path):
    run("draft", "new", "-o", tmp_path / "R.md", *FULL, "--emerging-growth")
    assert run("draft", "build", tmp_path / "R.md", "-o", tmp_path / "out", "--anyway").exit_code == 0
    cover = herewith.read(next((tmp_path / "out").glob("plvr-2*.htm"))).cover
    assert cover is not None
    assert cover.emerging_growth is True


def test_new_to_standard_output_prints_the_draft_alone(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = run("draft", "new", "-o", "-", *FULL)
    assert told.stdout.startswith("---\nform: 8-K\n")
    assert list(tmp_path.iterdir()) == []


def test_errors_stop_a_build_unless_told_otherwise(run, tmp_path):
    run("draft", "new", "-o", tmp_path / "REPORT.md", *FULL)
    stopped = run("draft", "build", tmp_path / "REPORT.md", "-o", tmp_path / "out")
    assert (stopped.exit_code, stopped.stdout) == (1, "")
    assert "nothing was written" in stopped.stderr
    anyway = run("draft", "build", tmp_path / "REPORT.md", "-o", tmp_path / "out", "--anyway")
    assert anyway.exit_code == 0
    assert (tmp_path / "out").is_dir()


def test_what_edgar_does_not_take_stops_a_build(run, tmp_path):
    path = SPECIMENS["2026"].put(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("release.md", "release.htm"), encoding="utf-8")
    (tmp_path / "release.htm").write_text(
        "<html><body><p>Ann Plum</p>\n<script>x</script></body></html>\n", encoding="utf-8"
    )
    stopped = run("draft", "build", path, "-o", tmp_path / "out")
    assert stopped.exit_code == 1
    assert "plvrex99-1.htm:2: EDGAR error: " in stopped.stderr
    assert not (tmp_path / "out").exists()
    proof = run("draft", "proof", path, "--now", NOW, "--json", "-o", tmp_path / "proof.html")
    assert proof.exit_code == 1
    assert {r["line"] for r in json.loads(proof.stdout)["restrictions"]} == {2}
    assert "EDGAR, plvrex99-1.htm, line 2" in (tmp_path / "proof.html").read_text(encoding="utf-8")


def test_curly_quotes_are_put_straight_in_ascii_if_that_is_said(run, tmp_path):
    path = SPECIMENS["1996"].put(tmp_path)
    words = path.read_text(encoding="utf-8").replace("boots", "\u201cboots\u201d")
    path.write_text(words, encoding="utf-8")
    refused = run("draft", "build", path, "-o", tmp_path / "out")
    assert refused.exit_code == 2
    line = words[: words.index("boots")].count("\n") + 1
    assert refused.stderr.startswith(f"herewith: {path}:{line}: EDGAR takes no ")
    assert run("draft", "build", path, "-o", tmp_path / "out", "--plainly").exit_code == 0
    assert b'makes "boots".' in next((tmp_path / "out").iterdir()).read_bytes()


def test_new_says_what_is_missing_and_overwrites_nothing(run, tmp_path):
    path = tmp_path / "REPORT.md"
    begun = run("draft", "new", "-o", path, *LEAST)
    assert begun.exit_code == 0
    assert "still to be filled in: State of incorporation;" in begun.stderr
    before = path.read_bytes()
    again = run("draft", "new", "-o", path, *FULL)
    assert again.exit_code == 2
    assert "--force" in again.stderr
    assert path.read_bytes() == before
    assert run("draft", "new", "-o", path, *FULL, "--force").exit_code == 0
    assert path.read_bytes() != before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--date", "2026-11-20", "--item", "5.02"), "Missing option '--name'"),
        (("--name", "Plover", "--item", "5.02"), "Missing option '--date'"),
        (("--name", "Plover", "--date", "2026-11-20"), "Missing option '--item'"),
        (("--name", "Plover", "--date", "2026-11-20", "--item", "5"), "since 2004-08-23"),
        (("--name", "Plover", "--date", "2126-11-20", "--item", "5.02"), "outside 1993 to 2100"),
        (("--with-items",), "--with-items goes with --from or --amend"),
        (("--from", "a.txt", "--amend", "b.txt"), "give one of them"),
        (("--from", "nothing.txt"), "nothing.txt is no file"),
        (("--from", "0000950135-03-005321"), "nothing under draft makes a request"),
        ((*LEAST, "--security", "Common Stock"), "give title, symbol and exchange"),
    ],
)
def test_new_used_wrongly_is_told(run, tmp_path, options, told):
    result = run("draft", "new", "-o", tmp_path / "REPORT.md", *options)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())
    assert not (tmp_path / "REPORT.md").exists()


def test_new_asks_on_a_terminal(run, tmp_path, monkeypatch):
    monkeypatch.setattr("herewith.cli.draft_files.on_a_terminal", lambda: True)
    answers = (
        "Plover Shoe Company\nMassachusetts\n001-99310\n04-9993100\n\n14 Lasting Street\nBrockton\nMA\n02301\n"
        "(508) 555-0114\n2026-11-20\n8.01, 9.01\nMehitabel Alden-Cruz\nTreasurer\n"
    )
    begun = run("draft", "new", "-o", tmp_path / "REPORT.md", input=answers)
    assert begun.exit_code == 0, begun.output
    words = (tmp_path / "REPORT.md").read_text(encoding="utf-8")
    assert [line for line in words.splitlines() if line.startswith("# Item")] == ["# Item 8.01", "# Item 9.01"]
    assert "Mehitabel Alden-Cruz" in words
    assert "cik" not in words


def test_amend_begins_with_number_note_and_the_items_whole(run, tmp_path):
    report = SPECIMENS["2026"].put(tmp_path)
    run("draft", "build", report, "-o", tmp_path / "out", "--submission", tmp_path / "filed.txt")
    begun = run("draft", "new", "-o", tmp_path / "a" / "A.md", "--amend", tmp_path / "filed.txt", "--item", "9.01")
    assert begun.exit_code == 0, begun.output
    assert "this is Amendment No. 1: give it another number where one was filed since" in begun.stderr
    assert (tmp_path / "a" / "plvrex99-1.htm").is_file()
    assert run("draft", "build", tmp_path / "a" / "A.md", "-o", tmp_path / "built", "--anyway").exit_code == 0
    amended = herewith.read(next(tmp_path.glob("built/plvr-2*.htm")))
    assert amended.form == "8-K/A"
    assert amended.cover is not None
    assert amended.cover.amendment == 1
    assert amended.cover.date_of_report == dt.date(2026, 11, 20)
    assert [item.number for item in amended] == ["9.01"]
    assert [e.number for e in amended.exhibits] == ["99.1", "104"]
    page = next(tmp_path.glob("built/plvr-2*.htm")).read_text(encoding="ascii").lower()
    assert "explanatory note" in page
    missing = run("draft", "new", "-o", tmp_path / "B.md", "--amend", tmp_path / "filed.txt", "--item", "2.02")
    assert missing.exit_code == 2
    assert "has no Item 2.02 to amend; it has 8.01, 9.01" in missing.stderr


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("# Item 8.01", "# Item 5", "8.01"),
        ("date of report: 2026-11-20", "date of report: 2026-11-31", "2026-11-31"),
        ("- [99.1](release.md)", "- [99.1](relase.md)", "relase.md"),
        ("  name: Plover Shoe Company\n  state", "  state", "name"),
        ("telephone:", "telefone:", "'telephone' is meant"),
    ],
)
def test_wrong_front_matter_is_one_sentence_with_the_line_and_the_cure(run, tmp_path, old, new, told):
    path = SPECIMENS["2026"].put(tmp_path)
    words = path.read_text(encoding="utf-8").replace(old, new)
    line = words[: words.index(new)].count("\n") + 1
    path.write_text(words, encoding="utf-8")
    for verb in (("build", path, "-o", tmp_path / "out"), ("proof", path)):
        result = run("draft", *verb)
        assert (result.exit_code, result.stdout) == (2, "")
        said, cure = result.stderr.strip().partition(f"REPORT.md:{line}: ")[2].split(": ", 1)
        assert told in f"{said}: {cure}"
        assert len(result.stderr.strip().splitlines()) == 1


def test_a_tagged_cover_without_a_cik_is_told_with_the_line(run, tmp_path):
    path = SPECIMENS["2026"].put(tmp_path)
    words = path.read_text(encoding="utf-8").replace("  cik: 9993100\n", "")
    path.write_text(words, encoding="utf-8")
    told = run("draft", "build", path, "-o", tmp_path / "out")
    assert told.exit_code == 2
    line = words[: words.index("  name: Plover")].count("\n") + 1
    assert f"REPORT.md:{line}: registrant 1 has no CIK" in told.stderr
    assert "add `cik:` to it" in told.stderr


def test_no_registrant_at_all(run, tmp_path):
    (tmp_path / "R.md").write_text("---\ndate of report: 2026-11-20\n---\n\n# Item 8.01\n\nWords.\n", encoding="utf-8")
    result = run("draft", "build", tmp_path / "R.md", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "registrant" in result.stderr
    assert f"{tmp_path / 'R.md'}:" in result.stderr


def test_what_cannot_be_read_is_told(run, tmp_path):
    assert "cannot be read" in run("draft", "proof", tmp_path / "none.md").stderr
    (tmp_path / "latin.md").write_bytes("---\nname: Société\n".encode("latin-1"))
    assert "save it as UTF-8" in run("draft", "proof", tmp_path / "latin.md").stderr
    assert "cannot be read" in run("draft", "import", tmp_path / "none.docx", "-o", tmp_path / "R.md").stderr


def test_without_the_extra_one_sentence_says_so(run, tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    for arguments in (("new", "-o", tmp_path / "R.md", *FULL), ("proof", tmp_path / "R.md")):
        result = run("draft", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == "herewith: drafting takes an extra: pip install 'herewith[draft]'\n"


def test_schema_is_printed(run):
    assert json.loads(run("draft", "schema").stdout)["$schema"].endswith("2020-12/schema")


def test_help_names_every_verb(run):
    told = run("draft", "--help").stdout
    assert all(f"  {verb} " in told for verb in ("new", "import", "build", "proof", "preview", "schema"))


def test_proof_counts_down_and_ends_with_what_was_not_checked(run, tmp_path):
    path = tmp_path / "REPORT.md"
    path.write_text(
        front("2026-11-20", "2026-11-23", "emerging growth company: no\n")
        + "# Item 5.02(b)\n\nOn November 20, 2026, Ann Plum resigned as president of Plover Shoe Company.\n",
        encoding="utf-8",
    )
    told = " ".join(run("draft", "proof", path, "--now", NOW).stdout.split())
    assert "due by 17:30 Eastern on Friday, November 27, 2026, in 3 days, 0 hours and 50 minutes." in told
    assert "Missed, it is filed on Monday, November 30, 2026, 1 business day late." in told
    assert "EDGAR's own validation" in told.partition("Not checked")[2]
    assert "rules not run, since the file has no EDGAR header" in told.partition("Not checked")[2]
    late = run("draft", "proof", path, "--now", "2026-11-30T09:00")
    assert "was due by 17:30 Eastern on Friday, November 27, 2026, 2 days, 15 hours and 30 minutes ago." in " ".join(
        late.stdout.split()
    )
    assert late.exit_code == 1  # filed late is a finding


def test_proof_page_is_one_file_that_loads_nothing(run, tmp_path):
    path = SPECIMENS["2026"].put(tmp_path)
    assert run("draft", "proof", path, "--now", NOW, "-o", tmp_path / "proof.html").exit_code == 0
    page = (tmp_path / "proof.html").read_text(encoding="utf-8")
    assert "What was not checked" in page
    assert "opened a plant at Brockton" in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "src=" not in page.replace("img-src", "")


def test_proof_as_pdf(run, tmp_path):
    if browser() is None:
        pytest.skip("no Chromium on the path: make browser")
    path = SPECIMENS["2026"].put(tmp_path)
    assert run("draft", "proof", path, "--now", NOW, "--pdf", tmp_path / "proof.pdf").exit_code == 0
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["REPORT.md", "proof.pdf", "release.md"]


def test_without_a_browser_the_page_is_the_remedy(run, tmp_path, monkeypatch):
    monkeypatch.setattr("herewith.cli.draft_pdf.browser", lambda: None)
    path = SPECIMENS["2026"].put(tmp_path)
    told = run("draft", "proof", path, "--now", NOW, "--pdf", tmp_path / "proof.pdf")
    assert told.exit_code == 2
    assert "write the page with -o, and print it" in told.stderr


SIGNED = "has duly caused this report to be signed on its behalf by the undersigned hereunto duly authorized."


def word() -> bytes:
    made = docx.Document()
    for line in (
        "UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION", "FORM 8-K", "CURRENT REPORT",
        "Date of Report (Date of earliest event reported): November 20, 2026",
        "Plover Shoe Company", "(Exact name of registrant as specified in its charter)",
        "Massachusetts\t001-99310\t04-9993100",
        "(State or other jurisdiction of incorporation)\t(Commission File Number)\t(IRS Employer Identification No.)",
        "14 Lasting Street, Brockton, Massachusetts\t02301", "(Address of principal executive offices)\t(Zip Code)",
        "Registrant's telephone number, including area code: (508) 555-0114", "Item 8.01 Other Events",
    ):  # fmt: skip
        made.add_paragraph(line)
    bold = made.add_paragraph("The company ")
    bold.add_run("opened").bold = True
    bold.add_run(" a plant.")
    made.add_paragraph("It makes boots", style="List Bullet")
    made.add_paragraph("It makes shoes", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for row, cells in enumerate((("Plant", "Workers"), ("Brockton", "40"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    for line in (
        "SIGNATURE",
        f"Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant {SIGNED}",
        "Plover Shoe Company", "Date: November 23, 2026", "By: /s/ Mehitabel Alden-Cruz", "Mehitabel Alden-Cruz",
        "Treasurer",
    ):  # fmt: skip
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_import_brings_items_tables_bold_and_lists(run, tmp_path):
    (tmp_path / "R.docx").write_bytes(word())
    result = run("draft", "import", tmp_path / "R.docx", "-o", tmp_path / "R.md")
    assert result.exit_code == 0, result.output
    words = (tmp_path / "R.md").read_text(encoding="utf-8")
    assert "name: Plover Shoe Company" in words
    assert "The company **opened** a plant." in words
    assert "- It makes boots\n- It makes shoes" in words.replace("\n\n- ", "\n- ")
    assert "| Brockton | 40 |" in words
    assert "signed: yes" in words
    assert "the CIK" in result.stderr
    (tmp_path / "R.md").write_text(words.replace("    ein:", "    cik: 9993100\n    ein:"), encoding="utf-8")
    assert run("draft", "build", tmp_path / "R.md", "-o", tmp_path / "out").exit_code == 0
    read = herewith.read(next((tmp_path / "out").glob("*-2026*.htm")))
    assert (
        read["8.01"].text == "The company opened a plant. • It makes boots • It makes shoes Plant Workers Brockton 40"
    )


def test_import_refuses_what_has_no_cover(run, tmp_path):
    made = docx.Document()
    made.add_paragraph("A letter")
    out = io.BytesIO()
    made.save(out)
    (tmp_path / "R.docx").write_bytes(out.getvalue())
    result = run("draft", "import", tmp_path / "R.docx", "-o", tmp_path / "R.md")
    assert result.exit_code == 2
    assert "has no cover of a Form 8-K" in result.stderr
