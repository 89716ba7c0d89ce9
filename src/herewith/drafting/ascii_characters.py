"""The characters that EDGAR takes in an ASCII document.

In: words. Out: those that it does not take, each with what to write instead; or, if told, the words with typographer's
signs put as a typewriter has them. Never: a character replaced unasked.
Source: EDGAR Filer Manual II, table 5-1.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from herewith.model.draft import Run

_TAKEN = frozenset(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz `~!@#$%&*().-+{}[]|\\:;\"'<>,_?/=\t\r\n\f"
)
_TYPED = {
    "\u2018": "'", "\u2019": "'", "\u201a": ",", "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "--", "\u2015": "--", "\u2212": "-",
    "\u2026": "...", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2022": "*", "\u2122": "(TM)", "\u00ae": "(R)",
    "\u00a9": "(C)", "\u2032": "'", "\u2033": '"', "\u00b7": "*", "\u2020": "+", "\u2021": "++",
}  # fmt: skip
TAG = re.compile(
    r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d{1,3}|TEXT|DOCUMENT|TYPE|SEQUENCE|FILENAME|DESCRIPTION)>", re.IGNORECASE
)
"""What EDGAR, and every reader of it, takes for a mark of its own."""


def typed(words: str) -> str:
    """Put typographer's signs as a typewriter has them: curly quotes straight, dashes as hyphens."""
    return "".join(_TYPED.get(character, character) for character in words)


def lifted(runs: tuple[Run, ...]) -> tuple[str, str] | None:
    """Say which figure stands above the line after another, since typed on the line the two would be one number."""
    for before, run in pairwise(runs):
        if run.superscript and not run.footnote and run.text[:1].isdigit() and before.text[-1:].isdigit():
            cure = "write it in words, or build HTML"
            return f"{run.text!r} above the line cannot be typed after {before.text[-1]!r}", cure
    return None


def refused(words: str, *, marks: bool = True) -> tuple[str, str] | None:
    """Say which character or mark cannot be printed, and the cure; None where all can be.

    `marks`: EDGAR's own marks are refused too, since in words of the author they are none.
    """
    if marks and (tag := TAG.search(words)):
        return f"{tag[0]} would be taken for a mark of EDGAR's", "write it without the angle brackets"
    wrong = next((character for character in words if character not in _TAKEN), None)
    if wrong is None:
        return None
    named = f"{wrong!r} ({unicodedata.name(wrong, f'U+{ord(wrong):04X}').lower()})"
    instead = _TYPED.get(wrong)
    cure = f"write {instead!r}, or have such signs typed plainly" if instead else "write it in plain letters"
    return f"EDGAR takes no {named} in an ASCII document", f"{cure}, or build HTML"
