"""A real Chromium, a static server and axe-core for the browser tests."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

AXE = Path(__file__).parents[1] / "data" / "axe" / "axe.min.js"
# The site is on this machine: Chromium has no business with any other.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """Path of Chromium; none is a failure, never a skip."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert path, "no Chromium: name one in CHROMIUM"
    return path


@contextmanager
def browser() -> Iterator[Browser]:
    """Run Chromium while the block runs."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield opened
        finally:
            opened.close()


class _Handler(SimpleHTTPRequestHandler):
    """Serves files; answers an unknown address with 404.html, as static hosts do."""

    def __init__(self, *arguments: Any, home: str, **more: Any) -> None:
        self.home = home
        super().__init__(*arguments, **more)

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """Send the site's own page instead of the server's."""
        page = Path(self.directory) / self.home / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing: pytest shows what matters."""


@contextmanager
def serve(folder: Path, home: str = "") -> Iterator[str]:
    """Serve a folder; yields the address of the site that lies in `home` below it."""
    handler = partial(_Handler, directory=str(folder), home=home)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/{home}"
        finally:
            server.shutdown()
            thread.join()


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def axe_faults(page: Page, *rules: str) -> list[str]:
    """Run axe-core, best practices included or the rules named; a line a fault."""
    page.evaluate(_axe())
    violations = page.evaluate(
        "rules => axe.run(rules.length ? {runOnly: rules} : {})"
        ".then(result => result.violations)",
        list(rules),
    )
    return [
        f"{violation['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for violation in violations
        for node in violation["nodes"]
    ]


def listen(page: Page, address: str) -> list[str]:
    """Collect what must not happen: console errors, dialogs, foreign requests."""
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on(
        "console",
        lambda message: (
            heard.append(f"console: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )

    def on_request(request: Any) -> None:
        if not request.url.startswith(address):
            heard.append(f"request: {request.url}")

    def on_dialog(dialog: Any) -> None:
        heard.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("request", on_request)
    page.on("dialog", on_dialog)
    return heard
