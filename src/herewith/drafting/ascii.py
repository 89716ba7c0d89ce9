"""A typewritten report: ASCII of 80 columns, as EDGAR took it from its first day and takes it still.

In: a draft. Out: the text of the main document, or of an exhibit. Never: a character that EDGAR does not take; where
the draft has one, the line is named. Curly quotes and dashes are put straight only if told (`plainly`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from herewith.drafting.ascii_blocks import exhibit_rows, set_blocks
from herewith.drafting.ascii_characters import lifted, refused, typed
from herewith.drafting.ascii_cover import set_cover
from herewith.drafting.ascii_setting import centred, fill
from herewith.drafting.format_yaml import spoken
from herewith.drafting.runs import runs_of
from herewith.drafting.titles import ONE_LIST, heading_title
from herewith.model.cover import Signature
from herewith.model.draft import Draft, DraftItem, Run, said
from herewith.model.errors import DraftError

_SIGNED = (
    "Pursuant to the requirements of the Securities Exchange Act of 1934, {} duly caused this report to be signed on "
    "{} behalf by the undersigned hereunto duly authorized."
)
_RIGHT = " " * 40
_PRINTED = ("cover.", "introduction.", "items.", "exhibits.", "signatures.")
_NO_WORDS = ("file", "address", "link", "lines", "filers", "type")


def main_document(draft: Draft, *, plainly: bool = False) -> str:
    """Set the main document.

    Args:
        draft: what `format.parse` read.
        plainly: put typographer's signs (curly quotes, dashes) as a typewriter has them, in place of refusing them.

    Raises:
        DraftError: it has characters that EDGAR does not take in an ASCII document; each is named with its line.
    """
    if plainly:
        draft = _typed(draft)
    _refuse(draft)
    index = [exhibit for exhibit in draft.exhibits if "index" in exhibit.listed_in]
    indexed = ["<PAGE>", "", *centred("EXHIBIT INDEX"), "", *exhibit_rows(index), ""] if index else []
    before = draft.day >= ONE_LIST
    lines = [*set_cover(draft), "<PAGE>", "", *set_blocks(draft.introduction)]
    for item in draft.items:
        lines += _item(item, draft)
    lines += [*(indexed[2:] if before else []), *_signatures(draft), *([] if before else indexed)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(item: DraftItem, draft: Draft) -> list[str]:
    letters = ", ".join(f"({letter})" for letter in item.letters)
    lead = f"Item {item.number}{letters}."
    heading = fill(typed(heading_title(item, draft.day)), first=f"{lead:<11} ", rest=" " * max(12, len(lead) + 1))
    return [*heading, "", *set_blocks(item.blocks, tuple(e for e in draft.exhibits if "item" in e.listed_in))]


def _signatures(draft: Draft) -> list[str]:
    if not draft.signatures:
        return []
    several = len({signature.registrant for signature in draft.signatures}) > 1
    sentence = _SIGNED.format(*(("each registrant has", "its") if several else ("the registrant has", "its")))
    lines = ["<PAGE>", "", *centred("SIGNATURES" if len(draft.signatures) > 1 else "SIGNATURE"), ""]
    lines += [*fill(sentence, first="     ", rest=""), ""]
    before = None
    for signature in draft.signatures:
        lines += _signature(signature, named=signature.registrant != before)
        before = signature.registrant
    return lines


def _signature(signature: Signature, *, named: bool) -> list[str]:
    lines = [*fill(signature.registrant, first=_RIGHT), ""] if named and signature.registrant else []
    date = f"Date:  {spoken(signature.date)}" if signature.date is not None else ""
    lines.append(f"{date:<40}By: {signature.conformed or ''}".rstrip())
    lines.append(" " * 44 + ("-" * len(signature.conformed) if signature.conformed else "_" * 30))
    for words in (signature.name, signature.title):
        lines += fill(words, first=" " * 44) if words else []
    return [*lines, ""]


def _typed(draft: Draft) -> Draft:
    """Put the typographer's signs of every value plainly."""
    plain = _walk(msgspec.to_builtins(draft, enc_hook=str), "", lambda _, words: typed(words))
    return msgspec.convert(plain, Draft, dec_hook=lambda _, words: said(words))


def _refuse(draft: Draft) -> None:
    """Refuse what cannot be printed.

    Raises:
        DraftError: there is such a thing.
    """
    wrong: dict[str, None] = {}

    def look(place: str, words: str) -> str:
        found = refused(words) if place.startswith(_PRINTED) else None
        if found is not None:
            line = draft.line(place)
            wrong[f"{f'line {line}' if line is not None else place}: {found[0]}: {found[1]}"] = None
        return words

    for place, runs in _runs(draft):
        if (found := lifted(runs)) is not None:
            line = draft.line(place)
            wrong[f"{f'line {line}' if line is not None else place}: {found[0]}: {found[1]}"] = None
    _walk(msgspec.to_builtins(draft, enc_hook=str), "", look)
    if wrong:
        raise DraftError("\n".join(wrong))


def _runs(draft: Draft) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """Give the runs of every paragraph, each with its place."""
    for place, blocks in (
        ("introduction", draft.introduction),
        *((f"items.{n}.blocks", item.blocks) for n, item in enumerate(draft.items)),
    ):
        for n, block in enumerate(blocks):
            yield from ((f"{place}.{n}", runs) for runs in runs_of(block))


def _walk(value: Any, place: str, change: Callable[[str, str], str]) -> Any:
    """Go through plain data, and change its words; names of files and addresses are no words."""
    if isinstance(value, str):
        return change(place, value)
    if isinstance(value, list | tuple):
        return [_walk(inner, f"{place}.{n}".lstrip("."), change) for n, inner in enumerate(value)]
    if isinstance(value, dict):
        return {
            key: inner if key in _NO_WORDS else _walk(inner, f"{place}.{key}".lstrip("."), change)
            for key, inner in value.items()
        }
    return value
