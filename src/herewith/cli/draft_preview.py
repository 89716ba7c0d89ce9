"""`herewith draft preview`: the documents in the browser, built anew at each look.

In: REPORT.md. Out: pages on 127.0.0.1, under an address that holds a token. Never: an answer without the token or to
another host's name, a page that the browser keeps or that loads or runs anything, a line in a log.
"""

from __future__ import annotations

import datetime as dt
import secrets
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herewith.drafting.built import BuiltDocument

LOOPBACK = "127.0.0.1"
_TYPES = {
    ".htm": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "text/plain; charset=utf-8",
    ".xsd": "text/plain; charset=utf-8",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Answer(NamedTuple):
    """What one request gets."""

    status: int
    kind: str
    body: bytes


class PreviewServer(ThreadingHTTPServer):
    """Serves one draft to whoever has the token."""

    daemon_threads = True

    def __init__(self, report: Path, port: int = 0) -> None:
        """Listen on loopback, on a free port where none is given."""
        self.report = report
        self.token = secrets.token_urlsafe(24)
        super().__init__((LOOPBACK, port), _Requests)

    @property
    def address(self) -> str:
        """The address to open."""
        return f"http://{LOOPBACK}:{self.server_port}/{self.token}/"

    def answer(self, host: str, path: str) -> Answer:
        """Answer a request; whoever lacks the token, or comes by another name, learns nothing."""
        token, _, name = path.lstrip("/").partition("?")[0].partition("/")
        here = host in {f"{LOOPBACK}:{self.server_port}", f"localhost:{self.server_port}"}
        if not here or not secrets.compare_digest(token.encode(), self.token.encode()):
            return Answer(404, "text/plain; charset=utf-8", b"nothing here\n")
        from herewith.model.errors import HerewithError

        try:
            return self._built(name)
        except HerewithError as error:
            faults = "".join(f"<li>{escape(line)}</li>" for line in str(error).splitlines())
            return _page("To be mended", f"<p>{escape(self.report.name)} cannot be built yet.</p><ul>{faults}</ul>")

    def _built(self, name: str) -> Answer:
        from herewith.cli.draft_files import opened
        from herewith.drafting.build import build
        from herewith.drafting.proof import prove
        from herewith.drafting.proof_page import proof_page

        draft = opened(self.report)
        documents = build(draft, folder=self.report.parent)
        if name == "proof":
            proof = prove(draft, documents, dt.datetime.now(dt.UTC), file=self.report.name)
            return Answer(200, _TYPES[".htm"], proof_page(proof).encode())
        if not name:
            return _contents(documents)
        document = next((d for d in documents if d.name == name), None)
        if document is None:
            return _page("Not here", f"<p>{escape(name)} is none of the documents.</p>", status=404)
        return Answer(200, _TYPES.get(Path(name).suffix.lower(), "application/octet-stream"), document.data)


class _Requests(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer a look."""
        answer = self.server.answer(self.headers.get("Host", ""), self.path)
        self.send_response(answer.status)
        for name, value in {**_HEADERS, "Content-Type": answer.kind, "Content-Length": str(len(answer.body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is http.server's
        """Keep no log: an address holds the token."""

    def version_string(self) -> str:
        """Give no version of anything away."""
        return "herewith"


def _contents(documents: Sequence[BuiltDocument]) -> Answer:
    rows = "".join(
        f'<li><a href="{escape(d.name)}">{escape(d.name)}</a>: {escape(d.type)}, {len(d.data):,} bytes</li>'
        for d in documents
    )
    return _page("The documents", f'<ul>{rows}</ul><p><a href="proof">The proof</a></p>')


def _page(title: str, body: str, *, status: int = 200) -> Answer:
    page = f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>{body}</html>'
    return Answer(status, _TYPES[".htm"], page.encode())


@click.command(
    "preview",
    epilog="Example: herewith draft preview REPORT.md",
    short_help="Show the documents in the browser while you write.",
)
@click.argument("report", type=click.Path(path_type=Path), metavar="REPORT.md")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on 127.0.0.1.  [default: a free one]")
def command(report: Path, port: int) -> None:
    """Show the documents of REPORT.md in the browser, built anew at each look; stop it with Ctrl-C.

    It listens on this machine alone, and answers only under the address that it prints.
    """
    from herewith.cli.draft_files import opened
    from herewith.model.errors import DraftError, UsageError

    try:
        opened(report)
    except DraftError as error:
        click.echo(f"herewith: {error}", err=True)
    try:
        server = PreviewServer(report, port)
    except OSError as error:
        raise UsageError(f"port {port} is taken ({error.strerror}): give another --port") from error
    with server:
        click.echo(server.address)
        server.serve_forever()
