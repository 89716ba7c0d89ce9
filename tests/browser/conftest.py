"""A real browser for the tests that look at pages.

In: Chromium and Playwright, where `make browser` put them. Out: pages that tell every request, dialog and error. Never:
a request that is answered; without a browser the tests skip, and say what is missing.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).parent
TOOLS = HERE.parents[1] / "tools"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is here, so that it can be asked for or left out: `pytest -m browser`."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


def tool(stem: str) -> ModuleType:
    """Load a script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(stem, TOOLS / f"{stem}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[stem] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium without a window."""
    chromium = tool("chromium")
    missing = chromium.missing()
    if missing:
        pytest.skip(missing)
    with chromium.chromium() as opened:
        yield opened


class Seen:
    """What a page did, beside being shown."""

    def __init__(self, page: Any, own: str) -> None:
        self.requests: list[str] = []
        self.dialogs: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda r: self.requests.append(r.url) if r.url.split("#")[0] != own else None)
        page.on("dialog", self._dialog)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("console", lambda m: self.errors.append(m.text) if m.type in {"error", "warning"} else None)
        page.context.on("page", lambda p: self.requests.append(f"new page {p.url}"))

    def _dialog(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def nothing(self) -> None:
        """Nothing was loaded, asked or thrown."""
        assert (self.requests, self.dialogs, self.errors) == ([], [], [])


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Show a page: its markup in, the page and what it did out."""
    with ExitStack() as stack:

        def shown(markup: str, fragment: str = "", **context: Any) -> tuple[Any, Seen]:
            path = tmp_path / "page.html"
            path.write_text(markup, encoding="utf-8")
            opened = browser.new_context(
                **{"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", **context}
            )
            stack.callback(opened.close)
            page = opened.new_page()
            page.set_default_timeout(10_000)
            seen = Seen(page, path.as_uri())
            page.goto(path.as_uri() + fragment)
            return page, seen

        yield shown
