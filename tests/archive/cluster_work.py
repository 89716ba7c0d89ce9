"""Work that tests hand to a cluster; its workers import it by this name.

In: a chunk. Out: what came of it. Never: a test.
"""

from __future__ import annotations

import os
import time
from pathlib import Path


def doubled(chunk: list[int]) -> list[int]:
    return [2 * number for number in chunk]


def slowly(folder: str, chunk: list[int]) -> list[int]:
    """Leave a mark of each time a chunk is begun."""
    (Path(folder) / f"{chunk[0]}.{os.getpid()}").touch()
    time.sleep(0.05)
    return chunk


def killing(chunk: list[int]) -> list[int]:
    """Die over one number."""
    if 13 in chunk:
        os._exit(1)
    return chunk


def failing(chunk: list[int]) -> list[int]:
    raise ValueError(f"chunk {chunk[0]}")
