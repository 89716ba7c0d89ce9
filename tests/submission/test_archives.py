"""Archives: what is in them is read, and what could harm is refused by name."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herewith.model import Failure
from herewith.submission.archives import Member, unpack
from herewith.submission.limits import Limits
from herewith.submission.sources import Source, open_sources

FILES = {"2024/a.txt": b"FORM 8-K one", "b.nc": b"<SUBMISSION>\n", "logo.jpg": b"\xff\xd8\xff", ".hidden.txt": b"x"}


def tarred(files: dict[str, bytes], *extra: tarfile.TarInfo) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for entry in extra:
            archive.addfile(entry)
    return buffer.getvalue()


def zipped(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


PACKERS: dict[str, Callable[[dict[str, bytes]], bytes]] = {
    "a.tar": tarred,
    "a.tar.gz": lambda files: gzip.compress(tarred(files)),
    "a.tgz": lambda files: gzip.compress(tarred(files)),
    "a.zip": zipped,
}


def opened(data: bytes, limits: Limits | None = None) -> list[Member | Failure]:
    return list(unpack(io.BytesIO(data), "x", "x", limits or Limits()))


def failures(data: bytes, limits: Limits | None = None) -> list[str]:
    return [found.message for found in opened(data, limits) if isinstance(found, Failure)]


@pytest.mark.parametrize("name", PACKERS)
def test_members_keep_their_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(PACKERS[name](FILES))
    assert list(open_sources([path])) == [
        Source(name="a.txt", path=f"{path}!2024/a.txt", data=b"FORM 8-K one"),
        Source(name="b.nc", path=f"{path}!b.nc", data=b"<SUBMISSION>\n"),
    ]


def test_gzip_holds_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"FORM 8-K"))
    assert list(open_sources([tmp_path])) == [Source(name="a.txt", path=str(path), data=b"FORM 8-K")]


@pytest.mark.parametrize("name", PACKERS)
def test_an_archive_in_an_archive(name: str) -> None:
    feed = gzip.compress(tarred({"a.nc": b"<SUBMISSION>\n"}))
    found = opened(PACKERS[name]({"20240102.nc.tar.gz": feed, "c.txt.gz": gzip.compress(b"FORM 8-K")}))
    assert [(member.path, member.data) for member in found if isinstance(member, Member)] == [
        ("x!20240102.nc.tar.gz!a.nc", b"<SUBMISSION>\n"),
        ("x!c.txt.gz", b"FORM 8-K"),
    ]


def test_no_deeper() -> None:
    (message,) = failures(zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": b"8-K"})})}))
    assert message.startswith("x!b.zip!c.zip is an archive in an archive in an archive")


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "C:/a.txt", "..\\a.txt"])
@pytest.mark.parametrize("pack", [tarred, zipped])
def test_names_that_lead_out_are_refused(pack: Callable[[dict[str, bytes]], bytes], name: str) -> None:
    found = opened(pack({name: b"x", "good.txt": b"FORM 8-K"}))
    assert isinstance(found[0], Failure)
    assert found[0].message.startswith(f"x!{name} has a")
    assert [member.name for member in found[1:] if isinstance(member, Member)] == ["good.txt"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_are_refused(kind: bytes) -> None:
    entry = tarfile.TarInfo("a.txt")
    entry.type = kind
    entry.linkname = "/etc/passwd"
    (message,) = failures(tarred({}, entry))
    assert message.startswith("x!a.txt is a ")


def test_a_link_in_a_zip_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        entry = zipfile.ZipInfo("a.txt")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    (message,) = failures(buffer.getvalue())
    assert message.startswith("x!a.txt is a link")


@pytest.mark.parametrize("name", PACKERS)
def test_nothing_to_read_in_it(name: str) -> None:
    (message,) = failures(PACKERS[name]({"logo.jpg": b"x"}))
    assert "holds no filings" in message


def test_a_word_document_is_no_archive_of_filings() -> None:
    (message,) = failures(zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}))
    assert "is a Word, Excel or PowerPoint document" in message


@pytest.mark.parametrize("name", PACKERS)
def test_a_member_that_unpacks_to_too_much(name: str) -> None:
    bomb = PACKERS[name]({"a.txt": b" " * 9_000_000})
    (message,) = failures(bomb, Limits(member=1_000_000))
    assert "unpacks to more than" in message


def test_a_gzip_that_unpacks_to_too_much() -> None:
    (message,) = failures(gzip.compress(b" " * 9_000_000), Limits(member=1_000_000))
    assert "unpacks to more than" in message


@pytest.mark.parametrize("name", PACKERS)
def test_an_archive_that_unpacks_to_too_much(name: str) -> None:
    many = PACKERS[name]({f"{n}.txt": b"x" * 1_000_000 for n in range(8)})
    found = opened(many, Limits(member=2_000_000, total=4_000_000))
    assert isinstance(found[-1], Failure)
    assert "the archive unpacks to more than" in found[-1].message
    assert 2 <= len(found) <= 6, "what came before the limit was read"


@pytest.mark.parametrize("name", PACKERS)
@given(data=st.data())
@settings(max_examples=60)
def test_a_cut_archive_is_told(name: str, data: st.DataObject) -> None:
    whole = PACKERS[name]({"a.txt": b"FORM 8-K one" * 50, "b.txt": b"FORM 8-K two" * 50})
    end = whole.rstrip(b"\0").__len__()
    cut = data.draw(st.integers(600 if name == "a.tar" else 120, end - 1))
    found = opened(whole[:cut])
    assert isinstance(found[-1], Failure), cut
    assert "damaged or cut" in found[-1].message


@given(st.binary(max_size=300), st.sampled_from([b"PK\x03\x04", b"\x1f\x8b", b"PK\x05\x06", b"\0" * 257 + b"ustar"]))
def test_any_bytes_are_told_and_never_raise(data: bytes, mark: bytes) -> None:
    for found in opened(mark + data):
        assert isinstance(found, Failure | Member)


def test_a_member_that_announces_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("it was unpacked")

    bomb = zipped({"a.txt": b" " * 2_000_000, "b.txt": b"FORM 8-K"})
    with monkeypatch.context() as patch:
        patch.setattr(zipfile.ZipFile, "open", refuse)
        found = unpack(io.BytesIO(bomb), "x", "x", Limits(member=1_000_000))
        first = next(found)
    assert isinstance(first, Failure)
    assert first.message.startswith("x!a.txt: the member unpacks to more than")


def test_a_member_that_understates_its_size_is_refused() -> None:
    bomb = bytearray(zipped({"a.txt": b" " * 2_000_000}))
    directory = bomb.index(b"PK\x01\x02")
    bomb[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    (found,) = opened(bytes(bomb), Limits(member=1_000_000))
    assert isinstance(found, Failure) or len(found.data) <= 1000, "never more than it said"


def test_members_over_one_another_count_each() -> None:
    """A zip whose directory names one body many times unpacks to many times its size."""
    whole = zipped({"a.txt": b" " * 900_000})
    start = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entry = whole[start:end]
    tail = bytearray(whole[end:])
    tail[8:12] = (50).to_bytes(2, "little") * 2
    tail[12:16] = (50 * len(entry)).to_bytes(4, "little")
    found = opened(whole[:start] + entry * 50 + bytes(tail), Limits(member=1_000_000, total=4_000_000))
    assert isinstance(found[-1], Failure)
    assert len(found) <= 6


def test_an_archive_of_archives_of_blanks_is_refused() -> None:
    inner = zipped({"a.txt": b" " * 9_000_000})
    found = opened(zipped({f"{n}.zip": inner for n in range(3)}), Limits(member=1_000_000))
    assert [f.message.partition(":")[0] for f in found if isinstance(f, Failure)] == [
        f"x!{n}.zip!a.txt" for n in range(3)
    ]


def test_a_file_with_holes_is_refused() -> None:
    """A sparse file of a tar is a few bytes that unpack to as many as its header says."""
    entry = tarfile.TarInfo("a.txt")
    entry.pax_headers = {
        "GNU.sparse.major": "0",
        "GNU.sparse.minor": "1",
        "GNU.sparse.map": "0,0",
        "GNU.sparse.size": "400000000",
    }
    (message,) = failures(tarred({}, entry))
    assert message.startswith("x!a.txt is a file with holes")


def test_links_out_of_a_tar_in_a_gzip_are_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    entry = tarfile.TarInfo("b.txt")
    entry.type = tarfile.SYMTYPE
    entry.linkname = "../../etc/passwd"
    path = tmp_path / "a.tar.gz"
    path.write_bytes(gzip.compress(tarred({"a.txt": b"FORM 8-K", "../c.txt": b"FORM 8-K"}, entry)))
    told = list(open_sources([path]))
    assert [found.path if isinstance(found, Source) else found.file for found in told] == [
        f"{path}!a.txt",
        f"{path}!../c.txt",
        f"{path}!b.txt",
    ]
    assert [isinstance(found, Failure) for found in told] == [False, True, True]


@pytest.mark.parametrize("depth", [2, 3])
def test_a_gzip_in_a_gzip_is_told(tmp_path: Path, depth: int) -> None:
    data = b"FORM 8-K"
    for _ in range(depth):
        data = gzip.compress(data)
    (tmp_path / "a.txt.gz").write_bytes(data)
    (found,) = open_sources([tmp_path])
    assert isinstance(found, Failure)
    assert "a gzip" in found.message


KINDS: dict[str, Callable[[dict[str, bytes]], bytes]] = {
    "tar": tarred,
    "tar.gz": lambda files: gzip.compress(tarred(files)),
    "stored": lambda files: zipped(files, zipfile.ZIP_STORED),
    "deflated": zipped,
    "bzip2": lambda files: zipped(files, zipfile.ZIP_BZIP2),
    "lzma": lambda files: zipped(files, zipfile.ZIP_LZMA),
}
SAMPLE = {"a.txt": b"FORM 8-K " * 30, "Zürich/b.txt": b"x" * 600, "d.zip": zipped({"q.txt": b"z" * 99})}


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_a_damaged_archive_is_told_and_never_raises(kind: str, data: st.DataObject) -> None:
    damaged = bytearray(KINDS[kind](SAMPLE))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=8))
    for found in opened(bytes(damaged), Limits(member=1_000_000, total=4_000_000)):
        assert isinstance(found, Failure | Member)


def test_encrypted_member() -> None:
    data = bytearray(zipped({"a.txt": b"FORM 8-K"}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    (message,) = failures(bytes(data))
    assert message.startswith("x!a.txt is encrypted")
