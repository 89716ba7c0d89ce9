"""What is left of printed words once everything that may lawfully differ is taken away.

In: a text. Out: its letters and digits, lower case. Never: a misprint put right; those are variants in the tables.
"""

from __future__ import annotations

import re

_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Keep letters and digits, in lower case, and nothing else.

    Case is folded as Unicode does it, so that "ﬁ" equals "fi"; blanks, punctuation, section signs, boxes and hyphens at
    line ends go. `fold(a + b) == fold(a) + fold(b)`, and folding twice changes nothing.
    """
    return _NEITHER_LETTER_NOR_DIGIT.sub("", text.casefold())
