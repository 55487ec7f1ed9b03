"""Nine tasks by keyboard alone: on a phone and at 400 % zoom, without script if it can.

Each begins at the top of a page, where a visitor arrives; a task is done within fifteen
Tab stops a page, and the focus is seen at every one of them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.keyboard import Keyboard
from tests.browser.sample_forms import ALL_ROWS, FULL
from tests.browser.sample_notices import notices

WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 320, "height": 568}},
    # A window of 1280 × 1024 at 400 %: a quarter of the pixels, each four wide.
    "zoom": {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4},
}
AREA = "990101"


@pytest.fixture(scope="module", params=WINDOWS)
def window(request: pytest.FixtureRequest) -> dict[str, Any]:
    """How the visitor's window is."""
    return WINDOWS[request.param]


@pytest.fixture(scope="module")
def scripted(chromium: Browser, window: dict[str, Any]) -> Iterator[Page]:
    """A page whose scripts run; pressing a print button is only noted."""
    context = chromium.new_context(**window)
    context.add_init_script("window.print = () => { window.printed = true; }")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def plain(chromium: Browser, window: dict[str, Any]) -> Iterator[Page]:
    """A page without scripts."""
    context = chromium.new_context(java_script_enabled=False, **window)
    yield context.new_page()
    context.close()


def at(page: Page, served: Served, url: str) -> Keyboard:
    """Arrive at a page, focus at its top."""
    page.goto(served.address + url, wait_until="load")
    return Keyboard(page)


def arrive_at_result(page: Page, served: Served, query: str) -> Keyboard:
    """Arrive at a result of the search, past the menus."""
    keys = at(page, served, f"{urls.REGISTRY}?q={query}")
    page.locator("#search-results a").first.wait_for()
    keys.skip_to_text()
    return keys


def test_finding_a_person(scripted: Page, sample: Served) -> None:
    keys = at(scripted, sample, urls.HOME)
    keys.skip_to_text()
    keys.tab_to("#person")
    keys.type("ouyang")
    keys.enter()
    scripted.wait_for_url("**/registry/?q=ouyang*")
    scripted.locator("#search-results a").first.wait_for()
    keys = Keyboard(scripted)
    keys.skip_to_text()
    keys.follow("#search-results a")
    assert "欧阳若兰" in scripted.locator("main").inner_text()


def test_finding_a_person_without_script(plain: Page, sample: Served) -> None:
    keys = at(plain, sample, urls.HOME)
    keys.follow(f'.menu a[href*="{urls.AREAS}"]')
    keys.skip_to_text()
    keys.follow(f'main a[href*="{AREA}"]')
    keys.skip_to_text()
    keys.follow(".figures a")
    keys.skip_to_text()
    keys.follow("tbody th a")
    assert plain.locator("h1").inner_text().strip()


def test_verifying_a_number(scripted: Page, sample: Served) -> None:
    keys = at(scripted, sample, urls.HOME)
    keys.skip_to_text()
    keys.tab_to("#number")
    keys.type(FULL.number)
    keys.enter()
    scripted.wait_for_url(f"**/verify/?q={FULL.number}*")
    scripted.locator("#search-results a").first.wait_for()
    keys = Keyboard(scripted)
    keys.skip_to_text()
    keys.follow("#search-results a")
    assert scripted.locator("#state").inner_text() == "有效"


def test_verifying_a_number_without_script(plain: Page, sample: Served) -> None:
    """By its address, as the page says and the code on paper does."""
    keys = at(plain, sample, urls.certificate(FULL.number))
    assert plain.locator("#state").inner_text() == "有效"
    keys.skip_to_text()
    keys.follow(".actions a")
    assert plain.locator("h1").inner_text().startswith("欧阳若兰")


def test_filtering(scripted: Page, whole: Served) -> None:
    """Open the filters, choose by the arrow keys, follow the first who is left."""
    keys = arrive_at_result(scripted, whole, "王")
    keys.tab_to("#search-filters summary")
    keys.enter()
    keys.tab_to("#filter-grade")
    keys.press("ArrowDown", 3)
    scripted.wait_for_function("() => document.title.includes('在高级：')")
    assert scripted.url.endswith("&grade=senior")
    keys.follow("#search-results a")
    assert "高级" in scripted.locator("main").inner_text()


def test_filtering_by_area_and_grade_without_script(
    plain: Page, sample: Served
) -> None:
    keys = at(plain, sample, urls.area(AREA))
    keys.skip_to_text()
    keys.follow('.figures a[href*="special"]')
    assert "特级" in plain.locator("h1").inner_text()
    assert plain.locator("tbody tr").count() == 1


def test_reading_a_notice_without_script(plain: Page, sample: Served) -> None:
    keys = at(plain, sample, urls.HOME)
    keys.follow(f'.menu a[href*="{urls.NOTICES}"]')
    keys.skip_to_text()
    keys.follow(f'main a[href*="{notices()["publicity"].id}"]')
    assert plain.locator("#names tbody tr").count() == 12


@pytest.mark.parametrize("kind", ["certificate", "notice"])
def test_printing(scripted: Page, sample: Served, kind: str) -> None:
    url = {
        "certificate": urls.certificate(FULL.number),
        "notice": urls.notice(notices()["publicity"].id),
    }[kind]
    keys = at(scripted, sample, url)
    keys.skip_to_text()
    keys.tab_to(".paper button")
    keys.enter()
    assert scripted.evaluate("window.printed === true")


def test_printing_what_was_found(scripted: Page, whole: Served) -> None:
    keys = arrive_at_result(scripted, whole, "王晓明")
    keys.tab_to(".search-outlets button:nth-of-type(2)")
    keys.enter()
    scripted.wait_for_function("() => window.printed === true")
    assert scripted.locator(".result-sheet tbody tr").count() == 3


def test_downloading_what_was_found(scripted: Page, whole: Served) -> None:
    keys = arrive_at_result(scripted, whole, "王晓明")
    keys.tab_to(".search-outlets button")
    with scripted.expect_download() as started:
        keys.enter()
    assert started.value.suggested_filename.endswith(".csv")


def test_downloading_without_script(plain: Page, sample: Served) -> None:
    keys = at(plain, sample, urls.HOME)
    keys.follow(f'.menu a[href*="{urls.DATA}"]')
    keys.skip_to_text()
    keys.tab_to("main a[download]")
    with plain.expect_download() as started:
        keys.enter()
    assert started.value.suggested_filename.endswith((".csv", ".json", ".xlsx"))


def test_changing_the_version_of_the_handbook_without_script(
    plain: Page, whole: Served
) -> None:
    keys = at(plain, whole, "handbook/sijiwuzhuan/2023.1/certification/")
    keys.skip_to_text()
    keys.follow('.md-content .admonition a[href*="2026.1"]')
    assert "2026.1" in plain.locator("h1").inner_text()


def test_skipping_the_menus_without_script(
    plain: Page, sample: Served, whole: Served
) -> None:
    for served, url in (
        (sample, urls.HOME),
        (sample, urls.certificate(ALL_ROWS[3].number)),
        (sample, urls.NOTICES),
        (whole, "handbook/sijiwuzhuan/2026.1/certification/"),
    ):
        keys = at(plain, served, url)
        keys.skip_to_text()
        keys.tab_to("main a, main input, main button, .md-content a", 2)


def test_clearing_a_search(scripted: Page, sample: Served) -> None:
    keys = at(scripted, sample, f"{urls.REGISTRY}?q=ouyang")
    scripted.locator("#search-results a").first.wait_for()
    keys.skip_to_text()
    keys.tab_to("#q")
    keys.press("Control+A")
    keys.press("Delete")
    keys.enter()
    scripted.locator("#search-results a").first.wait_for(state="detached")
    assert scripted.locator("#q").input_value() == ""


def test_clearing_the_filters(scripted: Page, whole: Served) -> None:
    keys = arrive_at_result(scripted, whole, "王&grade=senior")
    before = scripted.locator("#search-status").inner_text()
    assert "在高级：" in before
    keys.tab_to("#search-filters summary")
    keys.enter()
    keys.tab_to("#search-filters button")
    keys.enter()
    scripted.wait_for_function("() => !document.title.includes('在高级')")
    assert "grade" not in scripted.url


POINTED = frozenset(
    {
        *("click", "dblclick", "tap", "hover", "fill", "check", "uncheck", "focus"),
        *("select_option", "set_checked", "dispatch_event", "drag_to", "mouse"),
        *("press_sequentially", "set_input_files", "scroll_into_view_if_needed"),
    }
)
"""What a visitor without a mouse cannot do."""


def pointed(source: str) -> set[str]:
    """Names in a source that stand for a pointer, or for a short cut past the keys."""
    named = {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
    }
    return named & POINTED


def test_no_task_uses_anything_but_keys() -> None:
    folder = Path(__file__).parent
    for name in ("test_tasks.py", "keyboard.py"):
        assert pointed((folder / name).read_text("utf-8")) == set()
    assert pointed("page.locator('a').click()") == {"click"}
    assert pointed("page.mouse.down()") == {"mouse"}


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="#" style="outline: none">甲</a>', "cannot be seen"),
        ('<a href="#" style="position: fixed; top: -99px">甲</a>', "out of sight"),
        ('<a href="#" tabindex="-1">甲</a>', "is not reached"),
        ('<div onclick="1">甲</div>', "is not reached"),
        (
            '<a href="#">甲</a>' * 16 + '<a href="#" id="end">乙</a>',
            "not reached in 15",
        ),
    ],
)
def test_a_page_that_keys_cannot_use_fails(plain: Page, body: str, fault: str) -> None:
    # The policy of the page before would forbid the style.
    plain.goto("about:blank")
    plain.set_content(f"<style>a:focus {{ outline: 3px solid }}</style>{body}")
    wanted = "#end" if "end" in body else "a"
    with pytest.raises(AssertionError, match=fault):
        Keyboard(plain).tab_to(wanted)
