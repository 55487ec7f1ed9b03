"""Chinese words for lengths and days."""

from __future__ import annotations

from datetime import date

import pytest

from generator.policy.wording import day_words, months_words, weekday_words


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "0 个月"),
        (1, "1 个月"),
        (11, "11 个月"),
        (12, "1 年"),
        (13, "1 年 1 个月"),
        (34, "2 年 10 个月"),
        (120, "10 年"),
    ],
)
def test_a_length_is_told_in_years_and_months(months: int, words: str) -> None:
    assert months_words(months) == words


def test_a_day_is_told_without_zeros() -> None:
    assert day_words(date(2026, 6, 30)) == "2026 年 6 月 30 日"
    assert day_words(date(2026, 12, 1)) == "2026 年 12 月 1 日"


# 6 October 2025 was a Monday (calendar of 2025).
@pytest.mark.parametrize(
    ("day", "words"),
    [
        (6, "2025-10-06（星期一）"),
        (7, "2025-10-07（星期二）"),
        (8, "2025-10-08（星期三）"),
        (9, "2025-10-09（星期四）"),
        (10, "2025-10-10（星期五）"),
        (11, "2025-10-11（星期六）"),
        (12, "2025-10-12（星期日）"),
    ],
)
def test_a_day_is_told_with_its_weekday(day: int, words: str) -> None:
    assert weekday_words(date(2025, 10, day)) == words
