"""`herewith read --html`: a file for one filing, a folder with a list for several."""

from __future__ import annotations

import pytest


def test_one_filing_is_one_file(run, folder):
    told = run("read", folder / "page.txt", "--html", folder / "new" / "page.html")
    assert told.exit_code == 0, told.stderr
    assert told.stdout == ""
    assert (folder / "new" / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_one_filing_to_standard_output(run, folder):
    assert run("read", folder / "page.txt", "--html", "-").stdout.rstrip().endswith("</html>")


@pytest.mark.parametrize("jobs", [1, 2])
def test_several_are_a_folder_with_a_list(run, folder, jobs):
    again = folder / "again"
    again.mkdir()
    (again / "page.txt").write_bytes((folder / "page.txt").read_bytes())
    told = run(
        "read", folder / "page.txt", folder / "annual.txt", again / "page.txt", "--html", folder / "out", "-j", jobs
    )
    assert told.exit_code == 0, told.stderr
    assert "annual.txt" in told.stderr
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["index.html", "page-2.html", "page.html"]
    listed = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert 'href="page.html"' in listed
    assert 'href="page-2.html"' in listed


def test_one_filing_into_a_folder_that_is_there(run, folder):
    assert run("read", folder / "page.txt", "--html", folder).exit_code == 0
    assert (folder / "page.html").is_file()
    assert (folder / "index.html").is_file()


def test_several_do_not_fit_in_a_file_or_a_stream(run, folder):
    (folder / "taken.html").write_text("kept", encoding="utf-8")
    for out in (folder / "taken.html", "-"):
        told = run("read", folder / "page.txt", folder / "page.txt", "--html", out)
        assert told.exit_code == 2
        assert "give --html a folder" in told.stderr
    assert (folder / "taken.html").read_text(encoding="utf-8") == "kept"


def test_what_cannot_be_written_is_told(run, folder):
    told = run("read", folder / "page.txt", "--html", folder / "page.txt" / "page.html")
    assert told.exit_code == 2
    assert "could not be written" in told.stderr


@pytest.mark.parametrize("option", ["--json", "--jsonl", "--markdown", "--spans", "--unread"])
def test_a_page_is_one_form_of_output(run, folder, option):
    told = run("read", folder / "page.txt", "--html", folder / "x.html", option)
    assert told.exit_code == 2
    assert not (folder / "x.html").exists()


def test_what_is_no_current_report_makes_no_page(run, folder):
    told = run("read", folder / "annual.txt", "--html", folder / "x.html")
    assert told.exit_code == 1
    assert not (folder / "x.html").exists()
