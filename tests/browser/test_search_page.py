"""The page of the search: addresses, pages of results, typing, lost connections."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser.conftest import Served
from tests.browser.searching import UNSAFE, ask, numbers, settled


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


@pytest.fixture
def fresh(page: Page, search_site: Served) -> Page:
    page.goto(f"{search_site.address}registry/", wait_until="networkidle")
    return page


def test_same_names_are_told_apart_by_number(fresh: Page) -> None:
    sentence = ask(fresh, "王小明")
    assert sentence == "“王小明”：2 条结果"
    assert fresh.inner_text(".search-same") == "以上 2 位姓名相同，请以证书编号为准。"
    assert fresh.title() == "“王小明”：2 条结果 · 查人员"
    href = fresh.get_attribute("#search-results a", "href")
    assert href == f"../V/{numbers(fresh, 'names')[0]}.html"


def test_nothing_found_says_what_to_try(fresh: Page) -> None:
    assert ask(fresh, "王小名") == "“王小名”：0 条结果"
    assert "首字母" in fresh.inner_text("#search-results")


def test_thirty_at_a_time_and_more_on_demand(fresh: Page) -> None:
    assert ask(fresh, "赵") == "“赵”：81 条结果"
    seen = []
    for expected in (30, 60, 81):
        fresh.wait_for_function(
            "(n) => document.querySelectorAll('.search-row').length === n", arg=expected
        )
        seen = numbers(fresh, "names")
        if expected < 81:
            fresh.click(".search-more")
    assert len(set(seen)) == 81
    assert fresh.query_selector(".search-more") is None
    focused = fresh.evaluate("document.activeElement.closest('li') !== null")
    assert focused, "the first new row takes the focus"


def test_an_address_can_be_shared_and_the_way_back_works(
    fresh: Page, search_site: Served
) -> None:
    ask(fresh, "卓玛")
    assert "?q=%E5%8D%93%E7%8E%9B" in fresh.url
    ask(fresh, "任重")
    fresh.go_back()
    fresh.wait_for_function("document.title.startsWith('“卓玛”')")
    assert fresh.input_value("[name=q]") == "卓玛"
    fresh.goto(f"{search_site.address}registry/?q=oyw")
    assert settled(fresh) == "“oyw”：1 条结果"


def test_an_empty_query_clears_the_page(fresh: Page) -> None:
    ask(fresh, "卓玛")
    fresh.fill("[name=q]", "")
    fresh.press("[name=q]", "Enter")
    fresh.wait_for_function(
        "!document.querySelector('#search-results').children.length"
    )
    assert fresh.inner_text("#search-status") == ""
    assert "?q=" not in fresh.url


def test_half_a_syllable_is_never_searched(fresh: Page) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.evaluate(
        """() => {
            const input = document.querySelector("[name=q]");
            input.dispatchEvent(new CompositionEvent("compositionstart"));
            input.value = "wang";
            input.dispatchEvent(new InputEvent("input"));
            document.getElementById("search-form").requestSubmit();
        }"""
    )
    fresh.wait_for_timeout(700)
    assert asked == []
    assert fresh.inner_text("#search-status") == ""
    fresh.evaluate(
        """() => {
            const input = document.querySelector("[name=q]");
            input.value = "卓玛";
            input.dispatchEvent(new CompositionEvent("compositionend"));
        }"""
    )
    assert settled(fresh) == "“卓玛”：1 条结果"


def test_only_the_last_query_is_shown(fresh: Page) -> None:
    fresh.evaluate(
        """() => {
            const input = document.querySelector("[name=q]");
            for (const text of ["王", "赵", "卓玛"]) {
                input.value = text;
                document.getElementById("search-form").requestSubmit();
            }
        }"""
    )
    fresh.wait_for_load_state("networkidle")
    assert settled(fresh) == "“卓玛”：1 条结果"
    assert len(numbers(fresh, "names")) == 1


def test_a_lost_connection_is_said_in_words_and_mends(fresh: Page) -> None:
    fresh.route("**/search/**", lambda route: route.abort())
    assert ask(fresh, "卓玛") == "暂时查不到数据"
    fresh.unroute("**/search/**")
    assert ask(fresh, "卓玛") == "“卓玛”：1 条结果"


def test_nothing_is_asked_of_another_host_and_nothing_is_refused(
    fresh: Page, search_site: Served
) -> None:
    asked: list[str] = []
    refused: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.on("console", lambda message: refused.append(message.text))
    fresh.on("pageerror", lambda error: refused.append(str(error)))
    ask(fresh, "远帆物流")
    assert asked
    assert all(one.startswith(search_site.address) for one in asked)
    assert refused == []


def test_no_row_says_valid_after_its_last_day(fresh: Page) -> None:
    ask(fresh, "丁过期")
    assert fresh.inner_text(".search-state") == "已过期"
    assert "丁过期" not in fresh.inner_text(".search-list"), "nobody is named by it"
    ask(fresh, "丁安全")
    assert fresh.inner_text(".search-state") == "有效"


def test_text_of_records_stays_text(fresh: Page) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    fresh.on("dialog", note)
    ask(fresh, "丁安全")
    assert UNSAFE in fresh.inner_text("#search-results")
    ask(fresh, UNSAFE)
    assert fresh.query_selector("#search-results img") is None
    assert dialogs == []


def test_a_link_within_the_page_asks_for_nothing_new(fresh: Page) -> None:
    ask(fresh, "卓玛")
    fresh.evaluate(
        """() => new Promise((resolve) => {
            document.querySelector("[name=q]").value = "卓";
            document.querySelector(".search-row").dataset.kept = "yes";
            window.addEventListener("hashchange", () => setTimeout(resolve));
            location.hash = "search-results";
        })"""
    )
    assert fresh.input_value("[name=q]") == "卓"
    assert fresh.locator(".search-row[data-kept]").count() == 1
    ask(fresh, "任重")
    assert "#" not in fresh.url, "what is shared is the search alone"
