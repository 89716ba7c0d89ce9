"""Try the wheel as a stranger would: in an environment of its own, without development packages, from another folder.

In: a wheel. Out: nothing but a line where all went well. Never: the source tree; what runs is what was installed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

FIND = """
from importlib.resources import files
print(*sorted(str(path) for path in (files("herewith") / "examples").iterdir()), sep="\\n")
"""
NEEDED = {"click", "colorama", "herewith", "msgspec", "pip", "setuptools", "tzdata"}
"""All that may be there: what Herewith depends on, what that depends on, and what a new environment holds."""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command to its end, outside the tree.

    Raises:
        SystemExit: it failed; what it said is passed on.
    """
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        sys.exit(f"wheel: {' '.join(map(str, command))} exited {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def examples(python: Path, cwd: Path) -> list[str]:
    """Find the filings that ship inside the package."""
    return [line for line in run(python, "-c", FIND, cwd=cwd).splitlines() if line.endswith((".txt", ".htm"))]


def main() -> int:
    """Install the wheel, read every packaged filing with it, and read what that printed."""
    wheel = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="herewith-wheel-") as name:
        folder = Path(name)
        venv.create(folder / "env", with_pip=True)
        programs = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
        python, herewith = programs / "python", programs / "herewith"
        run(python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", wheel, cwd=folder)
        there = {p["name"].lower() for p in json.loads(run(python, "-m", "pip", "list", "--format=json", cwd=folder))}
        if there - NEEDED:
            sys.exit(f"wheel: installing it brought {sorted(there - NEEDED)}, which pyproject.toml does not ask for")
        version = run(herewith, "--version", cwd=folder).strip()
        filings = examples(python, folder)
        if not filings:
            sys.exit("wheel: no example is packaged")
        lines = run(herewith, "read", "--jsonl", *filings, cwd=folder).splitlines()
        readings = [json.loads(line) for line in lines]
        if len(readings) != len(filings) or not all(reading["items"] for reading in readings):
            sys.exit(f"wheel: {len(filings)} packaged filings, {len(readings)} readings, some without items")
        page = run(herewith, "read", filings[0], cwd=folder)
        if not page.strip():
            sys.exit(f"wheel: herewith read {filings[0]} printed nothing")
    beside = ", ".join(sorted(there - {"herewith", "pip", "setuptools"}))
    print(f"{wheel.name}: {version}: {len(readings)} packaged filings read, with only {beside} beside it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
