"""What every test shares: the folder of real filings, and a wall to the network.

In: the folder `shared` beside the checkout, where there is one. Out: fixtures. Never: a real filing in the repository;
tests that need one ask for `shared` and skip, with the reason, on a machine without it.
"""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
settings.register_profile("ci", derandomize=True)
"""What a change must pass is the same twice: cases by chance are for `make test` at home, which finds new ones."""
if os.environ.get("CI"):
    settings.load_profile("ci")

LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout that holds real filings, labels and the score."""
    if not (SHARED / "filings").is_dir():
        pytest.skip("needs the real filings in ../shared/filings, which are not beside this checkout")
    return SHARED


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Any:
    """Refuse every connection but to this machine, for the whole run."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise RuntimeError(f"a test tried to reach {address[0]!r}: tests never use the network")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
