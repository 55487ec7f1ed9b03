"""The whole result of a search in the hand: as a file for a spreadsheet, on paper."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import Served
from tests.browser.searching import FORMULA, ask, numbers
from tests.search_cases import CLOUD

NOW = "2026-07-01T17:05:00Z"
"""In China it is five minutes past one of the next day."""
HEADER = [
    "证书编号",
    "姓名",
    "等级",
    "状态",
    "地区",
    "工作单位",
    "任职类别",
    "有效期至",
]


@pytest.fixture
def page(chromium: Browser, search_site: Served) -> Iterator[Page]:
    context = chromium.new_context()
    context.add_init_script("window.print = () => { window.printed = true; }")
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(f"{search_site.address}registry/", wait_until="networkidle")
    yield page
    context.close()


def handed(page: Page) -> tuple[list[list[str]], bytes, str]:
    """Download the result: its rows, its bytes, and the name of the file."""
    with page.expect_download() as started:
        page.get_by_role("button", name="下载").click()
    content = Path(started.value.path()).read_bytes()
    text = content.decode("utf-8-sig")
    return (
        list(csv.reader(text.splitlines(keepends=True))),
        content,
        started.value.suggested_filename,
    )


def printed(page: Page) -> list[list[str]]:
    """Print the result: the cells of its table."""
    page.get_by_role("button", name="打印").click()
    page.wait_for_function("() => window.printed")
    cells: list[list[str]] = page.eval_on_selector_all(
        ".result-sheet tr",
        "all => all.map(row => Array.from(row.cells, cell => cell.textContent))",
    )
    return cells


def said(page: Page) -> str:
    """The sentence beside the buttons, once it is there."""
    return page.locator(".search-handed", has_text="。").inner_text()


def cut_at(most: int, page: Page) -> None:
    """Let the script hand out so many rows at most."""

    def shorten(route: Route) -> None:
        text = route.fetch().text()
        assert "MOST_HANDED = 500" in text
        text = text.replace("MOST_HANDED = 500", f"MOST_HANDED = {most}")
        route.fulfill(body=text, content_type="text/javascript")

    page.route("**/search-rows.js", shorten)
    page.reload(wait_until="networkidle")


def test_the_file_holds_the_whole_result_not_the_page_alone(page: Page) -> None:
    assert ask(page, "赵") == "“赵”：81 条结果"
    assert len(numbers(page, "names")) == 30
    (head, *rows), content, name = handed(page)
    assert content.startswith("\ufeff证书编号,".encode())
    assert content.count(b"\r\n") == len(rows) + 1
    assert head == HEADER
    assert len({row[0] for row in rows}) == len(rows) == 81
    assert all(row[1].startswith("赵") for row in rows)
    assert name == "查询结果-数据截至2026-06-30.csv"
    assert said(page) == "文件已生成，共 81 条。"


def test_what_was_shown_stays_and_more_still_works(page: Page) -> None:
    ask(page, "赵")
    before = numbers(page, "names")
    rows = handed(page)[0][1:]
    assert numbers(page, "names") == before == [row[0] for row in rows[:30]]
    page.click(".search-more")
    page.wait_for_function(
        "() => document.querySelectorAll('.search-row').length === 60"
    )
    assert numbers(page, "names") == [row[0] for row in rows[:60]]


def test_no_cell_is_a_formula(page: Page) -> None:
    ask(page, "丁公式")
    ((_, row), content, _) = handed(page)
    assert row[5] == f"'{FORMULA}"
    assert b'"\'=HYPERLINK(""x"")' in content


def test_the_file_says_the_state_of_its_day(page: Page) -> None:
    ask(page, "丁过期")
    row = handed(page)[0][1]
    assert row[3] == "已过期"
    assert (row[1], row[5]) == ("", "")


def test_a_longer_result_is_cut_and_says_so(page: Page) -> None:
    cut_at(40, page)
    ask(page, "赵")
    assert page.get_by_role("button", name="下载前 40 条（CSV）").is_visible()
    assert len(handed(page)[0]) == 41
    assert said(page) == "文件已生成，只含前 40 条，结果未列全，请把条件写得更具体。"


def test_a_result_as_long_as_the_limit_is_whole(page: Page) -> None:
    cut_at(81, page)
    ask(page, "赵")
    assert len(handed(page)[0]) == 82
    assert said(page) == "文件已生成，共 81 条。"


def test_the_sheet_holds_the_whole_result_and_the_time(page: Page) -> None:
    ask(page, "赵")
    head, *rows = printed(page)
    assert head == ["序号", *HEADER]
    assert [row[0] for row in rows] == [str(place) for place in range(1, 82)]
    sheet = page.locator(".result-sheet")
    words = sheet.text_content() or ""
    assert "“赵”：81 条结果。本表共 81 条。" in words
    assert "数据截至2026年6月30日，查询时间2026年7月2日 01:05（北京时间）。" in words
    assert "/registry/?q=赵" in words
    assert not sheet.is_visible(), "it is for paper alone"


def test_units_of_several_buckets_are_handed_out_too(page: Page) -> None:
    assert ask(page, "云岭市") == f"“云岭市”：至少 {CLOUD} 条结果"
    rows = handed(page)[0][1:]
    assert all("云岭市" in row[5] for row in rows)
    assert len(rows) == CLOUD
    settled = page.inner_text("#search-status")
    assert settled == f"“云岭市”：{CLOUD} 条结果", "now all of them were read"


def test_a_lost_connection_is_said_and_mends(page: Page) -> None:
    ask(page, "赵")
    page.route("**/search/n/**", lambda route: route.abort())
    page.get_by_role("button", name="下载").click()
    assert said(page) == "数据没有取全：请检查网络后再试一次。"
    page.unroute("**/search/n/**")
    assert len(handed(page)[0]) == 82


def test_nothing_found_offers_no_file(page: Page) -> None:
    ask(page, "王小名")
    assert page.get_by_role("button", name="下载").count() == 0
