"""`read` and `read_all`: whatever a caller has in hand."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import herewith
from herewith import Failure, Report, SourceError, UsageError

PAGE = b"""                                    FORM 8-K

Item 5.  Other Events.

          Nothing much happened.

                                   SIGNATURE
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE)
    return path


def test_path_bytes_and_stream_give_the_same_reading(page):
    by_path = herewith.read(page)
    assert by_path.file == "page.txt"
    assert herewith.read(str(page)).to_dict() == by_path.to_dict()
    assert herewith.read(PAGE, name="page.txt").to_dict() == by_path.to_dict()
    assert herewith.read(io.BytesIO(PAGE), name="page.txt").to_dict() == by_path.to_dict()
    with page.open("rb") as stream:
        assert herewith.read(stream).to_dict() == by_path.to_dict()


def test_bytes_without_a_name_are_named_as_standard_input():
    assert herewith.read(PAGE).file == "-"
    assert herewith.read(io.BytesIO(PAGE)).file == "-"


def test_the_source_is_at_hand(page):
    assert herewith.read(page).source == PAGE


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t", "blanks"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), "JPEG"),
        (b"%PDF-1.4\n\x00\x01\x02", "PDF"),
        (io.BytesIO(b""), "empty"),
    ],
)
def test_what_holds_nothing_to_read_is_said_so(given, says):
    with pytest.raises(SourceError, match=says):
        herewith.read(given)


def test_files_that_cannot_be_read_are_said_so(tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    for name in ("empty.txt", "dangling.txt", "missing.txt"):
        with pytest.raises(SourceError, match=name):
            herewith.read(tmp_path / name)


def test_a_folder_of_several_is_for_read_all(page):
    page.with_name("other.txt").write_bytes(PAGE)
    with pytest.raises(SourceError, match="read_all"):
        herewith.read(page.parent)


def test_mistakes_of_use_are_said_so(page):
    with pytest.raises(UsageError, match="pass it as bytes"):
        herewith.read(PAGE.decode())
    with page.open(encoding="utf-8") as stream, pytest.raises(UsageError, match="'rb'"):
        herewith.read(stream)
    with pytest.raises(UsageError, match="jobs=0"):
        herewith.read_all(page, jobs=0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_in_order_and_failures_in_their_place(page, jobs):
    empty = page.with_name("empty.txt")
    empty.touch()
    results = list(herewith.read_all([page, empty, str(page)], jobs=jobs))
    assert [type(r) for r in results] == [Report, Failure, Report]
    assert results[1].file == str(empty)


def test_a_report_from_another_process_is_whole(page):
    (here,), (there,) = herewith.read_all(page), herewith.read_all(page, jobs=2)
    assert isinstance(here, Report)
    assert isinstance(there, Report)
    assert there.to_dict(spans=True) == here.to_dict(spans=True)
    assert there.source == here.source
    assert there["5"].plain() == here["5"].plain()
    assert there["5"].markdown() == here["5"].markdown()
    assert there.document is not None
    assert there.document is there.documents[0]
    assert there.document.text() == here.documents[0].text()


def test_processes_may_be_spawned(page):
    script = page.with_name("script.py")
    script.write_text(
        "import multiprocessing, sys, herewith\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    print(*[r.file for r in herewith.read_all([sys.argv[1]] * 3, jobs=2)])\n",
        encoding="utf-8",
    )
    run = [sys.executable, "-W", "error", str(script), str(page)]
    told = subprocess.run(run, check=True, capture_output=True, text=True, env=_environment())
    assert told.stdout.split() == ["page.txt"] * 3


def test_a_script_without_its_guard_is_told(page):
    script = page.with_name("script.py")
    script.write_text(
        "import multiprocessing, sys, herewith\n"
        "multiprocessing.set_start_method('spawn', force=True)\n"
        "print(*herewith.read_all([sys.argv[1]] * 3, jobs=2))\n",
        encoding="utf-8",
    )
    told = subprocess.run(
        [sys.executable, str(script), str(page)], check=False, capture_output=True, text=True, env=_environment()
    )
    assert told.returncode != 0
    assert told.stdout == ""
    assert "in a script, call this under `if __name__ == '__main__':`" in told.stderr


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def as_read(items: tuple[herewith.Item, ...]) -> list[tuple[object, ...]]:
    return [(item.number, item.title, item.text, item.official_title, item.extent) for item in items]


def test_items_alone_are_the_items_of_the_report(page, tmp_path):
    expected = as_read(herewith.read(page).items)
    assert [number for number, *_ in expected] == ["5"]
    for source in (page, PAGE, io.BytesIO(PAGE)):
        assert as_read(herewith.items(source)) == expected
    (tmp_path / "other.txt").write_bytes(PAGE.replace(b"8-K", b"10-Q"))
    assert herewith.items(tmp_path / "other.txt") == ()


def test_items_alone_of_a_number_that_two_forms_gave_two_meanings_are_not_named():
    nine = PAGE.replace(b"Item 5.  Other Events.", b"Item 9.  Regulation FD Disclosure.")
    (item,) = herewith.items(nine)
    assert item.number == "9"
    assert item.official_title is None
