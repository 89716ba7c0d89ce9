"""Whether an item is answered, and where.

In: an item's words. Out: whether it is listed only to say that it does not apply, and whether it sends the reader to
another place for what it has to say. Never: what the answer is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from herewith.model import Item
from herewith.reading.titles import NO_ANSWER

_ELSEWHERE = re.compile(
    r"incorporat\w{1,6}(?: \w{1,12}){0,3} (?:by|herein|into|in) |incorporated (?:herein|hereby|by)|by reference"
    r"|previously (?:reported|disclosed|announced)"
    r"|(?:see|under|in|to|with|response to|pursuant to)[ :\"“(](?:the )?(?:\w{1,14} ){0,3}items? \d"
    r"|(?:see|refer to|disclosed in|described in|set forth in|contained in|provided in|reported in)"
    r" (?:\w{1,12} ){0,6}(?:exhibit|press release|annex|schedule|appendix|prospectus|proxy statement|item|form)"
    r"|(?:attached|annexed|filed|furnished|included)(?: \w{1,12}){0,5} as (?:an )?(?:exhibit|annex|appendix|schedule)"
)


def answered(item: Item) -> bool:
    """Tell whether an item says anything but "Not applicable", "None" or "Omitted"."""
    return not (item.text and NO_ANSWER.fullmatch(item.text))


def refers_elsewhere(low: str) -> bool:
    """Tell whether an item's words, in lower case, send the reader elsewhere: by reference, to an exhibit, an item."""
    return bool(_ELSEWHERE.search(low))


def in_order(numbers: Iterable[str]) -> tuple[str, ...]:
    """Give item numbers as the form has them: 9 before 10, 1.02 before 1.05."""
    return tuple(sorted(set(numbers), key=lambda number: [int(part) for part in number.split(".")]))
