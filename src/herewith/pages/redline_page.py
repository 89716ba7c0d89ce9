"""Two reports as one page: the second, with what became of the first in it.

In: a comparison and its two reports. Out: a page of HTML that needs nothing else: values side by side, items as a
redline. Never: a script, a load, a word that is not escaped; colour alone to tell what was removed or added.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files
from string import Template

from herewith.model import Change, Comparison, Edit, ItemChange, Lost, Report
from herewith.model.markdown import title_of
from herewith.pages.values import folded, plain, section, table, tag

_ELEMENTS = {"removed": "del", "added": "ins"}


def redline_page(found: Comparison, before: Report, after: Report) -> str:
    """Write the page."""
    data = files("herewith.pages")
    return Template(data.joinpath("redline.html").read_text(encoding="utf-8")).substitute(
        style=data.joinpath("lit.css").read_text(encoding="utf-8"),
        title=escape(f"{title_of(after)}, against {found.before}"),
        heading=plain(title_of(after)),
        before=f"{plain(found.before)}: {plain(title_of(before))}",
        after=f"{plain(found.after)}: {plain(title_of(after))}",
        sections="".join(
            (
                _values("cover", "Cover", found.cover, found),
                section("items", "Items", *map(_item, found.items)),
                _values("exhibits", "Exhibits", found.exhibits, found),
                _values("signatures", "Signatures", found.signatures, found),
                _lost("only-before", f"Words that {plain(found.after)} lacks", found.only_before),
                _lost("only-after", f"Words that {plain(found.before)} lacks", found.only_after),
            )
        )
        or "<p>The two say the same.</p>",
    )


def _values(name: str, heading: str, changes: Iterable[Change], found: Comparison) -> str:
    rows = [
        (
            f"<code>{plain(change.field)}</code>",
            "" if change.before is None else f"<del>{plain(change.before)}</del>",
            "" if change.after is None else f"<ins>{plain(change.after)}</ins>",
        )
        for change in changes
    ]
    return section(name, heading, table(("Value", plain(found.before), plain(found.after)), rows))


def _item(item: ItemChange) -> str:
    kind = "" if item.fate == "same" else "warn"
    words = " ".join(map(_edit, item.edits))
    heading = f"<h3>Item {plain(item.number)} {tag(item.fate, kind)}</h3>"
    return f'<article class="item">{heading}<p class="opening">{words}</p></article>'


def _edit(edit: Edit) -> str:
    element = _ELEMENTS.get(edit.kind)
    words = plain(edit.words)
    return f"<{element}>{words}</{element}>" if element else words


def _lost(name: str, heading: str, lost: tuple[Lost, ...]) -> str:
    lines = "".join(f"<li>{plain(w.word)}{f' × {w.times}' if w.times > 1 else ''}</li>" for w in lost)
    return folded(name, heading, f"<ul>{lines}</ul>" if lines else "")
