"""The report of one sheet from which all began, written in the format, built and read.

In: the sheet, where it is beside the checkout, and the same report as a person writes it today. Out: two readings that
are equal. Never: the sheet itself in the repository.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import herewith
from herewith.drafting.ascii import main_document
from herewith.drafting.format import parse

_WRITTEN = """\
---
form: 8-K
date of report: October 30, 2003
registrant:
  name: BIOPURE CORPORATION
  state: Delaware
  file number: 011-15167
  ein: 04-2836871
address:
  street: 11 Hurley Street
  city: Cambridge
  state: Massachusetts
  zip: 02141
telephone: 617-234-6500
signature:
  name: Ronald F. Richards
  title: Chief Financial Officer
  date: October 30, 2003
  signed: yes
---

# ITEM 5. OTHER EVENTS AND REQUIRED FD DISCLOSURE

On October 30, 2003, Biopure Corporation issued a press release (the "Press Release") updating its regulatory and
operating plans. A copy of the Press Release is attached hereto as Exhibit 99.1.

# Exhibit Index

- 99.1 Press Release issued by Biopure Corporation on October 30, 2003, filed herewith.
"""


def test_it_builds_to_a_document_that_reads_as_the_sheet(shared):
    document = main_document(parse(_WRITTEN, Path("REPORT.md")))
    built = herewith.read(io.BytesIO(document.encode("ascii")))
    assert built.unread == ()
    sheet = herewith.read(shared / "seed" / "biopure-2003-10-30.txt")
    assert _said(built) == _said(sheet)


def _said(report: herewith.Report) -> dict[str, Any]:
    """Give all that a reading says, but where it stands, and which captions the typist left out of the form."""
    said = report.to_dict()
    for key in ("file", "parts", "document", "documents"):
        del said[key]
    del said["cover"]["asked"]
    for item in said["items"]:
        del item["extent"]
        item["heading"] = item["heading"].upper()
    return said
