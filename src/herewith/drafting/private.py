"""Files that only their owner may read: a report in draft is inside information.

In: bytes and where they go. Out: files of mode 0600, folders of mode 0700. Never: a file that others may read even for
a moment, a link followed to somewhere else, a file overwritten unless that was asked for.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from herewith.model.errors import UsageError

FILE_MODE, FOLDER_MODE = 0o600, 0o700


def write_private(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file whole or not at all, under a name beside it first; its folder is made where there is none.

    Raises:
        UsageError: it is there already and `force` is not given; or it cannot be written.
    """
    if os.path.lexists(path) and not force:
        raise UsageError(f"{path} is there already: give another name, or --force to overwrite it")
    private_folder(path.parent)
    beside = path.parent / f".{path.name}.{secrets.token_hex(4)}"
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}): choose another place") from error


def private_folder(folder: Path) -> None:
    """Make a folder, and those around it, for the owner alone; one that is there stays as it is.

    Raises:
        UsageError: it cannot be made, or a file is in its place.
    """
    if folder.is_dir():
        return
    private_folder(folder.parent)
    try:
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made ({error.strerror}): choose another place") from error
