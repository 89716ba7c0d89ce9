"""Whole inputs of the kinds that kill parsers, each at a size, twice and four times that.

In: a name and a step. Out, as a script: time and peak memory of reading one of them, in this process and no other.
Never: an input that a person could not write down in a line here.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from pathlib import Path

import herewith

_ENTRY = b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n"
_CLOSE = b"\n</TEXT>\n</DOCUMENT>\n"
_COVER = (
    b"FORM 8-K",
    b"Date of Report: May 1, 2020",
    b"Great Heron Instruments Inc.",
    b"(Exact name of registrant)",
    b"Delaware",
    b"(State of incorporation)",
    b"Item 8.01 Other Events",
    b"Words.",
)
_SIGNED = (
    b"SIGNATURE",
    b"Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report",
    b"By: /s/ Ann Bee",
    b"Ann Bee",
    b"Secretary",
)
_TYPED = (_ENTRY + b"\n\n".join(_COVER) + b"\n", b"\n" + b"\n\n".join(_SIGNED) + _CLOSE)
_TYPED_COVER = (_ENTRY + b"\n\n".join(_COVER[:6]) + b"\n", b"\n".join((*_COVER[6:], *_SIGNED)) + _CLOSE)
_HTML = (
    _ENTRY + b"<html><body>" + b"".join(b"<p>%b</p>\n" % line for line in _COVER),
    b"".join(b"<p>%b</p>\n" % line for line in _SIGNED) + b"</body></html>" + _CLOSE,
)
_BARE = (b"", b"")
_PEM = (b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n\n" + _TYPED[0], _TYPED[1])
_HEADER = (
    b"<SEC-DOCUMENT>x.txt\n<SEC-HEADER>x\nCONFORMED SUBMISSION TYPE:\t8-K\n",
    b"\n</SEC-HEADER>\n" + _TYPED[0] + _TYPED[1],
)
_FACT = b'<ix:nonNumeric name="dei:A" contextRef="c">'

ALLOWANCE = 60
"""Seconds of CPU time after which the process is ended."""

WHOLE = {
    "50 MB of <, in HTML": (_HTML, b"", b"<", 50_000_000, b""),
    "50 MB of <, typed": (_TYPED, b"", b"<", 50_000_000, b""),
    "50 MB of < and no more": (_BARE, b"", b"<", 50_000_000, b""),
    "100,000 nested <div>": (_HTML, b"", b"<div>", 100_000, b""),
    "100,000 nested <div> not displayed": (_HTML, b"", b'<div style="display:none">', 100_000, b""),
    "100,000 nested <div>, each closed": (_HTML, b"<div>" * 100_000, b"</div>", 100_000, b""),
    "a line of 20 MB, words": (_TYPED, b"", b"word ", 4_000_000, b""),
    "a line of 20 MB, one word": (_TYPED, b"", b"w", 20_000_000, b""),
    "a line of 20 MB in HTML": (_HTML, b"", b"word ", 4_000_000, b""),
    "200,000 table cells in a row": (_HTML, b"<table><tr>", b"<td>x</td>", 200_000, b"</tr></table>"),
    "200,000 table cells, two a row": (_HTML, b"<table>", b"<tr><td>x</td><td>y</td></tr>\n", 100_000, b"</table>"),
    "50,000 tables in one another": (_HTML, b"", b"<table><tr><td>x", 50_000, b""),
    "100,000 cells of colspan 999999": (_HTML, b"<table><tr>", b"<td colspan=999999>x</td>", 100_000, b""),
    "4 MB of &": (_HTML, b"", b"&", 4_000_000, b""),
    "1,000,000 entities": (_HTML, b"", b"&#8226;", 1_000_000, b""),
    "1,000,000 blanks that do not break": (_HTML, b"", b"&nbsp;", 1_000_000, b""),
    "4,000,000 comments never closed": (_HTML, b"", b"<!--", 4_000_000, b""),
    "1,000,000 comments": (_HTML, b"", b"<!-- x -->", 1_000_000, b""),
    "1,000,000 quotes never closed": (_HTML, b"", b'<p title="', 1_000_000, b""),
    "1,000,000 quotes that cross": (_HTML, b"", b"<p title=\"a>b' ", 1_000_000, b""),
    "1,000,000 Inline XBRL headers never closed": (_HTML, b"", b"<ix:header>", 1_000_000, b""),
    "300,000 facts never closed": (_HTML, b"", _FACT, 300_000, b""),
    "300,000 facts in a header, never closed": (_HTML, b"<ix:header>", _FACT, 300_000, b"</ix:header>"),
    "300,000 contexts never closed": (_HTML, b"<ix:header>", b'<context id="a">', 300_000, b"</ix:header>"),
    "1,000,000 scripts never closed": (_HTML, b"", b"<script>", 1_000_000, b""),
    "1,000,000 bold letters": (_HTML, b"", b"<b>x</b>", 1_000_000, b""),
    "8 MB of blanks": (_TYPED, b"", b" ", 8_000_000, b""),
    "8 MB of line ends": (_TYPED, b"", b"\n", 8_000_000, b""),
    "8 MB of carriage returns": (_TYPED, b"", b"\r", 8_000_000, b""),
    "8 MB of tabs": (_TYPED, b"", b"\t", 8_000_000, b""),
    "8 MB of dashes": (_TYPED, b"", b"-", 8_000_000, b""),
    "100,000 dash rules": (_TYPED, b"", b"-" * 70 + b"\n", 100_000, b""),
    "500,000 page marks": (_TYPED, b"", b"<PAGE>\n", 500_000, b""),
    "500,000 page marks on a line": (_TYPED, b"", b"x<PAGE>", 500_000, b""),
    "500,000 rules": (_HTML, b"", b"<hr>", 500_000, b""),
    "4 MB of blanks of Latin-1": (_TYPED, b"", b"\xa0", 4_000_000, b""),
    "1,000,000 dashes of UTF-8": (_TYPED, b"", b"\xe2\x80\x94", 1_000_000, b""),
    "50,000 item headings": (_TYPED, b"", b"Item 5.02\n", 50_000, b""),
    "50,000 item headings with a title": (_TYPED, b"", b"Item 8.01 Other Events\n\nText of it.\n\n", 50_000, b""),
    "100,000 words Item in a line": (_TYPED, b"", b"Item ", 100_000, b""),
    "50,000 captions": (_TYPED_COVER, b"", b"(Exact name of registrant)\n", 50_000, b""),
    "100,000 exhibit numbers": (_TYPED, b"Item 9.01 Exhibits\n\n", b"99.1 A paper.\n", 100_000, b""),
    "30,000 exhibits with as many notes": (
        _TYPED,
        b"Item 9.01 Exhibits\n\n",
        b"99.1* A paper.\n* A note.\n",
        30_000,
        b"",
    ),
    "100,000 dates on the cover": (_TYPED_COVER, b"", b"January 1, 2020 ", 100_000, b""),
    "100,000 boxes on the cover": (_TYPED_COVER, b"", b"[X] Written communications\n", 100_000, b""),
    "20,000 signatures": (
        _HTML,
        b"".join(b"<p>%b</p>\n" % line for line in _SIGNED),
        b"<p>By: /s/ Ann Bee</p><p>Ann Bee</p><p>Secretary</p>",
        20_000,
        b"",
    ),
    "50,000 documents": (_BARE, b"", _ENTRY + b"x" + _CLOSE, 50_000, b""),
    "100,000 keys of the header": (_HEADER, b"", b"A KEY:\t\tvalue\n", 100_000, b""),
    "50,000 parties of the header": (
        _HEADER,
        b"",
        b"FILER:\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t1\n",
        50_000,
        b"",
    ),
    "200,000 dash-stuffed lines": (_PEM, b"", b"- -x\n", 200_000, b""),
}
"""Of each: the filing around it, what begins it, what is repeated, how often at most, what ends it."""


def made(name: str, step: int) -> bytes:
    """Write an input whole (step 2), or half (1), or a quarter (0)."""
    (before, after), begin, unit, most, end = WHOLE[name]
    share = 4 >> step
    return before + begin[: len(begin) // (share if len(begin) > 1000 else 1)] + unit * (most // share) + end + after


def main() -> None:
    """Read one and print its size, the seconds and the peak memory."""
    herewith.read(b"".join(_HTML), name="first").to_json(spans=True)  # what is loaded and compiled once
    data = made(sys.argv[1], int(sys.argv[2]))
    resource.setrlimit(resource.RLIMIT_CPU, (ALLOWANCE, ALLOWANCE))
    begin = time.process_time()
    herewith.read(data, name="hostile").to_json(spans=True)
    seconds = time.process_time() - begin
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    print(json.dumps([len(data), seconds, int(peak[1]) / 1024 if peak else 0.0]))


if __name__ == "__main__":
    main()
