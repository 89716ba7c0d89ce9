"""Where a finding stands: file, line, column, and the line as a reader sees it."""

from __future__ import annotations

import herewith
from herewith.checks.quoting import WIDTH, File, Quoting
from herewith.model import Span


def quoting(data: bytes) -> Quoting:
    return Quoting(herewith.read(data, name="page.htm"), (File("page.htm", 0),))


def test_a_typed_line_is_quoted_as_it_stands_with_columns_in_characters():
    page = "FORM 8-K\n\n  Señor Núñez, 011-99310\n".encode()
    at = page.index(b"011")
    made = quoting(page)
    assert made.position(at) == ("page.htm", 3, 16)
    quote = made.quote(Span(at, at + 9))
    assert quote.line[quote.at : quote.at + quote.width] == "011-99310"


def test_markup_is_quoted_as_the_words_it_shows():
    page = (
        b"<html><body><p>FORM 8-K</p><table><tr><td>Delaware</td><td><b>011-99310</b></td></tr></table></body></html>"
    )
    at = page.index(b"011")
    quote = quoting(page).quote(Span(at, at + 9))
    assert "<" not in quote.line
    assert quote.line[quote.at : quote.at + quote.width] == "011-99310"
    assert quoting(page).position(at) == ("page.htm", 1, at + 1)


def test_a_long_line_is_cut_around_the_place():
    page = b"<p>FORM 8-K</p><p>" + b"word " * 200 + b"HERE " + b"after " * 200 + b"</p>"
    at = page.index(b"HERE")
    quote = quoting(page).quote(Span(at, at + 4))
    assert quote.line[quote.at : quote.at + quote.width] == "HERE"
    assert len(quote.line) <= WIDTH + 4
    assert quote.line.startswith("… ")
    assert quote.line.endswith(" …")


def test_a_place_in_the_header_is_quoted_from_the_source(faulty):
    at = faulty.source.index(b"CONFORMED SUBMISSION TYPE")
    quote = Quoting(faulty, (File("f", 0),)).quote(Span(at, at + 9))
    assert quote.line.startswith("CONFORMED SUBMISSION TYPE")
    assert (quote.at, quote.width) == (0, 9)


def test_what_could_move_the_cursor_is_taken_out():
    page = b"FORM 8-K\n\x1b[31mred 011-99310\n"
    at = page.index(b"011")
    assert "\x1b" not in quoting(page).quote(Span(at, at + 9)).line


def test_the_end_of_the_file_is_a_place():
    page = b"FORM 8-K\n"
    quote = quoting(page).quote(Span(len(page), len(page)))
    assert quote.width == 1


def test_each_file_has_lines_of_its_own():
    made = Quoting(herewith.read(b"FORM 8-K\nend EXHIBIT\nsecond\n"), (File("a", 0), File("b", 13)))
    assert made.position(9) == ("a", 2, 1)
    assert made.position(13) == ("b", 1, 1)
    assert made.position(21) == ("b", 2, 1)
    assert made.offset_in_file(21) == 8
