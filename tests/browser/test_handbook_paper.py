"""The handbook on paper: whole versions with contents whose numbers are right."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import harness
from tests.browser.conftest import Served
from tests.browser.viewing import A4, DESK, PHONE, opened, pages_of_pdf
from tests.handbook_pdf import destinations, printed, sheets, whole_pages

SMALL = """<!doctype html><html lang="zh-CN"><title>试印</title>
<style>@page {size: A4} h2 {break-before: page}</style>
<h2 id="contents">目录</h2>
<ul><li><a href="#one">一</a><li><a href="#two">二</a><li><a href="#three">三</a></ul>
<h2 id="one">一</h2><p style="height: 40cm">很长</p>
<h2 id="two">二</h2><h3 id="three">三</h3>"""
"""Its parts begin on sheets 2, 4 and 4: sheet 3 is the rest of the first part."""
VERSIONS = (
    "honglingrenzheng/2022.1",
    "honglingrenzheng/2025.1",
    "sijiwuzhuan/2023.1",
    "sijiwuzhuan/2026.1",
)


@pytest.fixture
def handbook(whole: Served) -> Path:
    return whole.folder / "handbook"


@pytest.fixture
def address(whole: Served) -> str:
    return f"{whole.address}handbook/"


def told(page: Page) -> dict[str, str]:
    """What the contents say: the sheet of each anchor."""
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('#contents + ul a')]"
        ".map(link => [link.hash.slice(1), link.dataset.sheet]))"
    )
    return found


def test_the_contents_name_the_sheets_on_which_parts_begin(chromium: Browser) -> None:
    page = opened(chromium)
    page.set_content(SMALL)
    content = printed(page)
    assert told(page) == {"one": "2", "two": "4", "three": "4"}
    assert len(sheets(content)) == len(pages_of_pdf(content)) == 4
    page.context.close()


def test_every_version_has_its_page(handbook: Path) -> None:
    assert (*whole_pages(handbook),) == VERSIONS


def test_a_version_prints_upright_with_contents_and_bookmarks(
    chromium: Browser, address: str
) -> None:
    page = opened(chromium)
    page.goto(f"{address}sijiwuzhuan/2026.1/print/")
    content = printed(page)
    assert set(pages_of_pdf(content)) == {A4["portrait"]}
    stated = told(page)
    assert {f"a{number}" for number in range(1, 47)} < stated.keys()
    assert all(stated.values())
    found = destinations(content)
    assert [int(sheet) for sheet in stated.values()] == [found[at] for at in stated]
    assert sorted(found[at] for at in stated) == [found[at] for at in stated]
    assert b"/Outlines" in content
    assert b"/MarkInfo" in content
    page.emulate_media(media="print")
    for name in (".hl-bar", ".md-header", ".md-footer", ".md-sidebar", ".headerlink"):
        assert not page.locator(name).first.is_visible(), name
    page.context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_whole_page_is_without_barriers(
    chromium: Browser, address: str, size: dict[str, int], scheme: str
) -> None:
    page = opened(chromium, size, color_scheme=scheme)
    heard = harness.listen(page, address)
    page.goto(f"{address}sijiwuzhuan/2026.1/print/")
    assert harness.axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.context.close()
    assert heard == []
