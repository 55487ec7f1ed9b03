"""Every page type in every state, in a real browser."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from tests.browser.conftest import CERTIFICATE_URLS, NOTICE_URLS, URLS, Served
from tests.browser.harness import axe_faults, listen
from tests.browser.sample_forms import ALL_ROWS, FULL, SITE, state_certificates
from tests.browser.sample_notices import notices
from tests.qr_reader import address_in

PHONE = {"width": 320, "height": 568}
DESK = {"width": 1280, "height": 800}
VIEWPORTS = {"phone": PHONE, "desk": DESK}
LAID_OUT = ("color-contrast", "target-size", "scrollable-region-focusable", "region")
RULES = {
    ("desk", "light"): LAID_OUT,
    ("phone", "dark"): ("color-contrast",),
    ("desk", "dark"): ("color-contrast",),
}
"""Rules of axe to ask again of a page that was asked all of them as a light phone's:
those on which its layout or its colours bear."""
A4 = {"portrait": (595, 842), "landscape": (842, 595)}
DAY_AFTER = "2028-10-09T16:30:00Z"
"""Half past midnight of the day after the term, in China."""


def opened(browser: Browser, viewport: dict[str, int] = DESK, **options: Any) -> Page:
    size: Any = viewport
    return browser.new_context(viewport=size, **options).new_page()


def go(page: Page, served: Served, url: str) -> None:
    page.goto(served.address + url, wait_until="networkidle" if "?" in url else "load")


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


def pages_of_pdf(content: bytes) -> list[tuple[int, int]]:
    """Return width and height in points of each page."""
    boxes = re.findall(rb"/MediaBox \[([^\]]*)\]", content)
    assert len(boxes) == len(re.findall(rb"/Type /Page\b", content))
    sizes = []
    for box in boxes:
        _, _, width, height = (float(number) for number in box.split())
        sizes.append((round(width), round(height)))
    return sizes


def test_a_certificate_prints_on_one_sheet_turned(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium)
    for name, url in CERTIFICATE_URLS.items():
        go(page, sample, url)
        sheets = pages_of_pdf(page.pdf(prefer_css_page_size=True))
        assert sheets == [A4["landscape"]], name
    page.context.close()


def test_a_notice_prints_upright(chromium: Browser, sample: Served) -> None:
    page = opened(chromium)
    for name, url in NOTICE_URLS.items():
        go(page, sample, url)
        sheets = pages_of_pdf(page.pdf(prefer_css_page_size=True))
        assert set(sheets) == {A4["portrait"]}, name
    page.context.close()


def test_paper_of_an_ended_certificate_is_marked(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium)
    page.emulate_media(media="print")
    for name, certificate in state_certificates().items():
        go(page, sample, urls.certificate(certificate.number))
        mark = page.locator("#sheet").evaluate(
            "e => getComputedStyle(e, '::after').content"
        )
        ended = not certificate.standing.active
        assert (mark != '"示例"') == ended, name
        assert page.locator("#sheet").is_visible()
        assert page.locator("#verdict").is_hidden()
        if ended:
            assert page.locator("#sheet h2").inner_text() == "证书状态查询结果"
    page.context.close()


def test_qr_code_on_paper_is_large_enough_to_scan(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium, {"width": 1123, "height": 794})
    page.emulate_media(media="print")
    go(page, sample, urls.certificate(FULL.number))
    box = page.locator(".qr").bounding_box()
    assert box is not None
    millimetres = box["width"] / 96 * 25.4
    modules = page.locator(".qr").evaluate("e => e.viewBox.baseVal.width")
    assert millimetres >= 25
    assert millimetres / modules >= 0.65
    page.context.close()


def test_a_code_is_read_from_half_of_a_printed_picture(
    chromium: Browser, sample: Served
) -> None:
    """Printed at 300 dots an inch, seen by a camera at half of that."""
    context = chromium.new_context(
        viewport={"width": 1123, "height": 794}, device_scale_factor=300 / 96
    )
    page = context.new_page()
    page.emulate_media(media="print")
    go(page, sample, urls.certificate(FULL.number))
    code = page.locator(".qr")
    across = code.evaluate("e => e.viewBox.baseVal.width")
    picture = b64encode(code.screenshot()).decode()
    page.goto("about:blank")
    dark = page.evaluate(
        """async ([picture, across]) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const side = Math.round(image.width / 2);
          const canvas = new OffscreenCanvas(side, side);
          const pen = canvas.getContext("2d");
          pen.drawImage(image, 0, 0, side, side);
          const { data } = pen.getImageData(0, 0, side, side);
          const at = (step) => Math.floor(((step + 0.5) * side) / across);
          return [...Array(across).keys()].map((row) =>
            [...Array(across).keys()].map((column) =>
              data[4 * (at(row) * side + at(column))] < 128 ? 1 : 0));
        }""",
        [picture, across],
    )
    context.close()
    inner = [row[4:-4] for row in dark[4:-4]]
    assert sum(map(sum, dark)) == sum(map(sum, inner)), "the quiet zone is not quiet"
    assert address_in(inner) == f"{SITE.site_url}{urls.certificate(FULL.number)}"
    assert len(inner) <= 33, "an address in a folder needs version 4, not more"


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


def aged(browser: Browser, served: Served, url: str, moment: str) -> Page:
    """Open a page at a moment, seen from the other side of the world."""
    page = opened(browser, timezone_id="America/Los_Angeles")
    page.clock.set_fixed_time(moment)
    go(page, served, url)
    return page


def test_a_certificate_ends_by_itself(chromium: Browser, real: Served) -> None:
    url = urls.certificate(FULL.number)
    page = aged(chromium, real, url, DAY_AFTER)
    assert page.locator("#state").inner_text() == "已过期"
    assert "已于2028年10月9日到期" in page.locator("#sentence").inner_text()
    assert page.locator("#sheet").get_attribute("data-mark") == "已过期"
    assert page.title().startswith("已过期")
    assert "ended" in (page.locator("#verdict").get_attribute("class") or "")
    page.context.close()


def test_a_certificate_is_valid_to_the_end_of_its_last_day(
    chromium: Browser, real: Served
) -> None:
    page = aged(chromium, real, urls.certificate(FULL.number), "2028-10-09T15:30:00Z")
    assert page.locator("#state").inner_text() == "有效"
    page.context.close()


def test_an_ended_certificate_stays_as_it_is(chromium: Browser, real: Served) -> None:
    number = state_certificates()["revoked"].number
    page = aged(chromium, real, urls.certificate(number), "2033-01-01T00:00:00Z")
    assert page.locator("#state").inner_text() == "已撤销"
    page.context.close()


@pytest.mark.parametrize(
    ("moment", "stale"),
    [
        ("2026-06-30T04:00:00Z", False),
        ("2026-07-03T04:00:00Z", False),
        ("2026-07-03T15:59:00Z", False),
        ("2026-07-03T16:01:00Z", True),
        ("2026-07-04T04:00:00Z", True),
    ],
)
def test_old_data_is_told(
    chromium: Browser, real: Served, moment: str, *, stale: bool
) -> None:
    """More than three days after the date of the data, by the calendar of China."""
    for url in (urls.HOME, urls.certificate(FULL.number)):
        page = aged(chromium, real, url, moment)
        assert page.locator("#stale").count() == stale
        page.context.close()


def test_names_of_a_notice_go_by_themselves(chromium: Browser, real: Served) -> None:
    notice = notices()["publicity"]
    url = urls.notice(notice.id)
    page = aged(chromium, real, url, "2026-07-01T15:00:00Z")
    assert page.locator("#names").count() == 1
    page.context.close()
    page = aged(chromium, real, url, "2026-07-01T16:01:00Z")
    assert page.locator("#names").count() == 0
    assert "期满" in page.locator("#state").inner_text()
    page.context.close()


def test_a_sample_stands_still_on_its_date(chromium: Browser, sample: Served) -> None:
    page = aged(chromium, sample, urls.certificate(FULL.number), DAY_AFTER)
    assert page.locator("#state").inner_text() == "有效"
    assert page.locator("#stale").count() == 0
    page.context.close()


def test_time_of_the_look_up_stands_beside_the_date(
    chromium: Browser, real: Served
) -> None:
    url = urls.certificate(FULL.number)
    page = aged(chromium, real, url, "2026-07-01T02:05:00Z")
    assert "本次查询 2026年7月1日 10:05" in page.locator("#checked").inner_text()
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
