"""The handbook's own search in a real browser: the right section comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from generator.site import urls
from tests.browser.conftest import Served

QUERIES = Path(__file__).parents[1] / "data" / "handbook-queries.tsv"
MARK = re.compile(r"^[^/]*//[^/]*/")
FIRST = """async () => {
    const first = document.querySelector(".md-search-result__item");
    return Array.from(first.querySelectorAll("a"), (link) => link.href);
}"""


def queries() -> list[tuple[str, frozenset[str]]]:
    lines = QUERIES.read_text("utf-8").splitlines()
    parted = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(query, frozenset(sections.split())) for query, sections in parted]


@pytest.fixture(scope="module")
def handbook(whole: Served, chromium: object) -> Iterator[Page]:
    """One page for all queries, its index loaded."""
    page = chromium.new_page()  # type: ignore[attr-defined]
    page.goto(f"{whole.address}{urls.HANDBOOK}", wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type("公示")
    page.locator(".md-search-result__link").first.wait_for()
    yield page
    page.close()


def first_hit(page: Page, query: str) -> set[str]:
    """Ask; the first page found and the section of it that fits best."""
    box = page.locator(".md-search__input")
    box.fill("")
    box.press("End")
    page.wait_for_function("!document.querySelector('.md-search-result__item')")
    box.fill(query)
    box.press("End")
    page.locator(".md-search-result__link").first.wait_for()
    links = [urlsplit(link) for link in page.evaluate(FIRST)[:2]]
    found = [link.path.partition(urls.HANDBOOK)[2] for link in links]
    sections = {
        f"{path}#{link.fragment}" for path, link in zip(found, links, strict=True)
    }
    # Where a page fits as a whole, its best section is as good an answer.
    return {section.removesuffix("#") for section in sections} | {found[0]}


def test_there_are_enough_queries() -> None:
    asked = [query for query, _ in queries()]
    assert len(set(asked)) == len(asked) >= 40


@pytest.mark.parametrize(("query", "sections"), queries(), ids=lambda one: str(one)[:9])
def test_the_right_section_comes_first(
    handbook: Page, query: str, sections: frozenset[str]
) -> None:
    assert first_hit(handbook, query) & sections
