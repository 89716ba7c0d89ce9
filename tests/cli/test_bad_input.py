"""Bad input: each file one clear line on stderr, exit code 2, and nothing else lost."""

import json
import zipfile

import pytest

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256))


@pytest.fixture
def bad(folder):
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_bytes(b"\r\n  \r\n")
    (folder / "picture.txt").write_bytes(JPEG)
    (folder / "dangling.txt").symlink_to(folder / "nowhere")
    (folder / "bare").mkdir()
    return folder


@pytest.mark.parametrize(
    "name", ["empty.txt", "blank.txt", "picture.txt", "dangling.txt", "bare", "missing.txt", "no*.txt"]
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_line_and_the_rest_is_read(run, bad, name, jobs):
    told = run("read", bad / name, bad / "page.txt", "--jsonl", "-j", jobs)
    assert told.exit_code == 2
    assert [json.loads(line)["file"] for line in told.stdout.splitlines()] == ["page.txt"]
    (line,) = told.stderr.splitlines()
    assert line.startswith("herewith: ")
    assert line.count(str(bad / name)) == 1
    assert len(line.removeprefix(f"herewith: {bad / name} ").split()) >= 3


def test_nothing_but_bad_input(run, bad):
    told = run("read", bad / "empty.txt", "--json")
    assert (told.exit_code, told.stdout) == (2, "")


def test_a_file_that_is_cut_is_read_and_the_cut_told(run, folder):
    whole = b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n" + (folder / "page.txt").read_bytes()
    (folder / "cut.txt").write_bytes(whole)
    told = run("read", folder / "cut.txt", "--json")
    reading = json.loads(told.stdout)
    assert told.exit_code == 0
    assert [item["number"] for item in reading["items"]] == ["5"]
    assert "truncated" in {fault["kind"] for fault in reading["faults"]}


def test_bytes_of_no_encoding_are_read(run, folder):
    page = (folder / "page.txt").read_bytes().replace(b"Nothing", b"\x93Nothing\x94 \x81\xff\xfe")
    (folder / "odd.txt").write_bytes(page)
    told = run("read", folder / "odd.txt", "--json")
    assert told.exit_code == 0
    assert "“Nothing”" in json.loads(told.stdout)["items"][0]["text"]


def test_a_name_in_no_encoding_can_be_printed(start, folder):
    if (folder / "page.txt").rename(folder / "page\udce9.txt").name != "page\udce9.txt":
        pytest.skip("this file system has no such names")
    told = start("read", folder, "--jsonl")
    assert told.returncode == 0, told.stderr
    assert len(told.stdout.decode().splitlines()) == 2


@pytest.mark.parametrize("form", [(), ("--spans",), ("--unread",), ("--explain",), ("--markdown",)])
def test_no_word_of_a_filing_moves_the_cursor(run, folder, form):
    page = (folder / "page.txt").read_bytes().replace(b"Nothing", b"\x1b[2J\x07Nothing\xc2\x9b31m \x08\x7f")
    (folder / "odd.txt").write_bytes(page)
    told = run("read", folder / "odd.txt", *form)
    assert told.exit_code == 0
    assert not [c for c in told.stdout if (ord(c) < 32 and c not in "\n\t") or (127 <= ord(c) < 160)]


def test_no_name_in_an_archive_moves_the_cursor(run, folder):
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.writestr("../\x1b[2J\nherewith: fine.txt", b"FORM 8-K")
    told = run("read", folder / "a.zip")
    assert told.exit_code == 2
    assert "\x1b" not in told.stderr
    assert len(told.stderr.splitlines()) == 1
