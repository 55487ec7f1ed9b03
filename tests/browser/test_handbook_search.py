"""The handbook's own search in a real browser: the right section comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

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
def handbook(whole: Served, chromium: Browser) -> Iterator[Page]:
    """One page for all queries, its index loaded."""
    page = chromium.new_page()
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


def test_the_expectation_can_fail(handbook: Page) -> None:
    assert first_hit(handbook, "公示期").isdisjoint({"records/#a1", "records/#a7"})


QUESTIONS = Path(__file__).parents[1] / "data" / "handbook-questions.tsv"
FOUND = """async () => {
    const items = document.querySelectorAll(".md-search-result__item");
    return Array.from(items, (item) =>
        Array.from(item.querySelectorAll("a"), (link) => link.href).slice(0, 2));
}"""


def questions() -> list[tuple[str, str, frozenset[str]]]:
    lines = QUESTIONS.read_text("utf-8").splitlines()
    parted = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(who, asked, frozenset(at.split())) for who, asked, at in parted]


def first_three(page: Page, question: str) -> set[str]:
    """Ask; of each of the first three pages found, itself and its best section."""
    first_hit(page, question)
    links = [urlsplit(link) for item in page.evaluate(FOUND)[:3] for link in item]
    found = [(link.path.partition(urls.HANDBOOK)[2], link.fragment) for link in links]
    return {f"{path}#{place}".removesuffix("#") for path, place in found}


def test_there_are_enough_questions_of_everyone() -> None:
    asked = [question for _, question, _ in questions()]
    assert len(set(asked)) == len(asked) >= 110
    assert {who for who, _, _ in questions()} == {"公众", "持证人", "经办人"}


@pytest.mark.parametrize(
    ("who", "question", "sections"), questions(), ids=lambda one: str(one)[:9]
)
def test_the_answer_is_among_the_first_three(
    handbook: Page, who: str, question: str, sections: frozenset[str]
) -> None:
    assert first_three(handbook, question) & sections, who


@pytest.mark.parametrize("words", ["放弃", "想放弃资格怎么办", "怎么放弃"])
def test_a_word_is_sought_whole(handbook: Page, words: str) -> None:
    """Also the last of a query: not 放, which would find the days off."""
    first_hit(handbook, words)
    links = [link for item in handbook.evaluate(FOUND)[:3] for link in item]
    marked = (parse_qs(urlsplit(link).query).get("h", [""])[0] for link in links)
    sought = {word for words in marked for word in words.split()}
    assert "放弃" in sought
    assert sought <= {"放弃", "资格"}


def test_a_word_can_be_asked_for_and_another_be_left_out(handbook: Page) -> None:
    first_hit(handbook, "+公示 -异议")
    links = [link for item in handbook.evaluate(FOUND) for link in item]
    assert links
    assert not any("#a22" in link for link in links)


def open_search(page: Page, address: str, text: str) -> None:
    """Open the search of a page of the handbook by the keyboard, and type."""
    page.goto(address, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type(text)


def test_a_name_leads_on_to_the_search_of_the_register(
    whole: Served, chromium: Browser
) -> None:
    page = chromium.new_page()
    open_search(page, f"{whole.address}{urls.HANDBOOK}records/", "王晓明")
    link = page.locator(".md-search-result__register a")
    assert link.inner_text() == "到查人员里查“王晓明”"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == link.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{whole.address}{urls.REGISTRY}?q=*")
    page.locator(".search-row").first.wait_for()
    assert page.locator(".search-name", has_text="王晓明").count() == 3
    page.close()


def test_enter_still_follows_the_best_section(whole: Served, chromium: Browser) -> None:
    page = chromium.new_page()
    open_search(page, f"{whole.address}{urls.HANDBOOK}", "公示期")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/**#a13")
    page.close()


def test_an_empty_box_leads_nowhere(whole: Served, chromium: Browser) -> None:
    page = chromium.new_page()
    open_search(page, f"{whole.address}{urls.HANDBOOK}", "王")
    line = page.locator(".md-search-result__register")
    line.wait_for()
    page.keyboard.press("Backspace")
    line.wait_for(state="hidden")
    page.close()


def test_the_search_of_the_register_leads_to_the_handbook(
    whole: Served, chromium: Browser
) -> None:
    """Also where nobody is found: the words may be of a rule."""
    page = chromium.new_page()
    page.goto(f"{whole.address}{urls.REGISTRY}?q=公示期", wait_until="networkidle")
    assert "0 条结果" in page.inner_text("#search-status")
    page.locator(".search-besides a").click()
    page.wait_for_url(f"{whole.address}{urls.HANDBOOK}?q=*")
    page.locator(".md-search-result__link").first.wait_for()
    links = [link.partition(urls.HANDBOOK)[2] for link in page.evaluate(FIRST)]
    assert any(link.startswith("records/") for link in links)
    page.close()
