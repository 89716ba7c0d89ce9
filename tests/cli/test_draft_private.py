"""A report in draft is inside information: no socket, no file that others may read, nothing in caches or logs."""

from __future__ import annotations

import http.client
import logging
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.drafts import SPECIMENS
from tests.cli.test_draft import FULL, word

from herewith.cli.draft_preview import PreviewServer

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
# A socket of any kind ends the process, and each file opened for writing is told on stderr.
WATCHED = """
import os, sys
def watch(event, arguments):
    if event.startswith("socket."):
        os.write(2, f"SOCKET {event}\\n".encode())
        os._exit(99)
    if event == "open" and not isinstance(arguments[0], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        os.write(2, f"WROTE {os.fsdecode(arguments[0])}\\n".encode())
sys.addaudithook(watch)
from herewith.cli.main import main
main()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a report, the text of a filing, and a Word draft; home and temporary files stand beside it."""
    SPECIMENS["2026"].put(tmp_path)
    (tmp_path / "R.docx").write_bytes(word())
    example = Path(__file__).parents[2] / "src" / "herewith" / "examples" / "2024-inline-xbrl.txt"
    (tmp_path / "earlier.txt").write_bytes(example.read_bytes())
    for name in ("home", "scratch"):
        (tmp_path / name).mkdir(mode=0o700)
    return tmp_path


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """Every draft command that ends by itself."""
    earlier, report = str(folder / "earlier.txt"), str(folder / "REPORT.md")
    return {
        "new": ("new", "-o", str(folder / "new" / "R.md"), *FULL),
        "from": ("new", "-o", str(folder / "from" / "R.md"), "--from", earlier, "--with-items"),
        "amend": ("new", "-o", str(folder / "amend" / "R.md"), "--amend", earlier, "--with-items"),
        "import": ("import", str(folder / "R.docx"), "-o", str(folder / "word" / "R.md")),
        "build": ("build", report, "-o", str(folder / "out"), "--submission", str(folder / "sub" / "all.txt")),
        "proof": ("proof", report, "--now", "2026-11-24T16:40", "-o", str(folder / "page" / "proof.html")),
        "schema": ("schema",),
    }


def watched(folder: Path, arguments: tuple[str, ...]) -> Any:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "scratch"),
    }
    return subprocess.run(
        [sys.executable, "-c", WATCHED, "draft", *arguments],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        umask=0,
    )


@POSIX
@pytest.mark.parametrize("name", ["new", "from", "amend", "import", "build", "proof", "schema"])
def test_no_socket_private_modes_and_nothing_written_elsewhere(folder, name):
    before = set(folder.rglob("*"))
    result = watched(folder, commands(folder)[name])
    assert "SOCKET" not in result.stderr
    assert result.returncode == 0, result.stderr
    written = [Path(line.removeprefix("WROTE ")) for line in result.stderr.splitlines() if line.startswith("WROTE ")]
    assert [path for path in written if folder not in path.parents and str(path) != os.devnull] == []
    made = set(folder.rglob("*")) - before
    assert bool(made) == (name != "schema")
    for path in made:
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path
    assert list((folder / "home").iterdir()) == list((folder / "scratch").iterdir()) == []


@POSIX
def test_what_is_overwritten_becomes_private_and_no_link_is_followed(run, folder):
    elsewhere = folder / "elsewhere.md"
    elsewhere.write_text("kept", encoding="utf-8")
    target = folder / "new.md"
    target.symlink_to(elsewhere)
    assert run("draft", "new", "-o", target, *FULL).exit_code == 2
    assert run("draft", "new", "-o", target, *FULL, "--force").exit_code == 0
    assert not target.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert elsewhere.read_text(encoding="utf-8") == "kept"


def test_no_word_of_a_draft_is_logged(run, folder, caplog):
    caplog.set_level(logging.DEBUG)
    for arguments in commands(folder).values():
        assert run("draft", *arguments).exit_code == 0
    assert [record for record in caplog.records if record.name.startswith("herewith")] == []
    told = [record.getMessage() for record in caplog.records]  # markdown-it tells its steps, and no words
    assert [words for words in told if any(name in words for name in ("Plover", "Brockton", "Alden", "plant"))] == []


def test_a_filing_cannot_name_a_file_elsewhere(run, folder):
    text = (folder / "earlier.txt").read_bytes()
    name = next(line for line in text.splitlines() if line.startswith(b"<FILENAME>") and b"ex" in line.lower())
    (folder / "hostile.txt").write_bytes(text.replace(name, b"<FILENAME>../../../evil.htm"))
    begun = run("draft", "new", "-o", folder / "a" / "b" / "R.md", "--from", folder / "hostile.txt", "--with-items")
    assert begun.exit_code == 0, begun.output
    assert {path.name for path in (folder / "a" / "b").iterdir()} >= {"R.md", "evil.htm"}
    assert list(folder.glob("evil*")) == list(folder.parent.glob("evil*")) == []


@pytest.fixture
def preview(folder: Path) -> Iterator[Callable[..., tuple[int, dict[str, str], str]]]:
    """A preview on loopback, and a way to ask it."""
    with PreviewServer(folder / "REPORT.md") as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()

        def ask(path: str, host: str | None = None) -> tuple[int, dict[str, str], str]:
            connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
            connection.request("GET", path.replace("TOKEN", server.token), headers={"Host": host} if host else {})
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
            connection.close()
            return answer.status, dict(answer.getheaders()), body

        yield ask
        server.shutdown()
        thread.join()


def test_preview_shows_the_documents_to_who_has_the_token(preview, folder):
    status, headers, body = preview("/TOKEN/")
    assert status == 200
    assert "plvr-20261120.htm" in body
    assert headers["Cache-Control"] == "no-store"
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "opened a plant at Brockton" in preview("/TOKEN/plvr-20261120.htm")[2]
    assert "What was not checked" in preview("/TOKEN/proof")[2]
    assert preview("/TOKEN/none.htm")[0] == 404
    path = folder / "REPORT.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("opened a plant", "closed a plant & shop"), encoding="utf-8"
    )
    assert "closed a plant &amp; shop" in preview("/TOKEN/plvr-20261120.htm")[2]
    path.write_text(path.read_text(encoding="utf-8").replace("Item 8.01", "Item 8.99"), encoding="utf-8")
    assert "cannot be built yet" in preview("/TOKEN/")[2]


def test_preview_tells_nobody_else_anything(preview, capfd):
    for path, host in (("/", None), ("/none/", None), ("/REPORT.md", None), ("/TOKEN/", "rebound.example")):
        status, _, body = preview(path, host)
        assert (status, body) == (404, "nothing here\n")
    assert capfd.readouterr() == ("", "")


def test_preview_listens_on_loopback_alone(folder):
    with PreviewServer(folder / "REPORT.md") as server:
        assert server.server_address[0] == "127.0.0.1"
        assert server.address.startswith("http://127.0.0.1:")
        assert len(server.token) >= 32
