"""What comes out of the printer: one sheet, its marks, a code that can be read."""

from __future__ import annotations

from base64 import b64encode

from playwright.sync_api import Browser

from generator.site import urls
from tests.browser.conftest import CERTIFICATE_URLS, NOTICE_URLS, Served
from tests.browser.sample_forms import FULL, SITE, state_certificates
from tests.browser.viewing import A4, aged, go, opened, pages_of_pdf
from tests.qr_reader import address_in


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


def test_the_proof_of_a_look_up_is_one_page_upright(
    chromium: Browser, real: Served
) -> None:
    """State, number, name, address, day of the data and time of the look-up."""
    page = aged(chromium, real, urls.certificate(FULL.number), "2026-07-01T02:05:00Z")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印查询结果").click()
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()
    for said in (
        "该证书有效",
        str(FULL.name),
        "数据截至 2026年6月30日",
        "本次查询 2026年7月1日 10:05",
        f"查询网址 {real.address}{urls.certificate(FULL.number)}",
    ):
        assert said in text
    assert FULL.number in text.replace(" ", "").replace("\n", "")
    assert page.locator("#sheet").is_hidden()
    sheets = pages_of_pdf(page.pdf(prefer_css_page_size=True, format="A4"))
    assert sheets == [A4["portrait"]]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#sheet").is_visible()
    assert page.locator(".proof-address").count() == 0
    page.context.close()


def test_a_certificate_that_ended_has_one_paper_only(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium)
    for name, certificate in state_certificates().items():
        go(page, sample, urls.certificate(certificate.number))
        found = page.locator(".paper button").all_inner_texts()
        ended = ["打印查询结果"]
        active = ["打印证书", *ended]
        assert found == (active if certificate.standing.active else ended), name
    page.context.close()
