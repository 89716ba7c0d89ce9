"""A Word draft as the HTML it would become.

In: the bytes of a .docx file. Out: HTML, a paragraph a line, and what of the draft has no place in it. Never: a word
left out; comments and tracked changes are told, and their text is as if every change were accepted.

Word files are read by mammoth (the extra `draft`), which keeps paragraphs, tables, lists and footnotes and knows no
page. Tabs and runs of blanks stay as wide gaps, since covers are set with them.
"""

from __future__ import annotations

import html
import io
import re
import zipfile

from herewith.model import SourceError, UsageError

_BLOCK_ENDS = re.compile(r"(?<=</p>)(?=<)|(?<=</tr>)|(?<=</h[1-6]>)|(?<=</li>)|(?<=</table>)|(?<=<table>)|(?<=<tr>)")
_GAP = "&#160;" * 4
_BLANKS = re.compile(r" {2,}")


def is_word(data: bytes) -> bool:
    """Tell a Word file (.docx) by its content: a zip archive with a Word document in it."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def html_of(data: bytes, path: str) -> bytes:
    """Give the HTML of a Word file, in UTF-8.

    Raises:
        UsageError: mammoth is not installed.
        SourceError: the file is no Word file that can be read.
    """
    try:
        import mammoth
    except ImportError as error:
        raise UsageError(
            f"{path} is a Word file, and reading those takes an extra: pip install 'herewith[draft]', or save the "
            "draft as HTML"
        ) from error
    if not is_word(data):
        raise SourceError(f"{path} is no Word file that can be read: save it anew as .docx, or as HTML")
    made = mammoth.convert_to_html(io.BytesIO(data), include_default_style_map=True, ignore_empty_paragraphs=True)
    gaps = _BLANKS.sub(lambda run: "&#160;" * len(run[0]), str(made.value).replace("\t", _GAP))
    lines = _BLOCK_ENDS.sub("\n", gaps)
    return f"<html><head><title>{html.escape(path)}</title></head><body>\n{lines}\n</body></html>\n".encode()
