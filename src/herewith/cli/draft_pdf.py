"""A page printed to PDF by the Chromium of this machine.

In: a page of HTML that needs nothing else. Out: the bytes of a PDF. Never: a request (the page loads nothing, and the
browser's own services are off), or a trace: its profile and the page lie in a folder of mode 0700 that goes at once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from herewith.model.errors import UsageError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_FLAGS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # a name that the page should not hold leads nowhere
    "--no-pdf-header-footer",
)
_SECONDS = 90


def browser() -> str | None:
    """Give the path of a Chromium; None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def pdf_of(page: str) -> bytes:
    """Print a page.

    Raises:
        UsageError: there is no Chromium, or it made no PDF.
    """
    path = browser()
    if path is None:
        raise UsageError("a PDF takes a Chromium on the path, and there is none: write the page with -o, and print it")
    with tempfile.TemporaryDirectory(prefix="herewith-") as folder:
        source, made = Path(folder, "proof.html"), Path(folder, "proof.pdf")
        source.touch(mode=0o600)
        source.write_text(page, encoding="utf-8")
        arguments = [path, *_FLAGS, f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", source.as_uri()]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            arguments.insert(1, "--no-sandbox")  # Chromium's own sandbox refuses root, as in a container
        home = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
        try:
            subprocess.run(  # noqa: S603 -- the browser found on the path, and our own page
                arguments, check=True, capture_output=True, timeout=_SECONDS, env=home
            )
            return made.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise UsageError(
                f"{path} made no PDF ({type(error).__name__}): write the page with -o, and print it"
            ) from error
