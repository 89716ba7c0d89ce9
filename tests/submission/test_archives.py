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


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
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


def test_encrypted_member() -> None:
    data = bytearray(zipped({"a.txt": b"FORM 8-K"}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    (message,) = failures(bytes(data))
    assert message.startswith("x!a.txt is encrypted")
