"""The report that the guide shows.

In: docs/guides/drafting.md. Out: its example built, and read back. Never: a key that the guide leaves out.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from tests.drafting.composing import differences

import herewith
from herewith.drafting.ascii import main_document
from herewith.drafting.format import parse, write
from herewith.drafting.front_matter import FrontMatter, keys_of

_PAGE = (Path(__file__).resolve().parents[2] / "docs" / "guides" / "drafting.md").read_text(encoding="utf-8")


def test_the_report_of_the_guide_is_built_and_read_back(tmp_path):
    example = re.search(r"^```markdown\n(.*?)^```$", _PAGE, re.MULTILINE | re.DOTALL)
    assert example is not None
    (tmp_path / "release.md").write_text("# Results\n", encoding="utf-8")
    draft = parse(example[1], tmp_path / "REPORT.md")
    report = herewith.read(io.BytesIO(main_document(draft).encode("ascii")))
    assert differences(report, draft, bullet="-") == []
    assert parse(write(draft), tmp_path / "REPORT.md").items == draft.items


def test_the_guide_names_every_key():
    for key in keys_of(FrontMatter):
        assert f"`{key}`" in _PAGE
