"""A stretch of a view, for people: plain lines, or Markdown with its tables.

In: a view and two places of it. Out: text to show. Never: spans; what is rendered here is for reading, and quoting
is `View.passage`.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from herewith.text.view import fold

if TYPE_CHECKING:
    from herewith.text.view import View

_COLUMNS = re.compile(r" {3,}|\t+")


def plain(view: View, start: int, end: int) -> str:
    """Give lines: those of a typewritten page as typed, those of a markup page with cells parted by tabs."""
    lines = view.text[start:end].split("\n")
    if view.markup:
        return "\n".join("\t".join(cell for cell in map(fold, line.split("\t")) if cell) for line in lines).strip()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def markdown(view: View, start: int, end: int) -> str:
    """Give paragraphs and tables; a table's first row stands as its head, since the filing does not tell which does."""
    if not view.markup:
        return _typed(view, start, end)
    out: list[str] = []
    lines = (line for line in view.text[start:end].split("\n") if line.strip())
    for tabular, run in groupby(lines, key=lambda line: "\t" in line.strip()):
        rows = list(run)
        if tabular and len(rows) > 1:
            out.append(_table([[fold(cell) for cell in row.split("\t")] for row in rows]))
        else:
            out += [_escaped(fold(row)) for row in rows]
    return "\n\n".join(out)


def _typed(view: View, start: int, end: int) -> str:
    """Give a typewritten stretch: paragraphs folded, blocks with columns fenced as they are."""
    out: list[str] = []
    for block in re.split(r"\n[ \t\r]{0,200}\n", view.text[start:end]):
        lines = [line.rstrip() for line in block.split("\n") if line.strip()]
        if not lines:
            continue
        if sum(bool(_COLUMNS.search(line.strip())) for line in lines) * 2 > len(lines):
            out.append("\n".join(("```", *lines, "```")))
        else:
            out.append(_escaped(fold(" ".join(lines))))
    return "\n\n".join(out)


def _table(rows: list[list[str]]) -> str:
    """Write rows as a Markdown table, columns that are empty throughout left out."""
    width = max(map(len, rows))
    padded = [row + [""] * (width - len(row)) for row in rows]
    kept = [i for i in range(width) if any(row[i] for row in padded)]
    written = ["| " + " | ".join(row[i].replace("|", "\\|") for i in kept) + " |" for row in padded]
    return "\n".join((written[0], "|" + " --- |" * len(kept), *written[1:]))


def _escaped(paragraph: str) -> str:
    """Keep words that Markdown would take for marks."""
    return re.sub(r"^([#>+-]|\d+\.)(?= )", r"\\\1", re.sub(r"([*_`\[\]<])", r"\\\1", paragraph))
