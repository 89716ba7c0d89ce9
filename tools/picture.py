"""The picture that the README opens with: a packaged filing on its lit page, one value asked for.

In: src/herewith/examples. Out: docs/pictures/lit.png, drawn in headless Chromium. Never: a picture touched by hand.

    python tools/picture.py [OUT]
"""

from __future__ import annotations

import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

import herewith
from chromium import chromium
from herewith.pages.lit_page import lit_page

EXAMPLE = "2024-inline-xbrl.txt"
ASKED = "value-cover-telephone"
WIDE, HIGH = 1400, 900


def main() -> None:
    """Draw the picture."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "docs" / "pictures" / "lit.png"
    with as_file(files("herewith") / "examples" / EXAMPLE) as filing:
        page = lit_page(herewith.read(filing))
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "lit.html"
        path.write_text(page, encoding="utf-8")
        shown = browser.new_page(
            viewport={"width": WIDE, "height": HIGH}, color_scheme="light", reduced_motion="reduce"
        )
        shown.goto(path.as_uri())
        shown.click(f"#{ASKED}")
        shown.mouse.move(0, 0)
        shown.screenshot(path=str(out))
    print(out)


if __name__ == "__main__":
    main()
