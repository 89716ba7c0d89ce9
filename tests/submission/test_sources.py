"""Files, folders, patterns and standard input, and one clear sentence for each that cannot be read."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from herewith.model import Failure
from herewith.submission.limits import Limits
from herewith.submission.sources import Source, open_sources


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def names(*arguments: str | Path) -> list[str]:
    return [source.name if isinstance(source, Source) else "failure" for source in open_sources(arguments)]


def failure(*arguments: str | Path, limits: Limits | None = None) -> Failure:
    (found,) = open_sources(arguments, limits) if limits else open_sources(arguments)
    assert isinstance(found, Failure)
    assert "\n" not in found.message
    assert found.file in found.message
    return found


def test_a_file(tmp_path: Path) -> None:
    path = write(tmp_path, a_txt="FORM 8-K") / "a.txt"
    assert list(open_sources([path])) == [Source(name="a.txt", path=str(path), data=b"FORM 8-K")]
    assert names(str(path), path) == ["a.txt", "a.txt"]


def test_a_folder_is_walked_in_order_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, b_htm="b", a_txt="a", sub__c_nc="c", _hidden_txt="no", sub___x__d_txt="no", logo_jpg="no")
    assert names(tmp_path) == ["a.txt", "b.htm", "c.nc"]


def test_a_folder_without_filings(tmp_path: Path) -> None:
    write(tmp_path, logo_jpg="x", notes_csv="x")
    assert "holds no filings" in failure(tmp_path).message
    (tmp_path / "empty").mkdir()
    assert "holds no filings" in failure(tmp_path / "empty").message


def test_patterns(tmp_path: Path) -> None:
    write(tmp_path, a_txt="a", b_htm="b", sub__c_txt="c")
    assert names(f"{tmp_path}/*.txt") == ["a.txt"]
    assert names(f"{tmp_path}/**/*.txt") == ["a.txt", "c.txt"]
    assert names(f"{tmp_path}/?.*") == ["a.txt", "b.htm"]
    assert "matches no file" in failure(f"{tmp_path}/*.pdf").message


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("a")
    assert names(tmp_path / "a[1].txt") == ["a[1].txt"]


def test_missing_file(tmp_path: Path) -> None:
    assert "does not exist" in failure(tmp_path / "none.txt").message


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path, a_txt="", b_txt="b")
    assert names(tmp_path / "none.txt", tmp_path) == ["failure", "failure", "b.txt"]


def test_refusal_of_the_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, a_txt="a") / "a.txt"

    def refuse(*_: object) -> io.BufferedReader:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "cannot be read (Permission denied)" in failure(path).message


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n" * 3000])
def test_nothing_in_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert "fetch the filing again" in failure(tmp_path / "a.txt").message


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is a JPEG picture"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document"),
        (b"BZh91AY&SY", "is a bzip2 file, not a filing: unpack it first"),
        (b"\xff\xfe8\x00-\x00K\x00", "is text in UTF-16, not a filing: save it as UTF-8"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 50, "is an old Word or Excel document"),
        (bytes(range(256)), "is binary data"),
    ],
)
def test_what_is_no_text_is_named_for_what_it_is(tmp_path: Path, content: bytes, what: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert what in failure(tmp_path / "a.txt").message


def test_text_with_a_stray_control_character_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"FORM 8-K \x00 and words " * 20)
    assert names(tmp_path / "a.txt") == ["failure"]
    (tmp_path / "a.txt").write_bytes(b"FORM 8-K and many more words " * 20 + b"\x00")
    assert names(tmp_path / "a.txt") == ["a.txt"]


def test_named_like_an_archive_and_none(tmp_path: Path) -> None:
    write(tmp_path, a_zip="not a zip at all", b_gz=b"\xff\xd8\xff\xe0")
    assert "is named like an archive and is text" in failure(tmp_path / "a.zip").message
    assert "is named like an archive and is a JPEG picture" in failure(tmp_path / "b.gz").message


def test_larger_than_any_filing(tmp_path: Path) -> None:
    path = write(tmp_path, a_txt="x" * 3000) / "a.txt"
    assert "is larger than" in failure(path, limits=Limits(member=2999)).message


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"FORM 8-K")
    assert list(open_sources(["-"])) == [Source(name="-", path="-", data=b"FORM 8-K")]
    stdin(monkeypatch, b"")
    (empty,) = open_sources(["-"])
    assert isinstance(empty, Failure)
    assert empty.message == "standard input is empty: fetch the filing again"
