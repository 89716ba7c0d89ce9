"""A comparison as a page for the terminal.

In: a comparison and its two reports. Out: text: values as "before → after", items as a redline in which
[-removed words-] and {+added words+} stand among a few that both have. Never: a whole item printed for one word.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import click

from herewith.cli.terminal import Look
from herewith.model.markdown import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from herewith.model import Change, Comparison, Edit, ItemChange, Lost, Report

AROUND = 8
"""Words that both have, printed on either side of a difference."""
WORDS_OF_A_PART = 60
"""Words printed of an item that is wholly new or gone."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def page(found: Comparison, before: Report, after: Report, look: Look, *, words: bool) -> str:
    """Give what differs, part by part."""
    blocks = [
        "\n".join(
            (
                _removed(f"--- {found.before}  {title_of(before)}", look),
                _added(f"+++ {found.after}  {title_of(after)}", look),
            )
        )
    ]
    blocks += _values("Cover", found.cover, look)
    blocks += (_item(item, look) for item in found.items if item.fate != "same")
    blocks += _values("Exhibits", found.exhibits, look)
    blocks += _values("Signatures", found.signatures, look)
    if words:
        blocks += _lost(f"Words that {found.after} lacks", found.only_before, look)
        blocks += _lost(f"Words that {found.before} lacks", found.only_after, look)
    blocks.append(look.quiet(_last_line(found)))
    return "\n\n".join(blocks) + "\n"


def _values(title: str, changes: Iterable[Change], look: Look) -> Iterator[str]:
    lines = [f"  {c.field.partition('.')[2]}: {_value(c, look)}" for c in changes]
    if lines:
        yield "\n".join((look.bold(title), *lines))


def _value(change: Change, look: Look) -> str:
    before, after = (_clean(v) if v is not None else None for v in (change.before, change.after))
    if before is None:
        return _added(f"{{+{after}+}}", look)
    if after is None:
        return _removed(f"[-{before}-]", look)
    return f"{_removed(before, look)} → {_added(after, look)}"


def _item(item: ItemChange, look: Look) -> str:
    title = look.bold(f"Item {item.number} {item.fate}")
    if item.fate != "changed":
        words = " ".join(edit.words for edit in item.edits).split()
        more = " …" if len(words) > WORDS_OF_A_PART else ""
        return f"{title}\n{_filled(' '.join(words[:WORDS_OF_A_PART]) + more, look)}"
    return f"{title}\n{_filled(' '.join(_redline(item.edits, look)), look)}"


def _redline(edits: tuple[Edit, ...], look: Look) -> Iterator[str]:
    """Give the edits, with a few words around each."""
    last = len(edits) - 1
    for index, edit in enumerate(edits):
        if edit.kind == "removed":
            yield _removed(f"[-{_clean(edit.words)}-]", look)
        elif edit.kind == "added":
            yield _added(f"{{+{_clean(edit.words)}+}}", look)
        else:
            words = _clean(edit.words).split()
            head = words[:AROUND] if index else []
            tail = words[-AROUND:] if index < last else []
            if len(words) <= len(head) + len(tail):
                yield " ".join(words)
            else:
                yield " ".join([*head, "…", *tail])


def _lost(title: str, lost: tuple[Lost, ...], look: Look) -> Iterator[str]:
    if lost:
        listed = ", ".join(f"{_clean(w.word)}{f' ({w.times} times)' if w.times > 1 else ''}" for w in lost)
        yield f"{look.bold(title)}\n{_filled(listed, look)}"


def _last_line(found: Comparison) -> str:
    same = [item.number for item in found.items if item.fate == "same"]
    lost = sum(w.times for w in found.only_before), sum(w.times for w in found.only_after)
    told = [f"Word for word the same: {', '.join(f'Item {n}' for n in same)}."] if same else []
    if found.same:
        return "The two say the same."
    told.append(f"{lost[0]:,} words of the first are not in the second, {lost[1]:,} of the second not in the first.")
    return " ".join(told)


def _filled(text: str, look: Look) -> str:
    if look.colour:  # escape codes have no width, and wrapping does not know
        return f"  {text}"
    return textwrap.fill(
        text, look.width, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def _removed(text: str, look: Look) -> str:
    return click.style(text, fg="red") if look.colour else text


def _added(text: str, look: Look) -> str:
    return click.style(text, fg="green") if look.colour else text


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)
