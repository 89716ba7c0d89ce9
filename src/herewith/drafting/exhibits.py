"""The exhibits of a draft as documents: written in Markdown, or as they come.

In: the file of an exhibit and the format of the report. Out: what is to be filed. Never: a change of a file that the
author wrote in HTML or plain text; a picture fetched from anywhere but the draft's folder.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from herewith.model.draft import DraftExhibit
from herewith.model.errors import DraftError

MARKDOWN = (".md", ".markdown")
AS_IT_IS = {".htm": ".htm", ".html": ".htm", ".txt": ".txt", ".pdf": ".pdf"}
_PICTURES = (".gif", ".jpg")
_SOURCE = re.compile(rb"<img\b[^<>]*?\bsrc\s*=\s*[\"']?([^\"'\s<>]+)", re.IGNORECASE)


def exhibit_bytes(exhibit: DraftExhibit, folder: Path) -> bytes:
    """Read the file of an exhibit.

    Raises:
        DraftError: it is not there.
    """
    try:
        return (folder / str(exhibit.file)).read_bytes()
    except OSError as error:
        raise DraftError(
            f"{folder / str(exhibit.file)} cannot be read ({error.strerror}): put the file of exhibit"
            f" {exhibit.number} beside the draft"
        ) from error


def ending_of(exhibit: DraftExhibit) -> str:
    """Give the ending of an exhibit's file, in lower case.

    Raises:
        DraftError: EDGAR takes no such file as an exhibit.
    """
    ending = PurePosixPath(str(exhibit.file)).suffix.lower()
    if ending in MARKDOWN or ending in AS_IT_IS:
        return ending
    raise DraftError(
        f"EDGAR takes no {ending or 'file without an ending'} as an exhibit ({exhibit.file}): save exhibit"
        f" {exhibit.number} as .md, .htm or .txt"
    )


def words_of_file(data: bytes, path: Path) -> str:
    """Decode an exhibit that a person wrote in Markdown or plain text.

    Raises:
        DraftError: it is not UTF-8; with the line.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DraftError(f"{path}:{line}: the file is not in UTF-8: save it as UTF-8") from error


def pictures(page: bytes, folder: Path) -> list[tuple[str, bytes]]:
    """Give the pictures that an HTML exhibit shows and that lie in the folder, by name.

    Raises:
        DraftError: one is not there, or is none that EDGAR takes.
    """
    found = []
    for source in dict.fromkeys(match[1].decode("latin-1") for match in _SOURCE.finditer(page)):
        path = folder / source
        if not source.lower().endswith(_PICTURES) or not path.is_file():
            raise DraftError(f"the picture {source} is not in {folder}, or no .gif or .jpg: EDGAR takes no other")
        found.append((source, path.read_bytes()))
    return found
