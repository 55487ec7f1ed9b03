"""The filters of the search: chosen, told in words, kept in the address, cleared."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.harness import axe_faults
from tests.browser.searching import numbers, settled
from tests.builds import Built
from tests.sample_queries import Holders, Query

KINDS = ("area", "grade", "state", "year", "category")
SURNAME = "王"


@pytest.fixture(scope="module")
def holders(built: Built) -> Holders:
    return Holders(built)


@pytest.fixture
def page(chromium: Browser, whole: Served) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 320, "height": 568})
    page.goto(f"{whole.address}{urls.REGISTRY}?q={SURNAME}", wait_until="load")
    settled(page)
    page.locator("#search-filters summary").click()
    yield page
    page.close()


def choose(page: Page, name: str, value: str) -> str:
    """Choose in a filter; the sentence of the result."""
    before = page.inner_text("#search-status")
    page.select_option(f"#filter-{name}", value)
    page.wait_for_function(
        "before => document.getElementById('search-status').textContent !== before",
        arg=before,
    )
    return settled(page)


def expected(holders: Holders, **filters: str) -> set[str]:
    return holders.named(Query("filter", SURNAME, filters, f"{SURNAME}.+", None, None))


def test_each_choice_narrows_and_is_told(page: Page, holders: Holders) -> None:
    assert settled(page) == f"“{SURNAME}”：{len(expected(holders))} 条结果"
    found = expected(holders, area="990100")
    said = choose(page, "area", "990100")
    assert said == f"“{SURNAME}”在澄州市：{len(found)} 条结果"
    found = expected(holders, area="990100", grade="junior")
    said = choose(page, "grade", "junior")
    assert said == f"“{SURNAME}”在澄州市 · 初级：{len(found)} 条结果"
    assert set(numbers(page, "names")) == found
    assert page.inner_text("#search-filters summary") == "筛选：澄州市 · 初级"
    assert page.title().startswith(said)


def test_the_address_holds_all_and_the_way_back_works(
    page: Page, chromium: Browser, holders: Holders
) -> None:
    choose(page, "grade", "intermediate")
    said = choose(page, "year", "2025")
    assert page.url.endswith("&grade=intermediate&year=2025")
    other = chromium.new_page()
    other.goto(page.url, wait_until="load")
    assert settled(other) == said
    assert set(numbers(other, "names")) == expected(
        holders, grade="intermediate", year="2025"
    )
    other.close()
    page.go_back()
    page.wait_for_function("() => !document.title.includes('2025年')")
    assert settled(page).startswith(f"“{SURNAME}”在中级：")
    assert page.input_value("#filter-year") == ""
    page.go_forward()
    page.wait_for_function("() => document.title.includes('2025年')")
    assert settled(page) == said


def test_clearing_the_filters_keeps_the_words(page: Page, holders: Holders) -> None:
    choose(page, "grade", "special")
    page.get_by_role("button", name="清除筛选").click()
    page.wait_for_function("() => !document.title.includes('特级')")
    assert settled(page) == f"“{SURNAME}”：{len(expected(holders))} 条结果"
    assert "grade" not in page.url
    assert [page.input_value(f"#filter-{name}") for name in KINDS] == [""] * 5


def test_filters_without_words_list_nobody(page: Page) -> None:
    page.select_option("#filter-area", "990101")
    page.fill("#q", "")
    page.press("#q", "Enter")
    page.wait_for_function("() => document.title.startsWith('请再输入')")
    assert page.locator("#search-results li").count() == 0
    link = page.locator("#search-results a")
    assert link.inner_text() == "该地区的名单"
    assert (link.get_attribute("href") or "").endswith("areas/990101/")


def test_an_address_cannot_choose_what_is_no_choice(
    page: Page, whole: Served, holders: Holders
) -> None:
    page.goto(
        f"{whole.address}{urls.REGISTRY}?q={SURNAME}&area=<b>&grade=emperor&state=revoked",
        wait_until="load",
    )
    assert settled(page) == f"“{SURNAME}”：{len(expected(holders))} 条结果"


def test_nobody_passes_and_the_advice_says_so(page: Page) -> None:
    choose(page, "state", "inspection_pending")
    said = choose(page, "grade", "special")
    assert said == f"“{SURNAME}”在特级 · 有效（待年检）：0 条结果"
    assert "去掉筛选条件再查一次。" in page.inner_text("#search-results")


def test_filters_are_named_and_without_barriers(page: Page) -> None:
    choose(page, "grade", "junior")
    for name, label in zip(
        KINDS, ("地区", "等级", "状态", "发证年份", "任职类别"), strict=True
    ):
        assert page.get_by_label(label, exact=True).get_attribute("name") == name
    assert page.get_by_role("list", name="按姓名查到的").count() == 1
    assert page.get_by_role("status").first.inner_text().endswith("条结果")
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_the_lists_by_area_do_it(
    chromium: Browser, whole: Served
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(whole.address + urls.REGISTRY)
    assert not page.locator("#search-filters").is_visible()
    page.fill("#q", SURNAME)
    page.press("#q", "Enter")
    page.wait_for_url("**/areas/?q=*")
    page.locator('main a[href*="990101"]').first.click()
    page.locator('.figures a[href*="junior"]').first.click()
    assert page.locator("tbody th", has_text=SURNAME).count() > 0
    context.close()
