"""The reference page of the form is what the tables say. In: tools/form_reference.py. Never: a page made anew here."""

from __future__ import annotations

import subprocess
import sys


def test_the_page_is_what_the_tables_say(root):
    run = subprocess.run(
        [sys.executable, "tools/form_reference.py", "--check"], cwd=root, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
