"""Every page type in every state, in a real browser."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator.site import urls
from tests.browser.conftest import CERTIFICATE_URLS, URLS, Served
from tests.browser.harness import axe_faults, listen
from tests.browser.sample_forms import ALL_ROWS, FULL
from tests.browser.sample_notices import notices
from tests.browser.viewing import PHONE, VIEWPORTS, go, opened

LAID_OUT = ("color-contrast", "target-size", "scrollable-region-focusable", "region")
RULES = {
    ("desk", "light"): LAID_OUT,
    ("phone", "dark"): ("color-contrast",),
    ("desk", "dark"): ("color-contrast",),
}
"""Rules of axe to ask again of a page that was asked all of them as a light phone's:
those on which its layout or its colours bear."""
OFFICE = (
    "help/",
    "privacy/",
    "accessibility/",
    "status/",
    "en/",
    "stats/2025/",
)


def test_axe_can_fail(chromium: Browser) -> None:
    page = opened(chromium)
    page.set_content("<html lang=zh-CN><title>t</title><main><h1>h</h1><img src=x>")
    assert any(fault.startswith("image-alt") for fault in axe_faults(page))
    page.set_content("<p style='color:#999;background:#aaa'>text</p>")
    (fault,) = axe_faults(page, "color-contrast")
    assert fault.startswith("color-contrast")
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", VIEWPORTS)
def test_no_fault_of_access_and_nothing_spills(
    chromium: Browser, sample: Served, size: str, scheme: Literal["light", "dark"]
) -> None:
    page = opened(chromium, VIEWPORTS[size], color_scheme=scheme)
    heard = listen(page, sample.address)
    faults: dict[str, object] = {}
    for name, url in URLS.items():
        go(page, sample, url)
        spill = page.evaluate(
            "(e => e.scrollWidth - e.clientWidth)(document.documentElement)"
        )
        found = axe_faults(page, *RULES.get((size, scheme), ()))
        if spill > 0:
            found.append(f"{spill} px too wide")
        if found or heard:
            faults[name] = [*found, *heard]
            heard.clear()
    page.context.close()
    assert faults == {}


def test_touch_targets_are_large_enough(chromium: Browser, sample: Served) -> None:
    """Controls and menus; links inside a sentence or a table are exempt (WCAG)."""
    page = opened(chromium, PHONE)
    small: dict[str, object] = {}
    for name, url in URLS.items():
        go(page, sample, url)
        page.evaluate(
            "document.querySelectorAll('details').forEach(d => d.open = true)"
        )
        found = page.evaluate(
            """[...document.querySelectorAll(
              '.bar a, button, .button, input, select, summary, .chips a')]
            .filter(e => e.checkVisibility())
            .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
            .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
            .map(([html]) => html)"""
        )
        if found:
            small[name] = found
    page.context.close()
    assert small == {}


def test_state_stands_first_and_large_on_a_small_screen(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium, PHONE)
    for name, url in CERTIFICATE_URLS.items():
        go(page, sample, url)
        state = page.locator("#state")
        box = state.bounding_box()
        assert box is not None, name
        assert box["y"] + box["height"] <= PHONE["height"], name
        size = state.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
        assert size >= 24, name
        sentence = page.locator("#sentence").bounding_box()
        assert sentence is not None, name
        assert sentence["y"] + sentence["height"] <= PHONE["height"], name
        first = page.locator("main").inner_text().split("\n")[0].strip()
        assert first.startswith("证书状态："), name
    page.context.close()


def test_everything_is_there_without_script(chromium: Browser, sample: Served) -> None:
    """Find a person by area, open the certificate, read a notice."""
    page = opened(chromium, PHONE, java_script_enabled=False)
    heard = listen(page, sample.address)
    go(page, sample, urls.HOME)
    page.get_by_role("link", name="地区", exact=True).click()
    page.get_by_role("link", name="示例市东县").click()
    page.locator(".figures a").first.click()
    page.get_by_role("link", name="第3页").click()
    page.locator("tbody tr").last.locator("td a").first.click()
    assert page.locator("#state").inner_text().startswith("有效")
    go(page, sample, urls.REGISTRY)
    page.get_by_role("button", name="查询").click()
    assert page.url.startswith(sample.address + urls.AREAS)
    go(page, sample, urls.VERIFY)
    assert page.get_by_text("在地址栏输入").is_visible()
    go(page, sample, urls.notice(notices()["publicity"].id))
    assert page.locator("#names tbody tr").count() == 12
    assert heard == []
    page.context.close()


def test_first_tab_stop_leads_to_the_text(chromium: Browser, sample: Served) -> None:
    page = opened(chromium)
    for url in (urls.HOME, urls.certificate(FULL.number), urls.NOTICES):
        go(page, sample, url)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        assert skip.inner_text() == "跳到正文"
        box = skip.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["y"] >= 0
        page.keyboard.press("Enter")
        assert page.locator(":focus").get_attribute("id") == "main"
    page.context.close()


def test_focus_is_always_visible(chromium: Browser, sample: Served) -> None:
    page = opened(chromium)
    for url in (urls.HOME, urls.certificate(FULL.number), urls.REGISTRY):
        go(page, sample, url)
        for _ in range(12):
            page.keyboard.press("Tab")
            width = page.evaluate(
                "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
            )
            assert width >= 2, page.evaluate("document.activeElement.outerHTML")
    page.context.close()


@pytest.mark.parametrize("name", ["sample", "real"])
def test_a_forged_number_is_answered(
    chromium: Browser, name: str, request: pytest.FixtureRequest
) -> None:
    """At any depth, with styles and working links, from a sub-path and the root."""
    served: Served = request.getfixturevalue(name)
    page = opened(chromium, PHONE)
    for url in ("V/HL99010120251999900.html", "V/a/b/c/", "nowhere.html"):
        answer = page.goto(served.address + url)
        assert answer is not None
        assert answer.status == 404
        text = page.locator("#not-found").inner_text()
        number = "HL99010120251999900"
        expected = (
            f"本站没有编号为 {number} 的证书" if number in url else "没有这个编号"
        )
        assert expected in text
        color = page.locator(".top").evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        assert color == "rgb(143, 29, 33)"
        page.get_by_role("link", name="按证书编号查验").click()
        page.wait_for_url(served.address + urls.VERIFY)
    page.context.close()


def test_a_number_typed_at_home_leads_to_its_certificate(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium, PHONE)
    go(page, sample, urls.HOME)
    page.get_by_label("查证书").fill(ALL_ROWS[7].number)
    page.keyboard.press("Enter")
    page.locator("#search-results a").first.click()
    page.wait_for_url(sample.address + urls.certificate(ALL_ROWS[7].number))
    page.context.close()


def test_a_copied_number_has_no_spaces(chromium: Browser, sample: Served) -> None:
    page = opened(chromium)
    go(page, sample, urls.certificate(FULL.number))
    copied = page.locator(".facts .number").first.evaluate(
        """e => { getSelection().selectAllChildren(e); return getSelection() + ''; }"""
    )
    assert copied.strip() == FULL.number
    page.context.close()


@pytest.mark.parametrize("size", VIEWPORTS)
def test_pages_of_the_office_have_no_barrier_either(
    chromium: Browser, whole: Served, size: str
) -> None:
    """Those that the sample of forms does not hold: words for readers, a year."""
    page = opened(chromium, VIEWPORTS[size])
    faults: dict[str, list[str]] = {}
    for url in OFFICE:
        go(page, whole, url)
        spill = page.evaluate(
            "(e => e.scrollWidth - e.clientWidth)(document.documentElement)"
        )
        found = axe_faults(page)
        if spill > 0:
            found.append(f"{spill} px too wide")
        if found:
            faults[url] = found
    page.context.close()
    assert faults == {}
