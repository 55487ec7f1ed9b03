"""What a first visit moves, as the browser counts it: bytes, hosts, fonts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Served
from tests.judges.samples import PAGE_TYPES, pages_of, richest

TYPES = {page_type.name: page_type for page_type in PAGE_TYPES}
LIMITS = {
    "certificate": 30_000,
    "notice": 40_000,
    "home": 60_000,
    "statistics": 90_000,
    "search": 40_000,
    "verify": 40_000,
    "area list": 40_000,
    "handbook": 85_000,
    "handbook chapter": 85_000,
    "handbook rules": 90_000,
    "handbook version": 105_000,
}
"""Bytes of the page and all that it asks for, as they are sent."""
FONT_SUFFIXES = {".woff", ".woff2", ".ttf", ".otf", ".eot"}


def address_of(whole: Served, name: str) -> str:
    """Address of the largest page of a type."""
    path = richest(pages_of(whole.folder, TYPES[name])).relative_to(whole.folder)
    return whole.address + path.as_posix().removesuffix("index.html")


def visit(browser: Browser, address: str) -> dict[str, int]:
    """Visit a page with an empty cache; bytes that came, by address."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    came: dict[str, int] = {}
    session.on(
        "Network.requestWillBeSent",
        lambda event: asked.update({event["requestId"]: event["request"]["url"]}),
    )
    session.on(
        "Network.loadingFinished",
        lambda event: came.update(
            {asked[event["requestId"]]: int(event["encodedDataLength"])}
        ),
    )
    session.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    context.close()
    return came


@pytest.mark.parametrize("name", LIMITS)
def test_a_first_visit_is_light_and_stays_here(
    chromium: Browser, whole: Served, name: str
) -> None:
    came = visit(chromium, address_of(whole, name))
    assert any(url.endswith(".css") for url in came), "the page came without styles"
    foreign = {url for url in came if not url.startswith((whole.address, "data:"))}
    assert foreign == set()
    assert sum(came.values()) <= LIMITS[name], came


def test_the_site_carries_no_font(whole: Served) -> None:
    fonts = [path for path in whole.folder.rglob("*") if path.suffix in FONT_SUFFIXES]
    assert fonts == []


def test_the_index_of_the_handbook_comes_when_somebody_searches(
    chromium: Browser, whole: Served
) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address_of(whole, "handbook"), wait_until="networkidle")
    assert not any(url.endswith("search_index.json") for url in asked)
    page.keyboard.press("/")
    page.keyboard.type("异议")
    page.locator(".md-search-result__link").first.wait_for()
    assert any(url.endswith("search_index.json") for url in asked)
    page.close()
