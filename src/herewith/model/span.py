"""A place in a source file.

In: two integers. Out: a value that says where something was printed. Never: a position in any derived text.
"""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """Half-open range of byte offsets into `report.source`.

    The source is the bytes of one file after decompression and before anything else, so PEM lines, dash-stuffing
    and envelopes are all inside it. No other integer in Herewith is called an offset, and neither end has a default.
    """

    start: int
    """Offset of the first byte."""
    end: int
    """Offset after the last byte."""
