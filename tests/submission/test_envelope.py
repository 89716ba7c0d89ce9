"""Every way in which a submission comes, and what is said of the ways in which it breaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from herewith.model import DocumentEntry, Submission

Read = Callable[[str | bytes], Submission]
FORM = """\
                       FORM 8-K
Item 2.02  Results of Operations and Financial Condition
-----------
- first point
-- second point
<PAGE>
SIGNATURES
"""


def kinds(submission: Submission) -> list[str]:
    return [fault.kind for fault in submission.faults]


def test_tab_header(read: Read, tab: str) -> None:
    submission = read(tab)
    assert (submission.envelope, submission.pem, kinds(submission)) == ("tab", False, [])
    assert submission.header is not None
    assert submission.header.accession == "0009999991-04-000017"
    form, exhibit = submission.documents
    assert form.entry == DocumentEntry(type="8-K", sequence="1", filename="lantern8k.txt", description="CURRENT REPORT")
    assert exhibit.entry == DocumentEntry(type="EX-99.1", sequence="2")
    assert form.content().decode() == FORM
    assert (form.kind, exhibit.kind) == ("text", "html")


def test_the_last_text_tag_before_the_end_of_a_document_closes_it(read: Read, tab: str) -> None:
    exhibit = read(tab).documents[1]
    assert exhibit.content().endswith(b"at a line's start.</P></BODY></HTML>\n")


def test_pem_is_taken_off_and_its_stuffing_undone(read: Read, tab: str, pem: Callable[[str], str]) -> None:
    source = pem(tab).encode()
    submission = read(source)
    assert (submission.envelope, submission.pem, kinds(submission)) == ("tab", True, [])
    form = submission.documents[0]
    assert form.content().decode() == FORM.replace("\n- first", "\n- - first").replace("\n- - first", "\n- first")
    assert len(form.pieces) == 4, "one span a run of lines, not one a line"
    assert all(source[piece.start - 2 : piece.start] == b"- " for piece in form.pieces[1:])


def test_without_the_pem_line_nothing_is_unstuffed(read: Read, documents: str) -> None:
    submission = read(documents.replace("-----------", "- -----------"))
    assert b"\n- -----------\n" in submission.documents[0].content()
    assert len(submission.documents[0].pieces) == 1


def test_ims_header(read: Read, tab: str) -> None:
    submission = read(tab.replace("SEC-DOCUMENT", "IMS-DOCUMENT").replace("SEC-HEADER", "IMS-HEADER"))
    assert (submission.envelope, kinds(submission)) == ("ims", [])
    assert submission.header is not None
    assert submission.header.form == "8-K"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(read: Read, tab: str, dashed: str, pem: Callable[[str], str], line_end: str) -> None:
    for text in (tab, dashed, pem(tab)):
        plain, other = read(text), read(text.replace("\n", line_end))
        assert (other.envelope, other.header, kinds(other)) == (plain.envelope, plain.header, [])
        for one, two in zip(plain.documents, other.documents, strict=True):
            assert two.content().decode().replace(line_end, "\n") == one.content().decode()


def test_dashed_header_of_the_feed(read: Read, dashed: str, tab: str) -> None:
    submission, same = read(dashed), read(tab)
    assert (submission.envelope, kinds(submission)) == ("dashed", [])
    assert submission.header is not None
    assert same.header is not None
    assert submission.header.items == ("2.02", "9.01")
    assert submission.header.item_numbers == ("2.02", "9.01")
    assert submission.header.filers[0].business_address is not None
    for field in ("accession", "form", "period", "filed", "changed", "document_count", "documents"):
        assert getattr(submission.header, field) == getattr(same.header, field)
    for field in ("role", "name", "cik", "ein", "state", "file_number", "sic", "film_number"):
        assert getattr(submission.header.filers[0], field) == getattr(same.header.filers[0], field)


def test_dashed_header_all_on_one_line(read: Read, dashed: str) -> None:
    plain, joined = read(dashed), read(dashed.replace("\n", ""))
    assert joined.envelope == "dashed"
    assert joined.header == plain.header
    assert [document.content() for document in joined.documents] == [
        document.content().replace(b"\n", b"") for document in plain.documents
    ]


def test_header_file_alone(read: Read, dashed: str) -> None:
    head = dashed[: dashed.index("<DOCUMENT>")].removeprefix("<SUBMISSION>\n")
    first = "<SEC-HEADER>0009999991-04-000017.hdr.sgml : 20041103\n<ACCEPTANCE-DATETIME>20041102171530\n"
    submission = read(f"{first}{head}</SEC-HEADER>\n")
    assert (submission.envelope, submission.documents, kinds(submission)) == ("hdr.sgml", (), [])
    assert submission.header is not None
    assert submission.header.filers[0].name == "LANTERN PAPER CO /DE/"


def test_documents_without_a_header(read: Read, documents: str) -> None:
    submission = read(documents)
    assert (submission.envelope, kinds(submission)) == ("documents", [])
    assert submission.header is not None
    assert submission.header.accession is None
    assert [entry.type for entry in submission.header.documents] == ["8-K", "EX-99.1"]


@pytest.mark.parametrize("text", ["", "   \n", "FORM 8-K\n\nItem 5. Other events\n", "<html><body>8-K</body></html>"])
def test_bare(read: Read, text: str) -> None:
    submission = read(text)
    assert (submission.envelope, submission.header, kinds(submission)) == ("bare", None, [])
    (document,) = submission.documents
    assert document.entry == DocumentEntry()
    assert document.content().decode() == text


def test_byte_order_mark_and_blank_lines_before_the_envelope_are_nothing(read: Read, tab: str) -> None:
    assert kinds(read(b"\xef\xbb\xbf\r\n\r\n" + tab.encode())) == []
    assert read(b"\xef\xbb\xbf" + tab.encode()).envelope == "tab"
    assert read(b"\xef\xbb\xbfFORM 8-K").documents[0].content() == b"FORM 8-K"


def test_words_outside_the_documents_are_told(read: Read, tab: str) -> None:
    text = (
        "Received: from a mailbox\n" + tab.replace("</DOCUMENT>\n<DOCUMENT>", "</DOCUMENT>\nstray\n<DOCUMENT>") + "tail"
    )
    submission = read(text)
    assert kinds(submission) == ["outside-documents"] * 3
    told = [submission.source[f.span.start : f.span.end].strip() for f in submission.faults if f.span]
    assert told == [b"Received: from a mailbox", b"stray", b"tail"]


def test_words_between_header_and_documents_are_told(read: Read, tab: str) -> None:
    assert kinds(read(tab.replace("</SEC-HEADER>\n", "</SEC-HEADER>\nlost words\n"))) == ["outside-documents"]


def test_another_submission_in_the_same_file_is_told_and_not_mixed_in(read: Read, tab: str) -> None:
    submission = read(tab + tab.replace("0009999991", "0009999992"))
    assert kinds(submission) == ["second-submission"]
    assert len(submission.documents) == 2


def test_document_count(read: Read, tab: str) -> None:
    one_more = tab.replace("COUNT:\t\t2", "COUNT:\t\t3")
    assert kinds(read(tab.replace("COUNT:\t\t2", "COUNT:\t\t1"))) == ["document-count"]
    assert kinds(read(one_more)) == [], "since 2001 EDGAR counts documents that it made itself"
    assert kinds(read(one_more.replace("20041102", "19991102"))) == ["document-count"]


def test_a_file_that_ends_inside_a_document(read: Read, tab: str) -> None:
    submission = read(tab[: tab.index("SIGNATURES")])
    assert kinds(submission) == ["truncated"]
    (document,) = submission.documents
    assert document.truncated
    assert document.content().decode() == FORM[: FORM.index("SIGNATURES")]


@pytest.mark.parametrize("cut", ["</TE", "</TEXT>\n</DOC", "</TEXT>", "</DOCUMENT>\n<DOCU", "</SEC-DOC"])
def test_a_file_that_ends_inside_its_tags(read: Read, tab: str, cut: str) -> None:
    submission = read(tab[: tab.index(cut) + len(cut)])
    assert "truncated" in kinds(submission)
    assert submission.documents[0].content().decode() == FORM
    assert submission.documents[0].truncated is (cut == "</TE")


def test_a_file_that_ends_inside_its_header(read: Read, tab: str) -> None:
    submission = read(tab[: tab.index(" PAPER CO")])
    assert (submission.envelope, submission.documents, kinds(submission)) == ("tab", (), ["truncated"])
    assert submission.header is not None
    assert submission.header.accession == "0009999991-04-000017"
    (filer,) = submission.header.filers
    assert filer.name is None, "half a name is no name"
    assert submission.header.other[-1] == ("COMPANY CONFORMED NAME", "LANTERN")


def test_a_document_without_its_last_tags_ends_where_the_next_begins(read: Read, tab: str) -> None:
    submission = read(tab.replace("</TEXT>\n</DOCUMENT>\n", "", 1))
    assert kinds(submission) == ["missing-tag"]
    assert submission.documents[0].content().decode() == FORM
    assert not submission.documents[0].truncated


def test_a_document_without_text_tag(read: Read, tab: str) -> None:
    submission = read(tab.replace("<TEXT>\n", "", 1))
    assert kinds(submission) == ["missing-tag"]
    assert submission.documents[0].entry.description == "CURRENT REPORT"
    assert submission.documents[0].content().decode().strip() == FORM.strip()


def test_equal_and_picklable_records(read: Read, tab: str) -> None:
    assert read(tab).documents == read(tab).documents
