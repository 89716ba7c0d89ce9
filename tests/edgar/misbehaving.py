"""A server on loopback that serves files well, or as badly as it is told to.

In: files by address, and for any request a `Fault`. Out: real HTTP, and a log of what was asked and when. Never: a
request to anywhere else.
"""

from __future__ import annotations

import gzip
import hashlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec

How = Literal[
    "answer", "reset", "truncated", "told too much", "told too little", "drip", "gzip cut", "gzip damaged", "elsewhere"
]


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """What one request gets instead of the file."""

    how: How = "answer"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the log."""

    at: float
    """Seconds of the machine's steady clock."""
    path: str
    """With the query."""
    headers: dict[str, str]


Misbehaviour = Callable[[str, int], Fault | None]
"""Given the path with its query, and how often it was asked before: a fault, or None."""


class Server(ThreadingHTTPServer):
    """Serves files, and writes down who asked."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, files: dict[str, bytes], misbehaviour: Misbehaviour) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = files
        self.misbehaviour = misbehaviour
        self.log: list[Asked] = []
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def asked(self) -> list[str]:
        return [entry.path for entry in self.log]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is no error here."""


class Handler(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the base class's name
        """Say nothing on stderr."""

    def do_GET(self) -> None:
        with self.server.lock:
            before = sum(entry.path == self.path for entry in self.server.log)
            self.server.log.append(Asked(at=time.monotonic(), path=self.path, headers=dict(self.headers)))
        fault = self.server.misbehaviour(self.path, before)
        body = self.server.files.get(self.path, self.server.files.get(urlsplit(self.path).path))
        if fault is not None:
            self._misbehave(fault, fault.body if fault.body is not None else body or b"")
        elif body is None:
            self._send(404, b"<html><title>SEC.gov | File Not Found</title></html>")
        else:
            etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            if self.headers.get("If-None-Match") == etag:
                self._send(304, b"", ("ETag", etag))
            elif "gzip" in self.headers.get("Accept-Encoding", ""):
                self._send(200, gzip.compress(body), ("ETag", etag), ("Content-Encoding", "gzip"))
            else:
                self._send(200, body, ("ETag", etag))

    def _send(self, status: int, body: bytes, *headers: tuple[str, str], length: int | None = None) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _misbehave(self, fault: Fault, body: bytes) -> None:
        self.close_connection = True
        packed = gzip.compress(body)
        if fault.how == "answer":
            self._send(fault.status, body, *fault.headers)
        elif fault.how == "elsewhere":
            self._send(302, b"", *fault.headers)
        elif fault.how == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        elif fault.how == "truncated":
            self._send(200, body[: len(body) // 2], length=len(body))
        elif fault.how == "told too much":
            self._send(200, body, length=len(body) + 10)
        elif fault.how == "told too little":
            self._send(200, body, length=len(body) - 30)
        elif fault.how == "gzip cut":
            self._send(200, packed[:-9], ("Content-Encoding", "gzip"))
        elif fault.how == "gzip damaged":
            half = len(packed) // 2
            spoilt = packed[:half] + bytes([packed[half] ^ 0xFF]) + packed[half + 1 :]
            self._send(200, spoilt, ("Content-Encoding", "gzip"))
        else:
            self._drip(body)

    def _drip(self, body: bytes) -> None:
        self._send(200, b"", length=len(body))
        for n in range(len(body)):
            self.wfile.write(body[n : n + 1])
            self.wfile.flush()
            time.sleep(0.02)


def well_behaved(path: str, before: int) -> Fault | None:
    """Serve everything as it is."""
    del path, before
    return None


@contextmanager
def serving(files: dict[str, bytes], misbehaviour: Misbehaviour = well_behaved) -> Iterator[Server]:
    """Serve for as long as the block lasts."""
    server = Server(files, misbehaviour)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
