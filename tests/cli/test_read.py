"""`herewith read`: forms of output, exit codes, what goes where."""

import json

import pytest


def test_a_page_for_the_terminal(run, folder):
    told = run("read", folder / "page.txt")
    assert told.exit_code == 0
    assert told.stderr == ""
    assert "Item 5" in told.stdout
    assert "Nothing much happened" in told.stdout
    assert "\x1b" not in told.stdout


def test_json_of_one_is_an_object_and_of_several_an_array(run, folder):
    one = run("read", folder / "page.txt", "--json")
    assert json.loads(one.stdout)["file"] == "page.txt"
    several = run("read", folder / "page.txt", folder / "page.txt", "--json")
    assert [r["file"] for r in json.loads(several.stdout)] == ["page.txt", "page.txt"]
    assert several.stdout.count("\n") > 50


def test_json_lines(run, folder):
    told = run("read", folder, "--jsonl")
    readings = [json.loads(line) for line in told.stdout.splitlines()]
    assert sorted(r["file"] for r in readings) == ["annual.txt", "page.txt"]
    assert {r["schema"] for r in readings} == {"herewith.report/1"}


def test_json_of_several_of_which_one_is_left_is_still_an_array(run, folder):
    told = run("read", folder / "page.txt", folder / "missing.txt", "--json")
    assert told.exit_code == 2
    assert len(json.loads(told.stdout)) == 1


def test_markdown(run, folder):
    told = run("read", folder / "page.txt", "--markdown")
    assert told.stdout.startswith("# Form 8-K")
    assert "## Item 5" in told.stdout


def test_spans_in_json_add_one_key(run, folder):
    plain = json.loads(run("read", folder / "page.txt", "--json").stdout)
    spanned = json.loads(run("read", folder / "page.txt", "--json", "--spans").stdout)
    assert spanned.pop("spans")["/items/0/text"]
    assert spanned == plain


def test_spans_as_a_listing_tell_bytes_lines_and_words(run, folder):
    rows = [line.split("\t") for line in run("read", folder / "page.txt", "--spans").stdout.splitlines()]
    (text,) = (row for row in rows if row[0] == "/items/0/text")
    start, end = text[1].removeprefix("bytes ").replace(",", "").split("-")
    page = (folder / "page.txt").read_bytes()
    assert page[int(start) : int(end)].decode() == text[3] == "Nothing much happened at Plum & Pear Company."
    line = page[: int(start)].count(b"\n") + 1
    assert text[2] == f"line {line}"


def test_unread_and_explain_list(run, folder):
    assert run("read", folder / "page.txt", "--unread").stdout.startswith("page.txt\t")
    assert "taken   5" in run("read", folder / "page.txt", "--explain").stdout
    assert json.loads(run("read", folder / "page.txt", "--json", "--explain").stdout)["candidates"]


@pytest.mark.parametrize(
    "options",
    [("--markdown", "--spans"), ("--spans", "--unread"), ("--json", "--unread"), ("-j", "0"), ("--nonsense",), ()],
)
def test_mistakes_of_use(run, folder, options):
    told = run("read", *([folder / "page.txt"] if options else []), *options)
    assert told.exit_code == 2
    assert told.stdout == ""
    assert "Usage:" in told.stderr


def test_what_is_no_current_report_is_named_and_printed_in_json(run, folder):
    page = run("read", folder / "annual.txt")
    assert (page.exit_code, page.stdout) == (1, "")
    assert (
        page.stderr == f"herewith: {folder / 'annual.txt'} is a Form 10-K, not a Form 8-K: only its header was read\n"
    )
    told = run("read", folder / "annual.txt", "--json")
    reading = json.loads(told.stdout)
    assert (told.exit_code, reading["form"], reading["cover"], reading["items"]) == (1, "10-K", None, [])


def test_one_that_is_found_is_enough(run, folder):
    assert run("read", folder).exit_code == 0


def test_standard_input(run, folder):
    told = run("read", "-", "--json", input=(folder / "page.txt").read_bytes())
    assert told.exit_code == 0
    assert json.loads(told.stdout)["file"] == "-"


def test_a_pattern(run, folder):
    told = run("read", folder / "p*.txt", "--json")
    assert told.exit_code == 0
    assert json.loads(told.stdout)["file"] == "page.txt"


def test_several_processes_print_the_same(run, folder):
    arguments = ["read", *[folder / "page.txt"] * 45, folder / "missing.txt", folder / "annual.txt", "--jsonl"]
    alone, together = run(*arguments), run(*arguments, "-j", "2")
    assert together.stdout == alone.stdout
    assert together.stderr == alone.stderr
    assert together.exit_code == alone.exit_code == 2
