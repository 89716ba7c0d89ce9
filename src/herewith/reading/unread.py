"""What an attached document holds in place of words.

In: a document. Out: a few words, "12 images" or "a PDF of 81,204 bytes", or None where it has words. Never: the words
of an image; and never silence about one.

Slides are filed as pages of images under a caption, "Exhibit 99.1", with page numbers between them: neither is a word
of the exhibit.
"""

from __future__ import annotations

import re

from herewith.model import Document
from herewith.reading.release_lines import of_no_document
from herewith.submission import file_kinds

_IMAGE = re.compile(rb"<(?:img|image|object|embed)[\s/>]", re.IGNORECASE)
_KINDS = (
    ("image/", "an image of"),
    ("application/pdf", "a PDF of"),
    ("application/zip", "a ZIP archive of"),
)


def unread_words(document: Document, text: str) -> str | None:
    """Say what a document holds in place of words, its view's text beside it; None where it has words."""
    if document.kind == "pdf":
        return f"a PDF of {len(document.content()):,} bytes"
    if document.kind == "uuencoded":
        if document.attachment is None:
            return f"{len(document.content()):,} bytes of uuencoded data"
        return _file(document.attachment.media_type, document.attachment.size)
    if document.kind == "binary":
        content = document.content()
        return _file(file_kinds.media_type(content[:64], document.entry.filename or ""), len(content))
    worded = any(map(str.isalnum, text))
    if worded and (document.kind != "html" or not _only_captions(text)):
        return None
    images = len(_IMAGE.findall(document.content()))
    if images:
        return f"{images:,} image{'s' if images > 1 else ''}"
    if worded:
        return None
    return "markup without words" if document.kind in ("html", "xml") else "nothing"


def _file(media_type: str, size: int) -> str:
    named = next((words for start, words in _KINDS if media_type.startswith(start)), f"a file ({media_type}) of")
    return f"{named} {size:,} bytes"


def _only_captions(text: str) -> bool:
    """Tell whether every line is the exhibit's number or a page's."""
    lines = [line for line in text.split("\n", 400)[:400] if not line.isspace() and line]
    return len(text) < 20_000 and all(of_no_document(" ".join(line.split())) for line in lines)
