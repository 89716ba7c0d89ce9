"""Values of a report, as they stand on a page: each a link to the place where it was printed.

In: what was lit. Out: small pieces of HTML. Never: a word of a filing that is not escaped.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape

from herewith.pages.lights import key_of, label_of

QUIET = "quiet"


class Values:
    """Writes the values of one report."""

    def __init__(self, lit: frozenset[str]) -> None:
        """Take the keys of what is lit in the original."""
        self._lit = lit

    def show(self, pointer: str, words: str | None, *, most: int = 0) -> str:
        """Write a value as a link to its place; one that is printed nowhere in the original is told as such.

        `most` cuts a long value short; the place has all of it.
        """
        if words is None:
            return ""
        key = key_of(pointer)
        shown = escape(words if not most or len(words) <= most else f"{_cut(words, most)} …", quote=False)
        if key in self._lit:
            label = escape(label_of(pointer))
            return f'<a class="value" id="value-{key}" href="#place-{key}" title="{label}">{shown or "(nothing)"}</a>'
        return f'<span class="unlit" id="value-{key}">{shown}</span>'

    def is_lit(self, pointer: str) -> bool:
        """Tell whether a value has a place in the original."""
        return key_of(pointer) in self._lit


def plain(words: object) -> str:
    """Escape what is not quoted from the original."""
    return escape(str(words), quote=False)


def day(date: dt.date | None) -> str:
    """Write a date in its normal form."""
    return f'<time datetime="{date.isoformat()}">{date.isoformat()}</time>' if date else ""


def tag(words: str, kind: str = "") -> str:
    """Write a remark about a value."""
    return f'<span class="tag{f" {kind}" if kind else ""}">{plain(words)}</span>'


def rows(pairs: Iterable[tuple[str, str]]) -> str:
    """Write labels and values; those without a value are left out."""
    written = "".join(f"<div><dt>{plain(label)}</dt><dd>{value}</dd></div>" for label, value in pairs if value)
    return f"<dl>{written}</dl>" if written else ""


def table(head: tuple[str, ...], body: Iterable[tuple[str, ...]], kind: str = "") -> str:
    """Write a table, its cells being HTML already; nothing where it has no rows."""
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in body]
    if not lines:
        return ""
    heads = "".join(f'<th scope="col">{plain(word)}</th>' for word in head)
    inner = "".join(f"<tr>{line}</tr>" for line in lines)
    named = f' class="{kind}"' if kind else ""
    return f'<div class="wide"><table{named}><thead><tr>{heads}</tr></thead><tbody>{inner}</tbody></table></div>'


def section(name: str, heading: str, *blocks: str) -> str:
    """Write a section with its heading; nothing where it is empty."""
    inner = "".join(blocks)
    if not inner:
        return ""
    return (
        f'<section id="{name}" aria-labelledby="{name}-heading"><h2 id="{name}-heading">{heading}</h2>{inner}</section>'
    )


def folded(name: str, heading: str, *blocks: str) -> str:
    """Write a section that opens when asked; nothing where it is empty."""
    inner = "".join(blocks)
    if not inner:
        return ""
    return f'<details id="{name}"><summary><h2>{heading}</h2></summary>{inner}</details>'


def count(number: int, one: str, several: str | None = None) -> str:
    """Write a number of things: "1 item", "3 items"."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def _cut(words: str, most: int) -> str:
    """Cut at the end of a word."""
    cut = words[:most].rsplit(" ", 1)[0]
    return cut or words[:most]
