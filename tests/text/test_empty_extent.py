"""Where nothing was printed, the place is where it would stand: never after what follows it."""

from __future__ import annotations

import herewith
from herewith.text import view_of


def test_an_empty_stretch_at_the_front_stands_at_the_front():
    report = herewith.read(b"Item 5. Other Events.\n\nPlover Shoe Company said a thing.\n", name="plain.txt")
    assert report.document is not None
    view = view_of(report.source, report.document)
    assert view.extent(0, 0) == herewith.Span(0, 0)
    assert view.extent(5, 5) == herewith.Span(5, 5)
