"""The file that a person writes, and back.

In: the text of REPORT.md and its path. Out: a `Draft`; or of a `Draft`, the text. Never: a file opened (whether a
linked exhibit is there is asked of its folder, and no more); a value that the author did not write.
"""

from __future__ import annotations

from pathlib import Path

from herewith.model.draft import Draft


def parse(text: str, path: Path) -> Draft:
    """Read a report that a person wrote; linked exhibits are looked for beside `path`.

    Raises:
        DraftError: everything that is wrong with it, each with path and line, what is wrong, and the cure.
    """
    raise NotImplementedError


def write(draft: Draft) -> str:
    """Write a draft in the format; `parse` gives it back."""
    raise NotImplementedError
