"""How words are set: what a reader sees of bold, slope and size.

In: markup with a mark in it. Out: the look at the mark. Never: a style that only a style sheet gives.
"""

from __future__ import annotations

import pytest

from herewith.model import Document, DocumentEntry, Origin, Span
from herewith.text import view_of
from herewith.text.emphasis import Look, looks

PLAIN = Look(bold=False, italic=False, size=None)


def look(markup: str) -> Look:
    """The look of the X in a page."""
    data = f"<html><body>{markup}</body></html>".encode()
    document = Document(entry=DocumentEntry(), pieces=(Span(0, len(data)),), kind="html", origin=Origin(data, view_of))
    view = view_of(data, document)
    (found,) = looks(view, [view.text.index("X")], 0)
    return found


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>X</p>", PLAIN),
        ("<b>X</b>", PLAIN._replace(bold=True)),
        ("<b>a</b><p>X</p>", PLAIN),
        ("<p><b>a<br>X</b></p>", PLAIN._replace(bold=True)),
        ("<p style='font-weight:700;font-size:12pt'>X</p>", Look(bold=True, italic=False, size=12.0)),
        ("<b><span style='font-weight:normal'>X</span></b>", PLAIN),
        ("<i>a<em>b</em>X</i>", PLAIN._replace(italic=True)),
        ("<div style='font-style:italic'><span>X</span></div>", PLAIN._replace(italic=True)),
        ("<font size='5'>X</font>", PLAIN._replace(size=18.0)),
        ("<font size='+1'>X</font>", PLAIN._replace(size=13.5)),
        ("<span style='font-size:16px'>X</span>", PLAIN._replace(size=12.0)),
        ("<p style='font:bold 10pt Times'>X</p>", Look(bold=True, italic=False, size=10.0)),
        ("<p><b>a<p>X", PLAIN),
        ("</b></i>X<b>", PLAIN),
        ("<p style='font-weight:bold'>a</p>X", PLAIN),
    ],
)
def test_look(markup, expected):
    assert look(markup) == expected


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (PLAIN, PLAIN, False),
        (PLAIN, PLAIN._replace(bold=True), True),
        (PLAIN, PLAIN._replace(italic=True), True),
        (PLAIN._replace(size=10.0), PLAIN._replace(size=14.0), True),
        (PLAIN._replace(size=10.0), PLAIN._replace(size=10.2), False),
        (PLAIN, PLAIN._replace(size=14.0), False),
    ],
)
def test_what_a_reader_sees_differ(one, other, differ):
    assert one.differs(other) is differ
    assert other.differs(one) is differ
