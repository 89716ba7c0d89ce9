"""The demonstration: two packaged filings read, and the place of some values shown in the file as filed.

In: the packaged examples. Out: on the terminal, what `herewith read` prints, then values with their bytes.
Never: a value that is not read on the spot.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

import herewith

EXAMPLES = files("herewith") / "examples"
SHOWN = ("2003-ascii.txt", "2024-inline-xbrl.txt")


def command(*arguments: str) -> None:
    """Run Herewith as a user would, and show how."""
    print(f"\n$ herewith {' '.join(arguments)}", flush=True)
    subprocess.run([sys.executable, "-m", "herewith", *arguments], check=True, stdin=subprocess.DEVNULL)


def places(path: Path) -> None:
    """Show, for a value of each kind, the bytes it was printed at and what stands there."""
    report = herewith.read(path)
    print("\nIn Python, every value is a string that knows where it was printed:\n")
    print(f">>> report = herewith.read({path.name!r})")
    cover, source = report.cover, report.source
    values = []
    if cover is not None and cover.registrants:
        values.append(("report.cover.registrants[0].name", cover.registrants[0].name))
        values.append(("report.cover.registrants[0].file_number", cover.registrants[0].file_number))
    values += [(f"report[{item.number!r}].title", item.title) for item in report.items[:1]]
    values += [(f"report.signatures[{n}].name", signed.name) for n, signed in enumerate(report.signatures[:1])]
    for expression, value in values:
        if value is not None:
            print(f">>> {expression}, {expression}.spans\n{str(value)!r}")
            for span in value.spans:
                print(f"    bytes {span.start:>6,} to {span.end:>6,}: {source[span.start : span.end]!r}")


def main() -> int:
    """Read both, then show places."""
    for name in SHOWN:
        with as_file(EXAMPLES / name) as path:
            command("read", str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))
    with as_file(EXAMPLES / SHOWN[0]) as path:
        places(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
