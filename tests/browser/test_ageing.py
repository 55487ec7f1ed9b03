"""Pages that age by themselves, and one that stands still on its date."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.harness import serve
from tests.browser.sample_forms import ALL_ROWS, COUNTY, FULL, state_certificates
from tests.browser.sample_notices import notices
from tests.browser.viewing import aged

MARK = '<p id="hl-as-of" data-sample>'
DAY_AFTER = "2028-10-09T16:30:00Z"
"""Half past midnight of the day after the term, in China."""


@pytest.fixture(scope="module")
def frozen(whole: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample's handbook as that of a real office: its pages without the mark."""
    folder = tmp_path_factory.mktemp("frozen")
    shutil.copytree(whole.folder / "handbook", folder / "handbook")
    for page in (folder / "handbook").rglob("*.html"):
        text = page.read_text("utf-8")
        assert not page.match("records/index.html") or MARK in text
        page.write_text(text.replace(MARK, '<p id="hl-as-of">'), "utf-8")
    with serve(folder, "") as address:
        yield Served(address, folder)


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
    assert FULL.award
    gone = (
        *("特发此证", "任职类别", "查看持证人页面", "核对三件事", "打印证书"),
        *("登记经过", "变更工作单位", "通用范围", "发证日期"),
    )
    assert page.locator("#sheet svg").count() == 0
    described = page.locator("meta[name=description]").get_attribute("content")
    assert described == f"证书 {FULL.number} 的状态：已过期。"
    assert "核对两件事" in text
    for told in (FULL.name, f"{FULL.award.grade_title}党务工作者", *gone):
        assert told not in text + page.title(), told
    assert "打印查询结果请选 A4 纸" in text
    assert "请向发证机关核实" in text
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


def test_a_holders_page_says_valid_to_the_end_of_the_last_day(
    chromium: Browser, real: Served
) -> None:
    url = urls.worker(ALL_ROWS[0].worker)
    page = aged(chromium, real, url, "2028-10-09T15:30:00Z")
    tags = page.locator("main .tag[data-last='2028-10-09']").all_inner_texts()
    assert tags
    assert all(tag.startswith("有效") for tag in tags)
    page.context.close()


def test_a_person_whose_certificates_have_all_ended_is_not_named(
    chromium: Browser, real: Served
) -> None:
    page = aged(chromium, real, urls.worker(ALL_ROWS[0].worker), DAY_AFTER)
    assert page.locator("h1").inner_text() == "该页不再展示"
    text = page.locator("body").text_content() or ""
    assert ALL_ROWS[0].name not in text + page.title()
    assert ALL_ROWS[0].unit not in text
    page.context.close()


def test_a_list_of_holders_says_whose_term_is_over(
    chromium: Browser, real: Served
) -> None:
    url = urls.organization("O000000001")
    for moment, over in (("2028-10-09T15:30:00Z", 0), (DAY_AFTER, 1)):
        page = aged(chromium, real, url, moment)
        rows = page.locator("[data-holders] tbody tr")
        assert rows.count() > 1
        ended = rows.filter(has_text="2028年10月9日（已过期）")
        assert ended.count() == over * rows.count()
        text = page.locator("[data-holders]").inner_text()
        assert (ALL_ROWS[0].name in text) is not bool(over)
        page.context.close()


@pytest.mark.parametrize("url", [urls.HOME, urls.NOTICES, urls.area(COUNTY)])
def test_no_heading_calls_a_notice_open_after_its_end(
    chromium: Browser, real: Served, url: str
) -> None:
    for moment, is_open in (("2026-06-30T04:00:00Z", True), (DAY_AFTER, False)):
        page = aged(chromium, real, url, moment)
        text = page.locator("main").inner_text()
        assert bool(re.search("正在公示|进行中", text)) is is_open
        assert ("近期" in text) is not is_open
        page.context.close()


def test_a_notice_that_has_ended_asks_for_no_objection(
    chromium: Browser, real: Served
) -> None:
    notice = notices()["publicity"]
    url = urls.notice(notice.id)
    for moment, is_open in (("2026-06-30T04:00:00Z", True), (DAY_AFTER, False)):
        page = aged(chromium, real, url, moment)
        text = page.locator("main").inner_text()
        for asked in ("打印异议书", "加入日历", "异议的提出"):
            assert (asked in text) is is_open, asked
        assert ("期满，名单不再展示。" in text) is not is_open
        described = page.locator("meta[name=description]").get_attribute("content")
        assert described is not None
        assert ("公示中" in described) is is_open
        page.context.close()


def test_the_form_to_object_says_when_it_comes_too_late(
    chromium: Browser, real: Served
) -> None:
    notice = notices()["publicity"]
    url = urls.objection_form(notice.id)
    for moment, late in (("2026-07-01T15:00:00Z", 0), ("2026-07-01T16:01:00Z", 1)):
        page = aged(chromium, real, url, moment)
        remark = page.get_by_text("本件已于2026年7月1日期满，异议不再按本表受理。")
        assert remark.count() == late
        page.context.close()


def test_a_call_that_has_ended_speaks_of_no_names(
    chromium: Browser, real: Served
) -> None:
    page = aged(chromium, real, urls.notice(notices()["call"].id), DAY_AFTER)
    assert page.get_by_text("本件已于2026年7月1日期满。").count() == 1
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


@pytest.mark.parametrize(
    ("moment", "stale"),
    [("2026-07-03T15:59:00Z", 0), ("2026-07-03T16:01:00Z", 1)],
)
def test_a_handbook_that_stands_still_says_so(
    chromium: Browser, frozen: Served, moment: str, stale: int
) -> None:
    for url in (urls.HANDBOOK, f"{urls.HANDBOOK}records/"):
        page = aged(chromium, frozen, url, moment)
        assert page.locator("#stale").count() == stale
        if stale:
            told = page.locator("#stale").inner_text()
            assert told.startswith("本站数据截至2026年6月30日，已超过3天没有更新")
        page.context.close()


def test_a_samples_handbook_stands_still(chromium: Browser, whole: Served) -> None:
    page = aged(chromium, whole, f"{urls.HANDBOOK}records/", "2027-01-01T04:00:00Z")
    assert page.locator("#stale").count() == 0
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
