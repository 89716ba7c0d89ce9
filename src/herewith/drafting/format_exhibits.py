"""The list of exhibits: in the exhibits item, in an exhibit index.

In: a list or a table of the body. Out: what it lists; None where it lists no exhibits. Never: a number guessed from a
description, or a linked file opened.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import msgspec
from markdown_it.tree import SyntaxTreeNode

from herewith.drafting.format_faults import Faults
from herewith.drafting.format_words import Reader
from herewith.drafting.runs import words_of
from herewith.form8k.exhibits import exhibit_kind, normal_number
from herewith.model.draft import DraftExhibit, Paragraph, Run

_NUMBER = re.compile(
    r"(?:Exhibit\s+)?(?P<number>\d{1,3}(?:[.-]\d{1,3})*(?:\.?\([A-Za-z0-9]{1,4}\)|\.?[A-Z])*)\.?(?P<marks>[*†‡+#]*)(?=\s|$)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\*+|[†‡+#]")
_WEB = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ARCHIVES = "https://www.sec.gov/Archives/"


class Exhibits:
    """The exhibits of a draft, gathered from its lists."""

    def __init__(self, reader: Reader, faults: Faults, folder: Path, lines: dict[str, int]) -> None:
        """Begin with none; linked files are looked for in `folder`."""
        self._reader, self._faults, self._folder, self._lines = reader, faults, folder, lines
        self.found: list[DraftExhibit] = []

    def take(self, node: SyntaxTreeNode, where: Literal["item", "index"]) -> bool:
        """Take a list or a table for a list of exhibits, if it is one."""
        entries = [(self._reader.line(entry), _runs(self._reader, entry)) for entry in _entries(node)]
        read = [(line, _exhibit(runs)) for line, runs in entries]
        if not any(exhibit for _, exhibit in read):
            return False
        for line, exhibit in read:
            if exhibit is None:
                self._faults.add(
                    line, "this entry of the exhibits has no number", "write - [99.1](file.htm) Press release"
                )
            else:
                self._add(msgspec.structs.replace(exhibit, listed_in=(where,)), line)
        return True

    def _add(self, exhibit: DraftExhibit, line: int) -> None:
        self._look_at(exhibit, line)
        alike = [n for n, e in enumerate(self.found) if normal_number(e.number) == normal_number(exhibit.number)]
        for n in alike:
            known = self.found[n]
            where = (*known.listed_in, *exhibit.listed_in)
            if known.listed_in == exhibit.listed_in:
                self._faults.add(line, f"exhibit {exhibit.number} is listed twice", "leave one of them")
            elif known.description != exhibit.description:
                cure = f"write in both: {known.description}"
                self._faults.add(line, f"the index describes exhibit {exhibit.number} otherwise than the item", cure)
            else:
                file, address = known.file or exhibit.file, known.address or exhibit.address
                self.found[n] = msgspec.structs.replace(known, listed_in=where, file=file, address=address)
        if not alike:
            self._lines[f"exhibits.{len(self.found)}"] = line
            self.found.append(exhibit)

    def _look_at(self, exhibit: DraftExhibit, line: int) -> None:
        if exhibit_kind(exhibit.number, None) is None:
            self._faults.add(
                line, f"Item 601 has no exhibit {exhibit.number}", "a press release is 99.1, a contract 10.1"
            )
        if not exhibit.description:
            self._faults.add(line, f"exhibit {exhibit.number} is not described", "say after the number what it is")
        if exhibit.address is not None and not exhibit.address.startswith(_ARCHIVES):
            self._faults.add(line, f"{exhibit.address} is not on EDGAR", f"link to a file, or under {_ARCHIVES}")
        if exhibit.file is not None and not (self._folder / exhibit.file).is_file():
            self._faults.add(
                line, f"the file {exhibit.file} is not there", f"put it beside the draft in {self._folder}"
            )


def _entries(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    if node.type in ("bullet_list", "ordered_list"):
        return list(node.children)
    if node.type != "table" or len(node.children[0].children[0].children) != 2:
        return []
    return [row for part in node.children[1:] for row in part.children]


def _runs(reader: Reader, entry: SyntaxTreeNode) -> tuple[Run, ...]:
    """Give the words of an entry: a list's one paragraph, a table's two cells."""
    if entry.type == "tr":
        number, description = (reader.runs(cell) for cell in entry.children)
        return (*number, Run(text=" "), *description)
    blocks = [reader.block(child) for child in entry.children]
    runs: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            runs += [*([Run(text=" ")] if runs else []), *block.runs]
    return tuple(runs)


def _exhibit(runs: tuple[Run, ...]) -> DraftExhibit | None:
    words = " ".join(words_of(runs).split())
    found = _NUMBER.match(words)
    if found is None:
        return None
    link = next((run.link for run in runs if run.link is not None), None)
    on_the_web = link is not None and _WEB.match(link) is not None
    return DraftExhibit(
        number=found["number"],
        description=words[found.end() :].strip(),
        file=None if on_the_web else link,
        address=link if on_the_web else None,
        marks=tuple(_MARKS.findall(found["marks"])),
    )
