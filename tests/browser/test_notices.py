"""Notices in a browser: progress by script, the form on one sheet of paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.sample_notices import notices
from tests.browser.viewing import A4, DESK, PHONE, aged, go, opened, pages_of_pdf

PUBLICITY = notices()["publicity"]


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        # The window runs from 24 June to 1 July, its first day not counted.
        ("2026-06-24T03:00:00Z", "今天不计入工作日，已过0个，共5个，还有7天期满。"),
        ("2026-06-25T03:00:00Z", "今天是第1个工作日，共5个，还有6天期满。"),
        ("2026-06-27T03:00:00Z", "今天不计入工作日，已过2个，共5个，还有4天期满。"),
        ("2026-06-29T16:30:00Z", "今天是第4个工作日，共5个，还有1天期满。"),
        ("2026-07-01T15:59:00Z", "今天是第5个工作日，共5个，今天期满。"),
    ],
)
def test_progress_is_told_by_the_day(
    chromium: Browser, real: Served, moment: str, words: str
) -> None:
    page = aged(chromium, real, urls.notice(PUBLICITY.id), moment)
    assert page.locator("#progress").inner_text() == words
    page.context.close()


def test_progress_is_not_told_after_the_end(chromium: Browser, real: Served) -> None:
    page = aged(chromium, real, urls.notice(PUBLICITY.id), "2026-07-01T16:01:00Z")
    assert page.locator("#progress").is_hidden()
    page.context.close()


def test_without_script_the_dates_stand(chromium: Browser, sample: Served) -> None:
    page = opened(chromium, PHONE, java_script_enabled=False)
    go(page, sample, urls.notice(PUBLICITY.id))
    assert page.locator("#progress").is_hidden()
    assert "2026年7月1日（星期三）" in page.locator("#notice").inner_text()
    go(page, sample, urls.NOTICES)
    assert "还有" not in page.locator("main").inner_text()
    page.context.close()


def test_the_list_counts_the_days_left(chromium: Browser, real: Served) -> None:
    page = aged(chromium, real, urls.NOTICES, "2026-06-30T03:00:00Z")
    line = page.locator(f"[data-ends='{PUBLICITY.end}']").first
    assert line.inner_text().endswith("还有1天")
    page.context.close()


def test_the_form_of_an_objection_is_one_sheet(
    chromium: Browser, sample: Served
) -> None:
    page = opened(chromium, DESK)
    go(page, sample, urls.notice(PUBLICITY.id))
    page.get_by_role("link", name="打印异议书").click()
    page.wait_for_url(sample.address + urls.objection_form(PUBLICITY.id))
    expect(page.get_by_role("button", name="打印本页")).to_be_visible()
    sheets = pages_of_pdf(page.pdf(prefer_css_page_size=True))
    assert sheets == [A4["portrait"]]
    page.context.close()


def test_a_notice_of_a_dozen_is_one_sheet(chromium: Browser, sample: Served) -> None:
    page = opened(chromium, DESK)
    go(page, sample, urls.notice(PUBLICITY.id))
    sheets = pages_of_pdf(page.pdf(prefer_css_page_size=True))
    assert len(sheets) <= 2
    assert set(sheets) == {A4["portrait"]}
    page.context.close()
