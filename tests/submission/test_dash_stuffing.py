"""PEM: where the message stands, and its lines as they were typed."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from herewith.model import Span
from herewith.submission.dash_stuffing import message, unstuffed


def test_a_file_that_only_quotes_the_line_is_not_wrapped() -> None:
    assert message(b"He typed -----BEGIN PRIVACY-ENHANCED MESSAGE-----\n") is None


def test_fields_belong_to_the_wrapper_with_or_without_a_blank_line_after() -> None:
    source = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 1\n folded\n\n<SEC-DOCUMENT>\n"
    span = message(source)
    assert span is not None
    assert source[span.start : span.end].strip() == b"<SEC-DOCUMENT>"
    assert message(b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----") == Span(40, 40)


LINES = st.lists(st.sampled_from(["-", "--", "---- x", "- point", "words", "", " - indented", "a - -b"]), max_size=12)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_was_stuffed_is_read_as_it_was_typed(lines: list[str], line_end: str) -> None:
    typed = "".join(line + line_end for line in lines).encode()
    sent = "".join(("- " if line.startswith("-") else "") + line + line_end for line in lines).encode()
    runs = unstuffed(sent, Span(0, len(sent)))
    assert b"".join(sent[run.start : run.end] for run in runs) == typed
    assert all(one.end < two.start for one, two in itertools.pairwise(runs)), "one span a run"
