"""What the tests of the command share: a page, a way to run the command in this process and in one of its own.

In: arguments. Out: exit code, stdout, stderr. Never: the network, a real filing.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from herewith.cli.main import herewith_command

PAGE = b"""                                    FORM 8-K
                                 CURRENT REPORT

       Date of Report (Date of earliest event reported): October 30, 2003

                             PLUM & PEAR COMPANY
               (Exact Name of Registrant as Specified in Charter)

Item 5.  Other Events.

          Nothing much happened at Plum & Pear Company.

                                   SIGNATURE

          Pursuant to the requirements of the Securities Exchange Act of 1934,
the Registrant has duly caused this report to be signed on its behalf by the
undersigned, hereunto duly authorized.

                                            PLUM & PEAR COMPANY

Date:  October 30, 2003                     By: /s/ Ann Plum
                                               -----------------------
                                               Ann Plum
                                               President
"""
ANNUAL = b"""<SEC-HEADER>0000000000-03-000009.hdr.sgml : 20030331
ACCESSION NUMBER:\t\t0000000000-03-000009
CONFORMED SUBMISSION TYPE:\t10-K
PUBLIC DOCUMENT COUNT:\t\t1
</SEC-HEADER>
<DOCUMENT>
<TYPE>10-K
<SEQUENCE>1
<TEXT>
ANNUAL REPORT

Item 5.  Market for the registrant's common equity.
</TEXT>
</DOCUMENT>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a current report and an annual one."""
    (tmp_path / "page.txt").write_bytes(PAGE)
    (tmp_path / "annual.txt").write_bytes(ANNUAL)
    return tmp_path


@pytest.fixture
def run() -> Callable[..., Result]:
    """The command in this process."""
    return lambda *arguments, **more: CliRunner().invoke(herewith_command, [str(a) for a in arguments], **more)


@pytest.fixture
def start() -> Callable[..., Any]:
    """The command in a process of its own."""

    def run(*arguments: Any, environment: dict[str, str] | None = None, **more: Any) -> Any:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "herewith", *map(str, arguments)],
            check=False,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **(environment or {})},
            **more,
        )

    return run
