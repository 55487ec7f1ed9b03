"""Small aids of the handbook in a browser: copied addresses, previews, the zip file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.conftest import Served
from tests.browser.viewing import PHONE, opened

OWN = "https://hongling.example/"
"""The address of the sample's site."""
CHAPTER = "handbook/sijiwuzhuan/2026.1/assessment/"
ARTICLE = "certification/#a29"


def test_the_button_copies_the_address_of_the_article(
    chromium: Browser, whole: Served
) -> None:
    page = opened(chromium, permissions=["clipboard-read", "clipboard-write"])
    page.goto(whole.address + CHAPTER)
    button = page.get_by_role("button", name="复制链接：第三十五条")
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("已复制“第三十五条").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{whole.address}{CHAPTER}#a35"
    page.goto(copied)
    assert "第三十五条" in page.locator(":target").inner_text()
    page.context.close()


def test_without_a_clipboard_the_address_is_told(
    chromium: Browser, whole: Served
) -> None:
    page = opened(chromium)
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
        "document.execCommand = () => false;"
    )
    page.goto(whole.address + CHAPTER)
    page.get_by_role("button", name="复制链接：第三十五条").focus()
    page.keyboard.press("Enter")
    said = page.get_by_text("没有复制成功").text_content() or ""
    assert said.endswith(f"{CHAPTER}#a35")
    page.context.close()


def test_on_a_telephone_the_button_is_there_without_hovering(
    chromium: Browser, whole: Served
) -> None:
    page = opened(chromium, PHONE, has_touch=True, is_mobile=True)
    page.goto(whole.address + CHAPTER)
    button = page.get_by_role("button", name="复制链接：第三十五条")
    assert button.evaluate("e => getComputedStyle(e).opacity") == "1"
    box, heading = button.bounding_box(), page.locator("#a35").bounding_box()
    assert box is not None
    assert heading is not None
    assert box["height"] >= 44
    assert box["x"] + box["width"] <= PHONE["width"]
    page.context.close()


def test_a_term_and_an_article_are_shown_where_they_are_named(
    chromium: Browser, whole: Served
) -> None:
    """At its own address: Material compares links with the map's."""
    page = opened(chromium)
    asked: set[str] = set()

    def answer(route: Route) -> None:
        path = route.request.url.partition("://")[2].partition("/")[2]
        asked.add(path)
        file = whole.folder / (f"{path}index.html" if path[-1:] in ("", "/") else path)
        route.fulfill(path=file) if file.is_file() else route.abort()

    page.route("**/*", answer)
    address = f"{OWN}{CHAPTER}"
    page.goto(address, wait_until="networkidle")
    shown = page.locator(".md-tooltip2")
    page.locator("a.hl-term").first.hover()
    shown.get_by_text("党务工作", exact=False).first.wait_for()
    assert "handbook/glossary/" in asked
    page.mouse.move(0, 0)
    page.locator(f"a[data-preview][href*='{ARTICLE}']").first.hover()
    shown.get_by_text("第二十九条").first.wait_for()
    page.context.close()


@pytest.mark.parametrize("words", ["公示期", "年检"])
def test_the_zip_file_is_read_and_searched_without_a_server(
    chromium: Browser, whole: Served, tmp_path: Path, words: str
) -> None:
    with zipfile.ZipFile(whole.folder / "handbook/handbook.zip") as file:
        file.extractall(tmp_path)
    page = opened(chromium)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((tmp_path / "handbook/index.html").as_uri())
    page.keyboard.press("/")
    # All at once: a click would miss results that a further letter replaces.
    page.keyboard.insert_text(words)
    link = page.locator(".md-search-result__link").first
    link.wait_for()
    address = link.get_attribute("href") or ""
    assert address.startswith("file://")
    link.click()
    page.wait_for_url("**/index.html?h=*")
    assert page.locator("article h1").is_visible()
    page.context.close()
    assert not [url for url in asked if not url.startswith(("file:", "blob:", "data:"))]
    assert faults == []
