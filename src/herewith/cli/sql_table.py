"""Rows as a table for the terminal.

In: names, rows of plain values, the width of the terminal. Out: lines. Never: a word of a filing that could move the
cursor; a value cut without a sign of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from herewith.cli.terminal import harmless

if TYPE_CHECKING:
    from herewith.cli.terminal import Look

_APART = "  "
_NARROWEST = 6


def table(names: Sequence[str], rows: Sequence[Sequence[Any]], look: Look) -> str:
    """Lay rows out in columns, numbers to the right; what does not fit ends in an ellipsis."""
    from herewith.archive.answers import dumped, plain

    def words(value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, (list, dict)):
            return harmless(dumped(value), line=True)
        return harmless(str(value if isinstance(value, (str, bool, int, float)) else plain(value)), line=True)

    cells = [[words(value) for value in row] for row in rows]
    right = [
        bool(rows) and all(isinstance(row[i], (int, float, type(None))) for row in rows) for i in range(len(names))
    ]
    widths = fitted([max([len(name), *(len(row[i]) for row in cells)]) for i, name in enumerate(names)], look.width)
    head = _line([harmless(name, line=True) for name in names], widths, right)
    lines = [look.bold(head), look.quiet(_APART.join("─" * width for width in widths))]
    lines += [_line(row, widths, right) for row in cells]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def fitted(wanted: list[int], width: int) -> list[int]:
    """Give each column what it wants, or, where all do not fit, an even share of what the narrow ones leave."""
    left = width - len(_APART) * (len(wanted) - 1)
    given = dict.fromkeys(range(len(wanted)), 0)
    for place, (index, want) in enumerate(sorted(enumerate(wanted), key=lambda pair: pair[1])):
        share = max(_NARROWEST, left // (len(wanted) - place))
        given[index] = min(want, share)
        left -= given[index]
    return [given[index] for index in range(len(wanted))]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    return _APART.join(
        _cut(cell, width).rjust(width) if to_right else _cut(cell, width).ljust(width)
        for cell, width, to_right in zip(cells, widths, right, strict=True)
    )


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else f"{cell[: width - 1]}…"
