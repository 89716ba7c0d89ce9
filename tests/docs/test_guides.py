"""The pages are true: their Python runs and prints what they say, their links lead somewhere, the reference is current.

In: README.md and every page of docs/. Out: a failure that names the page. Never: a block left out; what cannot run here
is not written as `python`.
"""

from __future__ import annotations

import doctest
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "src" / "herewith" / "examples"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?://)([^)\s#]+)?(?:#([^)\s]+))?\)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tool(stem: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(stem, ROOT / "tools" / f"{stem}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def python_of(page: str) -> str:
    """All Python of a page as one session, each line where it stands, so that a failure names the line."""
    out, last = [], 0
    for block in PYTHON.finditer(page):
        out.append("\n" * page.count("\n", last, block.start(1)))
        out.append(block[1])
        last = block.end(1)
    return "".join(out)


def test_there_are_pages():
    assert len([p for p in PAGES if PYTHON.search(p.read_text(encoding="utf-8"))]) >= 2


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_python_runs_and_prints_what_the_page_says(path, monkeypatch, capsys):
    session = python_of(path.read_text(encoding="utf-8"))
    assert session.count(">>> ") or not session.strip(), "Python of a page is a session, with its >>>"
    monkeypatch.chdir(EXAMPLES)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.REPORT_NDIFF
    test = doctest.DocTestParser().get_doctest(session, {"__name__": "page"}, name(path), name(path), 0)
    results = doctest.DocTestRunner(optionflags=flags).run(test)
    assert not results.failed, capsys.readouterr().out


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_lead_somewhere(path):
    for target, _ in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        assert not target or (path.parent / target).exists(), f"{name(path)} links to {target}"


@pytest.mark.skipif(sys.platform == "win32", reason="the pages show commands of a POSIX shell")
@pytest.mark.parametrize("path", [p for p in PAGES if "evidence" not in p.parts], ids=name)
def test_outputs_and_figures_are_current(path):
    page = path.read_text(encoding="utf-8")
    assert tool("readme").brought_up_to_date(page) == page, "run tools/readme.py"


def test_the_reference_is_what_the_records_say():
    made = tool("json_reference").page()
    assert (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8") == made, "run tools/json_reference.py"
