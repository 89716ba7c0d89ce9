"""The file that a person writes, read.

In: the text of REPORT.md and its path. Out: a `Draft`. Never: a file opened (whether a linked exhibit is there is asked
of its folder, and no more); a value that the author did not write. `docs/guides/drafting.md` is the format's page.
"""

from __future__ import annotations

from pathlib import Path

from herewith.drafting.format_body import Body, blocks_of
from herewith.drafting.format_cover import front
from herewith.drafting.format_faults import Faults
from herewith.drafting.format_writing import written
from herewith.drafting.format_yaml import compose
from herewith.drafting.front_matter import FrontMatter
from herewith.drafting.titles import ONE_LIST
from herewith.model.draft import Block, Draft

__all__ = ["parse", "parse_words", "write"]


def parse(text: str, path: Path) -> Draft:
    """Read a report that a person wrote; linked exhibits are looked for beside `path`.

    Raises:
        DraftError: everything that is wrong with it, each with path and line, what is wrong, and the cure.
    """
    faults = Faults(path)
    lines: dict[str, int] = {}
    matter, body, above = _parted(text.removeprefix("\ufeff"), faults)
    said = front(compose(matter, FrontMatter, faults, lines, 2), faults)
    draft = Draft(
        form=said.form,
        cover=said.cover,
        filers=said.filers,
        transition_declined=said.transition_declined,
        signatures=said.signatures,
        filing_date=said.filing_date,
    )
    day = draft.day if draft.cover.date_of_report is not None or draft.filing_date is not None else None
    read = Body(body, day, path.parent, faults=faults, before=above)
    if not read.items:
        faults.add(above + 1, "the draft reports nothing", "write # Item and its number, and what happened below it")
    if day is not None and day >= ONE_LIST and read.index_line and not any(i.number == "9.01" for i in read.items):
        cure = "put the list under # Item 9.01"
        faults.add(read.index_line, f"since {ONE_LIST} exhibits are listed before the signatures", cure)
    faults.raise_if_any()
    lines.update(read.lines)
    return Draft(
        form=said.form,
        cover=said.cover,
        filers=said.filers,
        transition_declined=said.transition_declined,
        signatures=said.signatures,
        filing_date=said.filing_date,
        introduction=read.introduction,
        items=read.items,
        exhibits=read.exhibits,
        lines=tuple(lines.items()),
    )


def parse_words(text: str, path: Path) -> tuple[Block, ...]:
    """Read an exhibit that a person wrote in Markdown: its blocks, the title a heading of the first level.

    Raises:
        DraftError: it holds what a draft has no place for, a picture, say; each with path and line.
    """
    faults = Faults(path)
    found = blocks_of(text, faults)
    faults.raise_if_any()
    return found


def write(draft: Draft) -> str:
    """Write a draft in the format; `parse` gives it back, but for `lines`."""
    return written(draft)


def _parted(text: str, faults: Faults) -> tuple[str, str, int]:
    """Part front matter and body, and count the lines above the body."""
    lines = text.splitlines()
    ends = [n for n, line in enumerate(lines) if line.rstrip() == "---"]
    if len(ends) < 2 or ends[0] != 0:
        faults.add(1, "there is no front matter", "begin with a line ---, then registrant: and so on, then ---")
        return "", text, 0
    return "\n".join(lines[1 : ends[1]]), "\n".join(lines[ends[1] + 1 :]), ends[1] + 1
