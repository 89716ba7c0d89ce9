"""Exhibits of a typewritten report.

In: the text of an exhibit, typed or in Markdown. Out: it as EDGAR takes it. Never: a line of a typed exhibit broken
anew; one that is too long is named, since where to break it is the author's to say.
"""

from __future__ import annotations

from pathlib import Path

from herewith.drafting.ascii_blocks import set_blocks
from herewith.drafting.ascii_characters import lifted, refused, typed
from herewith.drafting.ascii_setting import TABLE_WIDTH, WIDTH
from herewith.drafting.format import parse_words
from herewith.drafting.markdown_rules import FOOTNOTE
from herewith.drafting.runs import runs_of
from herewith.model.errors import DraftError

_MARKDOWN = (".md", ".markdown")


def exhibit_document(text: str, path: Path, *, plainly: bool = False) -> str:
    """Give an exhibit: Markdown (by the file's name) is laid out, a typed text is taken as it is.

    Raises:
        DraftError: it has characters that EDGAR does not take in ASCII, or lines longer than it takes.
    """
    text = typed(text) if plainly else text
    if path.suffix.lower() in _MARKDOWN:
        blocks = parse_words(text, path)
        above = next((found for block in blocks for runs in runs_of(block) if (found := lifted(runs))), None)
        if above is not None:
            raise DraftError(f"{path}: {above[0]}: {above[1]}")
        _look_at(text, path, typed_page=False)
        return "\n".join(set_blocks(blocks)).rstrip("\n") + "\n"
    _look_at(text, path, typed_page=True)
    return text


def _look_at(text: str, path: Path, *, typed_page: bool) -> None:
    """Refuse what EDGAR does not take.

    Raises:
        DraftError: there is such a thing.
    """
    wrong: list[str] = []
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        inside = line.strip().upper() == "<TABLE>" or (inside and line.strip().upper() != "</TABLE>")
        words = line if typed_page else FOOTNOTE.sub("", line)
        if (found := refused(words, marks=not typed_page)) is not None:
            wrong.append(f"{path}:{number}: {found[0]}: {found[1]}")
        room = TABLE_WIDTH if inside else WIDTH
        if typed_page and len(line) > room:
            cure = "break it, or set it as a table between <TABLE> and </TABLE>"
            wrong.append(f"{path}:{number}: the line has {len(line)} characters, EDGAR takes {room}: {cure}")
    if wrong:
        raise DraftError("\n".join(wrong))
