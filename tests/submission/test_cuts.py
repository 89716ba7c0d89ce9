"""Whatever happens to a file, splitting it never raises, and what was not touched reads the same."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herewith.model import Document, Submission
from herewith.submission.envelope import split

FORMS = ("tab", "dashed", "pem", "documents", "one line")


@pytest.fixture(scope="module")
def specimens(tab: str, dashed: str, documents: str, pem: Callable[[str], str]) -> dict[str, bytes]:
    texts = {
        "tab": tab,
        "dashed": dashed,
        "pem": pem(tab),
        "documents": documents,
        "one line": dashed.replace("\n", ""),
    }
    return {name: text.encode() for name, text in texts.items()}


def no_view(source: bytes, document: Document) -> None:
    raise AssertionError("splitting a file lays no document out")


def splitted(source: bytes) -> Submission:
    submission = split(source, "x", no_view)
    spans = list(itertools.chain.from_iterable(document.pieces for document in submission.documents))
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges), "pieces stand in order and do not overlap"
    assert all(0 <= edge <= len(source) for edge in edges)
    for fault in submission.faults:
        assert fault.span is None or 0 <= fault.span.start <= fault.span.end <= len(source)
    return submission


@pytest.mark.parametrize("form", FORMS)
def test_any_cut(specimens: dict[str, bytes], form: str) -> None:
    """Every cut of every specimen: the documents before the cut are the whole file's."""
    source = specimens[form]
    whole = splitted(source)
    for cut in range(len(source)):
        part = splitted(source[:cut])
        if part.envelope == "bare":
            assert cut < len("-----BEGIN PRIVACY-ENHANCED MESSAGE-----") or part.pem, "only the first tags are cut"
            continue
        for before, after in zip(whole.documents, part.documents, strict=False):
            # A cut in the middle of "- -" leaves a dash that was not typed.
            kept = after.content().removesuffix(b"- ").removesuffix(b"-") if part.pem else after.content()
            assert before.content().startswith(kept), cut
            if before.pieces[-1].end + len("</TEXT>") <= cut:
                assert (after.entry, after.pieces) == (before.entry, before.pieces), cut
        if cut < len(source.rstrip()) and form != "documents":
            assert any(fault.kind == "truncated" for fault in part.faults), cut


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
@settings(max_examples=300)
def test_any_byte_changed(specimens: dict[str, bytes], form: str, data: st.DataObject) -> None:
    source = bytearray(specimens[form])
    whole = splitted(bytes(source))
    at = data.draw(st.integers(0, len(source) - 1))
    source[at] = data.draw(st.integers(0, 255))
    changed = splitted(bytes(source))
    if len(changed.documents) == len(whole.documents):
        for one, two in zip(whole.documents, changed.documents, strict=True):
            if at < one.pieces[0].start - 200 or at > one.pieces[-1].end + 200:
                assert (two.pieces[0].start, two.pieces[-1].end) == (one.pieces[0].start, one.pieces[-1].end)


@given(st.binary(max_size=200))
def test_any_bytes(source: bytes) -> None:
    splitted(source)


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
def test_pieces_put_together_anyhow(specimens: dict[str, bytes], form: str, data: st.DataObject) -> None:
    source = specimens[form]
    cuts = data.draw(st.lists(st.integers(0, len(source)), min_size=4, max_size=4))
    splitted(source[cuts[0] : cuts[1]] + source[cuts[2] : cuts[3]])


@pytest.mark.parametrize("form", ["tab", "dashed", "documents"])
def test_a_document_after_the_others_changes_none_of_them(specimens: dict[str, bytes], form: str) -> None:
    source = specimens[form]
    whole = splitted(source)
    last = source.rindex(b"</DOCUMENT>\n") + len(b"</DOCUMENT>\n")
    trailing = b"<DOCUMENT>\n<TYPE>EX-27\n<SEQUENCE>3\n<TEXT>\n<ARTICLE> 5\n</TEXT>\n</DOCUMENT>\n"
    more = splitted(source[:last] + trailing + source[last:])
    assert [document.pieces for document in more.documents[:2]] == [document.pieces for document in whole.documents]
    assert more.documents[2].content() == b"<ARTICLE> 5\n"


def test_tags_without_end_take_linear_time() -> None:
    for filling in (b"<DOCUMENT>\n", b"</DOCUMENT>\n", b"<TEXT>", b"<DOCUMENT>\n<TYPE>", b"\n- -", b"<", b" ", b"\r"):
        splitted(b"<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>8-K\n" + filling * 20_000)
        splitted(b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n" + filling * 20_000)
        splitted(b"<SUBMISSION>" + filling * 20_000)
