"""The guide on fetching is true: its commands run, against a small EDGAR on loopback, and print what it says.

In: the `shell-session` blocks of docs/guides/fetching.md, as one session. Out: a failure that names the command. Never:
a request to EDGAR.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.edgar.misbehaving import serving
from tests.edgar.small_edgar import publish

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guides" / "fetching.md"
BLOCK = re.compile(r"^```shell-session\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands() -> list[tuple[str, str]]:
    session = "".join(BLOCK.findall(GUIDE.read_text(encoding="utf-8")))
    return [(said.split("\n", 1)[0], said.split("\n", 1)[1]) for said in session.split("$ ")[1:]]


@pytest.mark.skipif(sys.platform == "win32", reason="the pages show commands of a POSIX shell")
def test_the_guide_prints_what_the_commands_print(tmp_path):
    here = tmp_path / "bin" / "herewith"
    here.parent.mkdir()
    here.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m herewith "$@"\n', encoding="utf-8")
    here.chmod(0o755)
    with serving(dict(publish().files)) as server:
        variables = {
            **{name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
            "PATH": f"{here.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "EDGAR_IDENTITY": "Jane Doe jane@nowhere.example",
            "EDGAR_BASE_URL": server.url,
            "EDGAR_RATE_LIMIT_PER_SEC": "8",
            "HEREWITH_CACHE": str(tmp_path / "cache"),
        }
        assert len(commands()) >= 7
        for command, expected in commands():
            done = subprocess.run(
                ["sh", "-c", f"{command} 2>&1"],
                env=variables, cwd=tmp_path, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL,
            )  # fmt: skip
            printed = re.sub(r"(?m)^ +(?=\d+$)", "", done.stdout)  # as wc of other systems counts
            assert printed.replace(server.url, "http://127.0.0.1:8000") == expected, command
