"""A real browser without a window: Chromium as the system has it, driven by Playwright.

In: the Chromium on the path. Out: a browser that touches nothing but the pages it is given. Never: a download; `make
browser` installs what is missing.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",  # in a container the user is root, and Chromium's own sandbox refuses
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def missing() -> str | None:
    """Say what is missing to open a browser; None: nothing."""
    if find_spec("playwright") is None:
        return "Playwright is not installed: make browser"
    if not any(shutil.which(name) for name in NAMES):
        return "no Chromium on the path: make browser"
    return None


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open a browser, and close it.

    Raises:
        SystemExit: something is missing.
    """
    lacking = missing()
    if lacking is not None:
        sys.exit(lacking)
    from playwright.sync_api import sync_playwright

    path = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    with chromium() as opened:
        print(f"Chromium {opened.version}")
