"""Blocks written as Markdown.

In: a block of a draft. Out: Markdown that `format_words` reads back to the same block. Never: a sign left to be taken
for markup; styles are written with asterisks where CommonMark is sure to take them so, else with tags.
"""

from __future__ import annotations

import re

from herewith.model.draft import Block, Cell, ExhibitList, Footnote, Heading, Listing, Run, Table

_SIGNS = re.compile(r"[\\\[\]*_`^|]|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_LINE_START = re.compile(r"^([#+\-=:~>])", re.MULTILINE)
_LIST_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_CLOSING = re.compile(r"#(?=#*$)")
_RULERS = {"left": "---", "center": ":---:", "right": "---:"}


def words_text(words: str) -> str:
    """Write words inside a line."""
    return _SIGNS.sub(r"\\\g<0>", words)


def block_text(block: Block, *, other: bool = False) -> str:
    """Write a block; `other`: a list takes the other of the two markers, since it follows a list."""
    if isinstance(block, Heading):
        return "#" * block.level + " " + _CLOSING.sub(r"\\#", _in_one_line(block.runs))
    if isinstance(block, Footnote):
        return f"[^{block.mark}]: {_in_lines(block.runs)}"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Listing):
        return _listing(block, other=other)
    assert not isinstance(block, ExhibitList)
    return _in_lines(block.runs)


def _in_lines(runs: tuple[Run, ...]) -> str:
    text = _LIST_START.sub(r"\1\\\2", _LINE_START.sub(r"\\\1", _inline(runs)))
    if runs and runs[0].footnote:
        text = re.sub(r"^(\[\^[^\]]+\]):", r"\1\\:", text)  # else it would be the footnote itself
    return text.replace("\n", "\\\n")


def _in_one_line(runs: tuple[Run, ...]) -> str:
    return _inline(runs).replace("\n", "<br>")


def _inline(runs: tuple[Run, ...]) -> str:
    text = ""
    for n, run in enumerate(runs):
        after = runs[n + 1].text[:1] if n + 1 < len(runs) else ""
        text += _run(run, before=runs[n - 1] if n else None, after=after)
    return text


def _run(run: Run, *, before: Run | None, after: str) -> str:
    if run.footnote:
        return f"[^{run.text}]"
    text = words_text(run.text)
    if before is not None and before.footnote and text.startswith("("):
        text = f"\\{text}"  # else mark and bracket would be a link
    last = before.text[-1:] if before is not None and not before.footnote else " "
    sure = run.text[0].isalnum() and run.text[-1].isalnum() and not (last.isalnum() or after.isalnum())
    sure = (
        sure and last not in "*_" and after not in ("*", "_") and (before is None or not (before.bold or before.italic))
    )
    for style, sign, tag in (
        ("bold", "**", "b"),
        ("italic", "*", "i"),
        ("underlined", "", "u"),
        ("superscript", "", "sup"),
    ):
        if getattr(run, style):
            text = f"{sign}{text}{sign}" if sure and sign else f"<{tag}>{text}</{tag}>"
    if run.link is not None:
        address = f"<{run.link}>" if re.search(r"[\s()%]", run.link) else run.link
        return f"[{text}]({address})"
    return text


def _table(table: Table) -> str:
    rulers = " | ".join(_RULERS[alignment] for alignment in table.alignments)
    return "\n".join([_row(table.header), f"| {rulers} |", *(_row(row) for row in table.rows)])


def _row(cells: tuple[Cell, ...]) -> str:
    return f"| {' | '.join(_in_one_line(cell) for cell in cells)} |"


def _listing(listing: Listing, *, other: bool) -> str:
    entries: list[str] = []
    for n, entry in enumerate(listing.entries):
        marker = ("* " if other else "- ") if listing.start is None else f"{listing.start + n}{')' if other else '.'} "
        blocks: list[str] = []
        turn = False
        for before, block in zip((None, *entry.blocks), entry.blocks, strict=False):
            turn = not turn if type(before) is type(block) else False
            blocks.append(block_text(block, other=turn))
        entries.append(marker + "\n\n".join(blocks).replace("\n", "\n" + " " * len(marker)))
    return "\n".join(re.sub(r"^ +$", "", entry, flags=re.MULTILINE) for entry in entries)
