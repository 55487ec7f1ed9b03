"""Which version holds on a day, as a reader asks the handbook."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.harness import axe_faults, serve
from tests.browser.test_pages import DESK, PHONE, opened
from tests.builds import Built

ADDRESS = "handbook/versions/"


@pytest.mark.parametrize(
    ("day", "four", "red"),
    [
        ("2021-12-31", "没有施行的版本", "没有施行的版本"),
        ("2022-01-01", "没有施行的版本", "2022.1"),
        ("2025-12-31", "2023.1", "2025.1"),
        ("2026-01-01", "2026.1", "2025.1"),
    ],
)
def test_a_day_is_answered_on_its_boundaries(
    chromium: Browser, built: Built, day: str, four: str, red: str
) -> None:
    page = opened(chromium, PHONE)
    with serve(built.site) as address:
        page.goto(address + ADDRESS)
        page.get_by_label("日期").fill(day)
        page.get_by_role("button", name="查适用的版本").press("Enter")
        answers = page.get_by_role("status").get_by_role("listitem")
        expect(answers).to_have_count(2)
        assert four in answers.nth(0).inner_text()
        assert red in answers.nth(1).inner_text()
        assert page.url.endswith(f"?day={day}")
        page.reload()
        expect(answers).to_have_count(2)
        assert axe_faults(page) == []
    page.context.close()


def test_without_script_the_tables_answer(chromium: Browser, built: Built) -> None:
    page = opened(chromium, DESK, java_script_enabled=False)
    with serve(built.site) as address:
        page.goto(address + ADDRESS)
        text = page.locator("article").inner_text()
        assert "2025 年 12 月 31 日" in text
        assert page.get_by_label("日期").count() == 0
    page.context.close()


def test_struck_and_new_words_are_told_apart_without_colour(
    chromium: Browser, built: Built
) -> None:
    page = opened(chromium, DESK)
    with serve(built.site) as address:
        page.goto(f"{address}handbook/sijiwuzhuan/2026.1/changes/")
        for tag, line in (("del", "line-through"), ("ins", "underline")):
            style = page.locator(f"article {tag}").first.evaluate(
                "e => getComputedStyle(e).textDecorationLine"
            )
            assert style == line
        assert axe_faults(page) == []
    page.context.close()
