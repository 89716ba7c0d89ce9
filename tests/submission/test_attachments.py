"""Uuencoded attachments: name, type and size, without decoding them."""

from __future__ import annotations

import binascii
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herewith.model import Attachment, Document, Span, Submission
from herewith.submission.attachments import read_attachment

Read = Callable[[str | bytes], Submission]
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3


def uuencoded(data: bytes, name: str = "logo.jpg", line_end: bytes = b"\n", zero: bytes = b"`") -> bytes:
    lines = [b"begin 644 " + name.encode()]
    lines += [binascii.b2a_uu(data[i : i + 45], backtick=True).rstrip(b"\n") for i in range(0, len(data), 45)]
    return line_end.join([*lines, zero, b"end", b""])


@given(st.binary(max_size=400), st.sampled_from([b"\n", b"\r\n", b"\r"]), st.sampled_from([b"`", b" ", b""]))
def test_size_is_that_of_the_decoded_bytes(data: bytes, line_end: bytes, zero: bytes) -> None:
    body = uuencoded(data, line_end=line_end, zero=zero)
    attachment = read_attachment(body, (Span(0, len(body)),), None)
    assert attachment is not None
    assert (attachment.filename, attachment.size) == ("logo.jpg", len(data))


@pytest.mark.parametrize(
    ("data", "name", "media"),
    [
        (JPEG, "logo.jpg", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n....", "logo.jpg", "image/png"),
        (b"GIF89a..", "x", "image/gif"),
        (b"%PDF-1.4 ...", "x.pdf", "application/pdf"),
        (b"PK\x03\x04....", "a-xbrl.zip", "application/zip"),
        (b"PK\x03\x04....", "Report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (b"no one knows", "x.gif", "image/gif"),
        (b"no one knows", "x", "application/octet-stream"),
        (b"", "x", "application/octet-stream"),
    ],
)
def test_media_type(data: bytes, name: str, media: str) -> None:
    body = uuencoded(data, name)
    attachment = read_attachment(body, (Span(0, len(body)),), None)
    assert attachment is not None
    assert attachment.media_type == media


def document(read: Read, text: bytes) -> Document:
    (one,) = read(
        b"<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>logo.jpg\n<TEXT>\n" + text + b"</TEXT>\n</DOCUMENT>\n"
    ).documents
    return one


def test_in_a_document_and_in_a_pdf_wrapper(read: Read) -> None:
    for body in (uuencoded(JPEG), b"<PDF>\n" + uuencoded(JPEG) + b"</PDF>\n"):
        found = document(read, body)
        assert found.kind == "uuencoded"
        assert found.attachment == Attachment(filename="logo.jpg", media_type="image/jpeg", size=len(JPEG))


def test_cut_in_a_line(read: Read) -> None:
    body = uuencoded(JPEG)[:-100]
    found = read(b"<DOCUMENT>\n<TYPE>GRAPHIC\n<FILENAME>logo.jpg\n<TEXT>\n" + body).documents[0]
    assert found.truncated
    assert found.attachment is not None
    assert len(JPEG) - 100 < found.attachment.size < len(JPEG)


def test_stuffed_lines_of_pem_count_as_typed(read: Read) -> None:
    data = bytes(range(45)) + b"thirteen byte"  # a line of 13 bytes begins with "-"
    body = uuencoded(data)
    assert b"\n-" in body
    text = b"<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\n" + body.replace(b"\n-", b"\n- -") + b"</TEXT>\n</DOCUMENT>\n"
    source = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n" + text + b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
    found = read(source).documents[0]
    assert len(found.pieces) == 2
    assert found.attachment is not None
    assert found.attachment.size == len(data)


def test_without_line_ends_the_entry_says_where_the_name_stops(read: Read) -> None:
    body = uuencoded(JPEG).replace(b"\n", b"")
    text = b"<DOCUMENT><TYPE>GRAPHIC<SEQUENCE>3<FILENAME>logo.jpg<TEXT>" + body + b"</TEXT></DOCUMENT>"
    found = read(text).documents[0]
    assert found.attachment == Attachment(filename="logo.jpg", media_type="image/jpeg", size=len(JPEG))
    unnamed = read(text.replace(b"<FILENAME>logo.jpg", b"")).documents[0]
    assert (unnamed.kind, unnamed.attachment) == ("uuencoded", None)
