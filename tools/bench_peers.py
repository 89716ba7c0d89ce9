"""What each contestant of the benchmark is asked for, as its own documentation asks for it.

In: a main document, or a whole submission, in memory. Out: the values, thrown away. Never: a shortcut for us or a
detour for a peer; where a peer is slower because it does more, the row says what was asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import secsgml.parse_sgml
import turbohtml
from datamule.document.document import Document as DatamuleDocument
from edgar.company_reports.current_report import CurrentReport
from edgar.sgml.sgml_common import FilingSGML
from edgar.sgml.text_extraction import primary_document_text

import herewith
from herewith.submission.envelope import split
from herewith.text.opening import view_of

MARKUP = re.compile(rb"<(?:html|body|div|p|table)\b", re.IGNORECASE)
CURRENT = re.compile(r"8-K", re.IGNORECASE)


@dataclass(frozen=True)
class Main:
    """A main document without its envelope, as bytes and decoded, since each asks for one or the other."""

    data: bytes
    html: bool

    @cached_property
    def text(self) -> str:
        """Decoded one byte to one character, which no peer is made to wait for."""
        return self.data.decode("latin-1")


@dataclass(frozen=True)
class Whole:
    """A whole submission, as bytes and decoded."""

    data: bytes

    @cached_property
    def text(self) -> str:
        """Decoded, as `Main.text`."""
        return self.data.decode("latin-1")


class Filing:
    """What edgartools' CurrentReport asks of a filing, answered from memory as its own Filing answers."""

    form = "8-K"
    accession_number = accession_no = "0000000000-00-000000"

    def __init__(self, main: Main) -> None:
        self.main = main

    def html(self) -> str | None:
        """Give the HTML, or plain text in the thin HTML that edgartools puts around it."""
        return self.main.text if self.main.html else f"<html><body><div>{self.main.text}</div></body></html>"

    def text(self) -> str | None:
        """Convert the main document as edgartools does."""
        text: str | None = primary_document_text(self.form, self.main.text)
        return text


def main_document(source: bytes) -> Main | None:
    """Cut the first document of form 8-K out of a file; None where it holds none."""
    for document in split(source, "bench", view_of).documents:
        if document.entry.type is None or CURRENT.match(document.entry.type):
            data = document.content()
            main = Main(data, bool(MARKUP.search(data)))
            assert main.text  # decoded now, so that nobody's clock runs while it is
            return main
    return None


def herewith_report(main: Main) -> object:
    """Items, cover, exhibits, signatures, facts, disagreements, and where each stands."""
    return herewith.read(main.data)


def herewith_json(main: Main) -> object:
    """The same, and its JSON with every span."""
    return herewith.read(main.data).to_json(spans=True)


def herewith_view(main: Main) -> object:
    """The readable text alone, each character mapped to its byte."""
    return view_of(main.data, split(main.data, "bench", view_of).documents[0]).text


def herewith_items(main: Main) -> object:
    """Items, and the text of each, as the peers are asked for them."""
    return [(item.number, item.text) for item in herewith.items(main.data)]


def edgartools_items(main: Main) -> object:
    """Item numbers, and the text of each."""
    report = CurrentReport(Filing(main))
    return [report[item] for item in report.items]


def datamule_items(main: Main) -> object:
    """Items, and the text of each."""
    name = "main.htm" if main.html else "main.txt"
    document = DatamuleDocument(type="8-K", content=main.data, filename=name, accession="", filing_date="")
    return document.get_section(title_class="item", format="text")


def turbohtml_parse(main: Main) -> object:
    """A tree with offsets; nothing is read from it. The floor for anything that parses."""
    return turbohtml.parse(main.text, source_locations=True)


def herewith_split(whole: Whole) -> object:
    """Header into records, and where each document stands."""
    return split(whole.data, "bench", view_of)


def edgartools_split(whole: Whole) -> object:
    """Header, documents, attachments."""
    return FilingSGML.from_text(whole.text).attachments


def secsgml_split(whole: Whole) -> object:
    """Header as a dictionary, documents as bytes (uuencoded ones decoded)."""
    parsed: Any = secsgml.parse_sgml.parse_sgml_content_into_memory(bytes_content=whole.data)
    return parsed


def herewith_file(source: bytes) -> object:
    """Split and read, as the command does."""
    return herewith.read(source)


READING = (
    ("whole report", "Herewith", herewith_report),
    ("whole report and its JSON with spans", "Herewith", herewith_json),
    ("readable text alone, mapped to bytes", "Herewith", herewith_view),
    ("items and their text", "Herewith", herewith_items),
    ("items and their text", "edgartools", edgartools_items),
    ("items and their text", "datamule", datamule_items),
    ("bare parse", "turbohtml", turbohtml_parse),
)
SPLITTING = (
    ("header and documents", "Herewith", herewith_split),
    ("header and documents", "edgartools", edgartools_split),
    ("header and documents", "secsgml", secsgml_split),
)
WHOLE = (("split and whole report", "Herewith", herewith_file),)
