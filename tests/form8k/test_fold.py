"""Folding: letters and digits, lower case. In: any text. Out: properties that hold for all. Never anything else."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from herewith.form8k.fold import fold


@given(st.text())
def test_only_letters_and_digits_are_left(text):
    assert all(c.isalnum() for c in fold(text))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_folding_goes_piece_by_piece(one, other):
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text(string.printable))
def test_case_blanks_and_punctuation_do_not_matter(text):
    spread = " ".join(text.upper())
    assert fold(spread) == fold(text)
    assert fold(text) == "".join(c for c in text.lower() if c in string.ascii_lowercase + string.digits)


def test_what_filers_print():
    assert fold("(I.R.S. Employer\xa0Identification\r\n No.)") == "irsemployeridentificationno"
    assert fold("Registrant’s “ﬁrst” name_") == "registrantsfirstname"
    assert fold("☐ (§230.405)") == "230405"
