"""The parts of a cover that come after the registrant's particulars.

In: the folded text of a cover. Out: where its boxes, its table of securities and its question of emerging growth stand.
Never: a part that the page does not print; their order differs from page to page.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herewith.reading.cover.page import Stretch

_LEAD_IN = re.compile(r"check\s{1,9}(?:the\s{1,9})?appropriate")
_FIRST_BOX = re.compile(r"written\s{1,9}communication")
_REGISTERED = re.compile(r"securit(?:y|ies)\s{1,9}(?:to\s{1,9}be\s{1,9})?registered[\s\w]{1,60}12\s?\(b\)")
_OTHERWISE = re.compile(r"securit(?:y|ies)\s{1,9}registered[\s\w]{1,60}12\s?\(g\)")
"""Some covers go on with the securities of Section 12(g), for which the form has no place."""
_QUESTION = re.compile(r"indicate\s{1,9}by\s{1,9}check\s?mark")
_GROWTH = re.compile(r"emerging\s{1,9}growth\s{1,9}compan")


class Sections(NamedTuple):
    """Stretches of the view; None where the cover has no such part."""

    particulars: int
    """Where the registrant's particulars end."""
    boxes: Stretch | None
    securities: Stretch | None
    growth: Stretch | None


def find_sections(low: str, base: int) -> Sections:
    """Find the parts; `low` is the folded text from place `base` on."""
    boxes = _LEAD_IN.search(low) or _FIRST_BOX.search(low) if "appropriate" in low or "written" in low else None
    securities = _REGISTERED.search(low) if "(b)" in low else None
    growth = None
    if "emerging" in low:
        company = _GROWTH.search(low)
        growth = _QUESTION.search(low, max(0, company.start() - 200)) if company else None
        if company and (growth is None or growth.start() > company.start()):
            growth = company
    starts = [m.start() if m else None for m in (boxes, securities, growth)]
    known = sorted(s for s in starts if s is not None)
    otherwise = _OTHERWISE.search(low, securities.end()) if securities and "(g)" in low else None
    ends = dict(zip(known, [*known[1:], len(low)], strict=False))
    parts = [(base + s, base + ends[s]) if s is not None else None for s in starts]
    if parts[1] and otherwise and base + otherwise.start() < parts[1][1]:
        parts[1] = (parts[1][0], base + otherwise.start())
    return Sections(base + (known[0] if known else len(low)), parts[0], parts[1], parts[2])
