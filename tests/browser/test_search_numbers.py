"""A number in the search: found exactly, or told where it is wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Served
from tests.browser.searching import ask, settled
from tests.search_cases import KNOWN_NUMBER, NUMBER_CASES, NumberCase


@pytest.fixture(scope="module")
def ready(chromium: Browser, search_site: Served) -> Iterator[Page]:
    """One page for all queries, its parts loaded."""
    page = chromium.new_page()
    page.goto(f"{search_site.address}registry/", wait_until="networkidle")
    yield page
    page.close()


@pytest.mark.parametrize("case", NUMBER_CASES, ids=lambda case: case.text)
def test_a_number_is_found_exactly_or_not_at_all(ready: Page, case: NumberCase) -> None:
    sentence = ask(ready, case.text)
    links = ready.eval_on_selector_all(
        "#search-results a", "all => all.map((one) => one.getAttribute('href'))"
    )
    assert links == ([f"../V/{KNOWN_NUMBER}.html"] if case.found else [])
    if case.hint:
        assert case.hint in ready.inner_text("#search-results")
        assert sentence == "编号未查询"
    else:
        assert f"{1 if case.found else 0} 条结果" in sentence


def test_a_wrong_digit_is_pointed_out_and_never_searched(ready: Page) -> None:
    """Every single slip names its own place; none asks the server for a page."""
    asked: list[str] = []
    ready.on("request", lambda request: asked.append(request.url))
    drawn = random.Random(3)
    for place in range(3, 20):
        digit = drawn.choice(
            [one for one in "0123456789" if one != KNOWN_NUMBER[place - 1]]
        )
        ask(ready, KNOWN_NUMBER[: place - 1] + digit + KNOWN_NUMBER[place:])
        shown = ready.inner_text(".search-hint")
        assert "校验码不符" in shown
        assert f" {place}" in shown or f"、{place}" in shown, shown
    assert not [one for one in asked if "/V/" in one]


def test_swapped_neighbours_are_pointed_out(ready: Page) -> None:
    pair = next(
        place
        for place in range(4, 18)
        if KNOWN_NUMBER[place - 1] != KNOWN_NUMBER[place] and place != 12
    )
    swapped = (
        KNOWN_NUMBER[: pair - 1]
        + KNOWN_NUMBER[pair]
        + KNOWN_NUMBER[pair - 1]
        + KNOWN_NUMBER[pair + 1 :]
    )
    ask(ready, swapped)
    assert f"第 {pair}、{pair + 1} 位（前后写反）" in ready.inner_text(".search-hint")


def test_a_host_that_answers_every_address_invents_no_certificate(ready: Page) -> None:
    ready.route("**/V/**", lambda route: route.fulfill(status=200, body="<p>首页</p>"))
    assert ask(ready, KNOWN_NUMBER).endswith("0 条结果")
    ready.unroute("**/V/**")


def test_the_verify_page_goes_straight_to_the_certificate(
    chromium: Browser, search_site: Served
) -> None:
    page = chromium.new_page()
    page.goto(f"{search_site.address}verify/")
    page.wait_for_load_state("networkidle")
    page.fill("[name=q]", KNOWN_NUMBER)
    page.press("[name=q]", "Enter")
    page.wait_for_url(f"**/V/{KNOWN_NUMBER}.html")
    page.go_back()
    assert settled(page).endswith("1 条结果")
    page.wait_for_load_state("networkidle")
    assert "/verify/" in page.url, "the way back leads back, not forth again"
    page.close()


def test_the_verify_page_speaks_of_numbers_when_it_finds_nothing(
    chromium: Browser, search_site: Served
) -> None:
    page = chromium.new_page()
    page.goto(f"{search_site.address}verify/?q=abcxyz")
    assert settled(page).endswith("0 条结果")
    advice = page.inner_text(".search-advice")
    assert "以 HL 开头" in advice
    assert "拼音" not in advice
    page.close()
