"""A static server for one folder, bound to this machine only."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ADDRESS = "127.0.0.1"


class _Handler(SimpleHTTPRequestHandler):
    """Answers unknown addresses with the site's own 404 page, and keeps quiet."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".xml": "application/xml; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
    }

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """Send 404.html where nothing is found."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():  # noqa: PLR2004 - the status itself
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the terminal belongs to the rebuilds."""


@contextmanager
def serving(folder: Path, port: int) -> Iterator[int]:
    """Serve a folder while the context lasts; yield the port (0 asks for any)."""
    handler = partial(_Handler, directory=str(folder))
    server = ThreadingHTTPServer((ADDRESS, port), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
