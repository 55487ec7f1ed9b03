"""Pages that age by themselves, and one that stands still on its date."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.sample_forms import ALL_ROWS, FULL, state_certificates
from tests.browser.sample_notices import notices
from tests.browser.viewing import aged

DAY_AFTER = "2028-10-09T16:30:00Z"
"""Half past midnight of the day after the term, in China."""


def test_a_certificate_ends_by_itself(chromium: Browser, real: Served) -> None:
    url = urls.certificate(FULL.number)
    page = aged(chromium, real, url, DAY_AFTER)
    assert page.locator("#state").inner_text() == "已过期"
    assert "已于2028年10月9日到期" in page.locator("#sentence").inner_text()
    assert page.locator("#sheet").get_attribute("data-mark") == "已过期"
    assert page.title().startswith("已过期")
    assert page.locator(".holder").count() == 0
    # Nobody is named and nothing certified, on the screen, on paper or in the title.
    assert FULL.name
    text = page.locator("body").text_content() or ""
    for told in (FULL.name, "特发此证", "任职类别", "查看持证人页面"):
        assert told not in text + page.title(), told
    assert FULL.number in page.title()
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
    ("moment", "valid"),
    [("2028-10-09T15:30:00Z", True), (DAY_AFTER, False)],
    ids=["last day", "day after"],
)
def test_a_holders_page_says_valid_no_longer_than_the_certificate(
    chromium: Browser, real: Served, moment: str, *, valid: bool
) -> None:
    page = aged(chromium, real, urls.worker(ALL_ROWS[0].worker), moment)
    tags = page.locator("main .tag[data-last='2028-10-09']")
    assert tags.count() >= 1
    for tag in tags.all_inner_texts():
        assert tag.startswith("有效") is valid
        assert (tag == "已过期") is not valid
    page.context.close()


@pytest.mark.parametrize("url", [urls.HOME, urls.NOTICES])
def test_no_list_calls_a_notice_open_after_its_end(
    chromium: Browser, real: Served, url: str
) -> None:
    for moment, is_open in (("2026-06-30T04:00:00Z", True), (DAY_AFTER, False)):
        page = aged(chromium, real, url, moment)
        tags = page.locator("main .tag[data-last]").all_inner_texts()
        assert tags
        assert ("已期满" not in tags) is is_open
        assert any(tag.endswith("中") for tag in tags) is is_open
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
