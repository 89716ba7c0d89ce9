"""Filings changed by chance, so that any change can be made again from its seed.

In: the bytes of a filing and a seed. Out: other bytes. Never: a change that the seed does not tell whole.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_TAG = re.compile(rb"<[^<>]{1,200}>")
_BITS = (
    b"<",
    b">",
    b'"',
    b"&#",
    b"\x00",
    b"\xff",
    b"\x93",
    b"\r",
    b"\n",
    b"\t",
    b"\xa0",
    b"<!--",
    b"<DOCUMENT>\n",
    b"</TEXT>",
    b"<table>",
    b"<td>",
    b"<PAGE>\n",
    b"Item 5.02 ",
    b"\nItem 9.01\n",
    b"SIGNATURE\n",
    b"/s/ ",
    b" " * 300,
    b"-" * 200,
    b"- -",
    b"&nbsp;" * 50,
    b'<div style="display:none">',
    b"<ix:nonNumeric>",
    b"\xe2\x80",
)
_LARGEST = 1_000_000
"""Bytes that doubling a stretch may come to."""
_MOST = 8_000_000


def cut(data: bytes, chance: random.Random) -> bytes:
    """Break off the end, or a stretch within."""
    a, b = _stretch(data, chance, len(data))
    return data[:a] if chance.random() < 0.5 else data[:a] + data[b:]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Change single bytes."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, 300))):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Let two stretches change places."""
    a, b, c, d = sorted(chance.randrange(len(data) + 1) for _ in range(4))
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def tags_swapped(data: bytes, chance: random.Random) -> bytes:
    """Let tags change places, or repeat them, or take them out."""
    at = chance.randrange(len(data))
    tags = [found.span() for found in _TAG.finditer(data, at, at + 100_000)]
    if not tags:
        return swapped(data, chance)
    parts: list[bytes] = []
    done = 0
    for start, end in sorted(chance.sample(tags, min(len(tags), chance.choice((1, 2, 10, 100))))):
        other = chance.choice(tags)
        put = chance.choice((data[slice(*other)], data[start:end] * chance.choice((0, 2, 50))))
        parts += (data[done:start], put)
        done = end
    return b"".join((*parts, data[done:]))


def doubled(data: bytes, chance: random.Random) -> bytes:
    """Repeat a stretch by doubling it many times."""
    a, b = _stretch(data, chance, chance.choice((3, 30, 300, 30_000)))
    block = data[a:b]
    for _ in range(chance.randrange(1, 17)):
        if 0 < len(block) < _LARGEST // 2:
            block += block
    return data[:a] + block + data[b:]


def inserted(data: bytes, chance: random.Random) -> bytes:
    """Put bytes in, known to be troublesome or of no sense."""
    for _ in range(chance.choice((1, 5, 50))):
        at = chance.randrange(len(data) + 1)
        bit = chance.choice(_BITS) * chance.choice((1, 1, 7)) if chance.random() < 0.8 else chance.randbytes(20)
        data = data[:at] + bit + data[at:]
    return data


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut,
    flipped,
    swapped,
    tags_swapped,
    doubled,
    inserted,
)


def mutated(data: bytes, seed: int) -> tuple[bytes, str]:
    """Change a filing in one to three ways; give what they are called, too."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    names = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        change = chance.choice(MUTATIONS)
        data = change(data or b"\n", chance)[: 2 * _LARGEST]
        names.append(change.__name__)
    return data, "+".join(names)


def _stretch(data: bytes, chance: random.Random, longest: int) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.randrange(1, max(2, longest)))
