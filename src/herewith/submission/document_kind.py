"""What a document is, by looking at how it begins.

In: the first bytes of a document's own content. Out: text, html, xml, uuencoded, pdf, binary or empty. Never: trust in
the file name for what the words show; the name decides only that a script or a style sheet is no HTML page.
"""

from __future__ import annotations

import re
from typing import Literal

from herewith.submission import file_kinds

Kind = Literal["text", "html", "xml", "uuencoded", "pdf", "binary", "empty"]

HEAD = 16 * 1024
"""Bytes looked at: HTML of the early converters carries kilobytes of comments and styles, and <html> before them."""

_UUENCODED = re.compile(rb"begin [0-7]{3,4} ")
# Case is ignored after the `<` only: else the expressions would be tried at every letter, not at every `<`.
_PAGE = re.compile(rb"<(?i:!doctype\s{1,8}html|html|body)[\s>/]")
# Tags of HTML that no ASCII document has. <TABLE> bare is left out: with <CAPTION>, <S> and <C> it is how a table was
# typed until 1999 (EDGAR Filer Manual, chapter 5), and <PAGE> is no <p>.
_MARKUP = re.compile(
    rb"<(?i:(?:head|meta|title|style|div|p|font|br|hr|center|h[1-6]|span|tr|td|ul|ol|li|img)(?:\s[^<>]{0,2000})?/?>"
    rb"|(?:table|a)\s[^<>]{0,2000}>)"
)
_XML = re.compile(rb"<\?xml[\s?]|<!doctype\s|<[a-z][\w.:-]{0,120}(?:\s[^<>]{0,4000})?\sxmlns", re.IGNORECASE)
_NOT_A_PAGE = (".js", ".css", ".json")


def kind_of(head: bytes, filename: str | None) -> Kind:
    """Tell what a document is from its first `HEAD` bytes, blanks before them left out."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head:
        return "empty"
    if _UUENCODED.match(head):
        return "uuencoded"
    if head.startswith(b"%PDF-"):
        return "pdf"
    if file_kinds.binary(head) is not None:
        return "binary"
    if filename is not None and filename.lower().endswith(_NOT_A_PAGE):
        return "text"
    if _PAGE.search(head):
        return "html"
    if head.startswith(b"<") and _XML.match(head):
        return "xml"
    return "html" if _MARKUP.search(head) else "text"
