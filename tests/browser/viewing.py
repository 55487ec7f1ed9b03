"""Opening pages: windows, moments, and what comes out of the printer."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.conftest import Served

PHONE = {"width": 320, "height": 568}
DESK = {"width": 1280, "height": 800}
VIEWPORTS = {"phone": PHONE, "desk": DESK}
A4 = {"portrait": (595, 842), "landscape": (842, 595)}


def opened(browser: Browser, viewport: dict[str, int] = DESK, **options: Any) -> Page:
    size: Any = viewport
    return browser.new_context(viewport=size, **options).new_page()


def go(page: Page, served: Served, url: str) -> None:
    page.goto(served.address + url, wait_until="networkidle" if "?" in url else "load")


def pages_of_pdf(content: bytes) -> list[tuple[int, int]]:
    """Return width and height in points of each page."""
    boxes = re.findall(rb"/MediaBox \[([^\]]*)\]", content)
    assert len(boxes) == len(re.findall(rb"/Type /Page\b", content))
    sizes = []
    for box in boxes:
        _, _, width, height = (float(number) for number in box.split())
        sizes.append((round(width), round(height)))
    return sizes


def aged(browser: Browser, served: Served, url: str, moment: str) -> Page:
    """Open a page at a moment, seen from the other side of the world."""
    page = opened(browser, timezone_id="America/Los_Angeles")
    page.clock.set_fixed_time(moment)
    go(page, served, url)
    return page
