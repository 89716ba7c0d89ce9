"""The piece of a text that shows the words asked for.

In: texts composed here. Out: snippets whose ranges are the words. Never: markup.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from herewith.archive.search_query import Words
from herewith.archive.search_snippets import Snippet, found_in, snippet

CONCERN = Words(text="going concern")
DOUBT = Words(text="doubt")


def lit(piece: Snippet) -> list[str]:
    return [piece.text[a:b] for a, b in piece.highlights]


def test_a_short_text_is_shown_whole():
    piece = snippet("As a Going  Concern.", [CONCERN])
    assert piece.text == "As a Going  Concern."
    assert lit(piece) == ["Going  Concern"]


def test_words_are_parted_as_the_index_parts_them():
    assert lit(snippet("Non-reliance, non reliance, nonreliance", [Words(text="NON-RELIANCE")])) == [
        "Non-reliance",
        "non reliance",
    ]
    assert lit(snippet("doubtful __doubt__ doubt's", [DOUBT])) == ["doubt", "doubt"]
    assert lit(snippet("merged merger emerge", [Words(text="merg", prefix=True)])) == ["merged", "merger"]
    assert lit(snippet("concern of a going", [Words(text="going concern", slop=3)])) == ["concern", "going"]


def test_the_piece_with_most_different_words_is_taken():
    text = "doubt doubt doubt " + "filler " * 200 + "substantial doubt of a going concern " + "filler " * 200
    piece = snippet(text, [DOUBT, CONCERN])
    assert lit(piece) == ["doubt", "going concern"]
    assert piece.text.startswith("… ")
    assert piece.text.endswith(" …")


def test_what_is_not_there_shows_the_beginning():
    assert snippet("Press release", [DOUBT]) == Snippet(text="Press release")


def test_overlapping_words_are_one_range():
    assert lit(snippet("a going concern is", [Words(text="a going"), CONCERN])) == ["a going concern"]


@given(st.text(alphabet="ab .\né-", max_size=900), st.sampled_from(["a", "a b", "é", "b-a"]))
def test_ranges_lie_in_the_piece_one_after_the_other(text, asked):
    words = Words(text=asked)
    piece = snippet(text, [words])
    places = [place for span in piece.highlights for place in span]
    assert places == sorted(places)
    assert all(low < high <= len(piece.text) for low, high in piece.highlights)
    assert bool(piece.highlights) == bool(found_in(text, [words]))
