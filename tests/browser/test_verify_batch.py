"""Many numbers checked at once, in a real browser."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.site import urls
from tests.browser.conftest import Served
from tests.browser.harness import axe_faults, listen
from tests.browser.sample_forms import ALL_ROWS, state_certificates
from tests.public_rows import certificate_number

UNKNOWN = certificate_number("990101", 2019, 4, 9999)
ROW = ALL_ROWS[0]


def slipped(number: str) -> str:
    """The number with its tenth character one digit off."""
    return number[:9] + str((int(number[9]) + 1) % 10) + number[10:]


@pytest.fixture
def page(chromium: Browser, sample: Served) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 320, "height": 568})
    page.goto(sample.address + urls.VERIFY, wait_until="networkidle")
    yield page
    page.close()


def check(page: Page, text: str) -> str:
    """Check a list; return the sentence that ends it."""
    page.fill("#batch-numbers", text)
    page.get_by_role("button", name="全部查验").click()
    status = page.locator("#batch-status")
    page.wait_for_function(
        "e => e.textContent && !/^(正在|已)查验/.test(e.textContent)",
        arg=status.element_handle(),
    )
    return status.inner_text()


def lines(page: Page) -> list[list[str]]:
    rows = page.locator("#batch-results tbody tr")
    found: list[list[str]] = rows.evaluate_all(
        "all => all.map(row => Array.from(row.cells, cell => cell.textContent))"
    )
    return found


def test_each_state_is_told_in_its_word(page: Page) -> None:
    shown = {
        name: certificate
        for name, certificate in state_certificates().items()
        if certificate.standing.state.value != "not_yet"
    }
    said = check(page, "\n".join(one.number for one in shown.values()))
    found = {cells[2]: cells[1] for cells in lines(page)}
    assert found[shown["valid"].number] == "有效"
    assert found[shown["suspended"].number] == "暂停"
    assert found[shown["expired"].number] == "已过期"
    assert found[shown["revoked"].number] == "已撤销"
    assert found[shown["cancelled"].number] == "已取消"
    assert said.startswith(f"查验完毕，共 {len(shown)} 个：有效 ")
    assert "数据截至 2026-06-30。" in said


def test_names_stand_only_where_the_register_tells_them(page: Page) -> None:
    certificates = state_certificates().values()
    check(page, "\n".join(one.number for one in certificates))
    told = {one.number: one.name or "" for one in certificates}
    for cells in lines(page):
        if cells[1] != "查无此证":
            assert cells[3] == told[cells[2]]


def test_data_that_are_not_kept_up_to_date_say_so(
    chromium: Browser, whole: Served
) -> None:
    """One county of the sample has stopped: its certificates are told with a note."""
    text = (whole.folder / "data/holders.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    paused, kept = (
        next(row["证书编号"] for row in rows if row["地区代码"] == area)
        for area in ("990203", "990202")
    )
    page = chromium.new_page()
    page.goto(whole.address + urls.VERIFY, wait_until="networkidle")
    check(page, f"{paused}\n{kept}")
    assert [cells[6] for cells in lines(page)] == [
        "该地区数据自 2026-06-30 起暂停更新，请致电登记机关核实",
        "",
    ]
    page.close()


def test_slips_repeats_and_strangers_are_told_apart(page: Page) -> None:
    text = f"{ROW.number}\n{slipped(ROW.number)}\n{ROW.number}\n{UNKNOWN}\n"
    said = check(page, text)
    results = [cells[1] for cells in lines(page)]
    assert results == ["有效", "编号有误", "重复", "查无此证"]
    notes = [cells[6] for cells in lines(page)]
    assert "第 10 位" in notes[1]
    assert notes[2] == "与第 1 行重复"
    assert said.startswith(
        "查验完毕，共 4 个：有效 1 个，查无此证 1 个，编号有误 1 个，重复 1 个。"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"姓名,编号\r\n王小明,{ROW.number}\r\n",
        f"1\t{ROW.number.lower()}\t备注",
        " ".join((ROW.number[:2], ROW.number[2:8], ROW.number[8:12], ROW.number[12:])),
        f"“{ROW.number[2:]}”；",
        "".join(chr(ord(one) + 0xFEE0) for one in ROW.number),
    ],
)
def test_lists_are_read_as_people_keep_them(page: Page, text: str) -> None:
    check(page, text)
    assert [cells[1:3] for cells in lines(page)] == [["有效", ROW.number]]


def test_other_columns_do_not_matter(page: Page) -> None:
    """As the page says: a telephone, a day, a code of a firm stand beside a number."""
    others = "张三\t{}\t0990-5550100\t2026-06-30\t20260630\t9199010112345678XX"
    numbers = [row.number for row in ALL_ROWS[:200]]
    said = check(page, "\n".join(others.format(number) for number in numbers))
    assert said.startswith("查验完毕，共 200 个：有效 ")
    assert "编号有误" not in said
    bare = ALL_ROWS[0].number.removeprefix("HL")
    check(page, others.format(bare))
    assert [cells[1:3] for cells in lines(page)] == [["有效", ALL_ROWS[0].number]]


def test_nothing_like_a_number_and_too_many_are_said(page: Page) -> None:
    assert check(page, "王小明、李小龙").startswith("没有读到证书编号")
    assert check(page, f"{ROW.number}\n" * 501) == (
        "一次不超过 500 个，这里有 501 个，请分批查验。"
    )
    assert lines(page) == []


def test_five_hundred_ask_for_each_number_once(page: Page, sample: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    numbers = [row.number for row in ALL_ROWS[:200]]
    given = (numbers * 3)[:500]
    said = check(page, "\n".join(given))
    assert said.startswith("查验完毕，共 500 个：")
    assert "重复 300 个" in said
    assert sorted(asked) == sorted(
        f"{sample.address}api/v1/certificates/{number}.json" for number in set(given)
    )


def test_the_result_is_a_table_for_a_spreadsheet(page: Page, tmp_path: Path) -> None:
    check(page, f"{ROW.number}\n=1+1 HL990101\n{UNKNOWN}")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载结果（CSV）").click()
    assert waiting.value.suggested_filename == "批量查验结果.csv"
    waiting.value.save_as(tmp_path / "result.csv")
    content = (tmp_path / "result.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert header[:3] == ["序号", "查验结果", "证书编号"]
    assert rows == lines(page)
    assert not any(cell[:1] in set("=+-@") for row in rows for cell in row if cell)


def test_a_file_is_read_in_the_browser(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "名单.csv"
    file.write_bytes(f"姓名,编号\r\n张三,{ROW.number}\r\n".encode("gbk"))
    page.set_input_files("#batch-file", file)
    page.wait_for_selector("#batch-results td")
    assert lines(page)[0][1:3] == ["有效", ROW.number]


def test_a_lost_connection_is_said(page: Page) -> None:
    page.route("**/api/**", lambda route: route.abort())
    assert "没有取到 1 个" in check(page, ROW.number)


def test_a_host_that_answers_every_address_invents_nobody(page: Page) -> None:
    page.route("**/api/**", lambda route: route.fulfill(status=200, body="<p>首页</p>"))
    assert "查无此证 1 个" in check(page, ROW.number)


def test_the_result_has_no_barrier_and_does_not_spill(
    page: Page, sample: Served
) -> None:
    heard = listen(page, sample.address)
    check(page, f"{ROW.number}\n{slipped(ROW.number)}\n{UNKNOWN}")
    assert axe_faults(page) == []
    spill = "(e => e.scrollWidth - e.clientWidth)(document.documentElement)"
    assert page.evaluate(spill) <= 0
    assert [one for one in heard if "404" not in one] == []


def test_an_ended_term_is_told_by_todays_clock(chromium: Browser, real: Served) -> None:
    certificate = state_certificates()["valid"]
    page = chromium.new_page()
    page.clock.set_fixed_time("2028-10-09T16:30:00Z")
    page.goto(real.address + urls.VERIFY, wait_until="networkidle")
    check(page, certificate.number)
    ((_, state, number, name, grade, *_),) = lines(page)
    assert (state, number, name, grade) == ("已过期", certificate.number, "", "")
    page.close()


def test_without_script_nothing_promises_a_batch(
    chromium: Browser, sample: Served
) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(sample.address + urls.VERIFY)
    assert page.get_by_role("heading", name="批量查验").count() == 0
    page.close()
