"""Privacy-enhanced mail: the lines that EDGAR wrapped files in until 2010, and what they did to the lines inside.

In: the bytes of a file. Out: where its PEM wrapper ends and begins, and the spans of any stretch with the stuffing left
out. Never: undoing it in a file that does not start with the PEM line, where "- -" is what the filer typed.

RFC 1421, 4.3.2.5 ("dash stuffing"): a line of the message that begins with "-" is sent with "- " before it.
"""

from __future__ import annotations

import re

from herewith.model import Span

BEGIN = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
END = b"-----END PRIVACY-ENHANCED MESSAGE-----"

_FIELDS = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)(?:(?:[A-Za-z][A-Za-z-]{0,80}:|[ \t])[^\r\n]*(?:\r\n|\r|\n))*")
_STUFFED = re.compile(rb"\n- -")
_STUFFED_AFTER_CR = re.compile(rb"[\r\n]- -")


def message(source: bytes) -> Span | None:
    """Find what the PEM lines enclose; None where the file does not start with them.

    The fields after the first line (Proc-Type, Originator-Name …) belong to the wrapper. A file that was cut has no
    last line; then the message runs to the end.
    """
    start = 0
    while start < len(source) and source[start] in b" \t\r\n\xef\xbb\xbf" and start < 1024:
        start += 1
    if not source.startswith(BEGIN, start):
        return None
    fields = _FIELDS.match(source, start)
    end = source.rfind(END)
    inside = fields.end() if fields else len(source)
    return Span(inside, end if end >= inside else len(source))


def unstuffed(source: bytes, within: Span) -> tuple[Span, ...]:
    """Give the spans of a stretch of a PEM message without the "- " of its stuffed lines: one span a run of lines."""
    stuffed = _STUFFED if source.find(b"\r", within.start, within.end) < 0 else _STUFFED_AFTER_CR
    cuts = [match.start() + 1 for match in stuffed.finditer(source, within.start, within.end)]
    at_line_start = within.start == 0 or source[within.start - 1] in b"\r\n"
    if at_line_start and source.startswith(b"- -", within.start) and within.end - within.start >= 3:
        cuts.insert(0, within.start)
    runs: list[Span] = []
    start = within.start
    for cut in cuts:
        if cut > start:
            runs.append(Span(start, cut))
        start = cut + 2
    if within.end > start:
        runs.append(Span(start, within.end))
    return tuple(runs)
