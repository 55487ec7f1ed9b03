"""Terms of publicity: when a notice may close, who may still object, when a check ends.

Days are those of the State Council's arrangements; the vectors are those of the
research (domain: working-day vectors), counted by hand.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest

from generator.model.kinds.office import Calendar
from generator.policy.publicity import (
    holiday_words,
    is_day_off,
    natural_term_end,
    publicity_end,
    term_end,
    working_day_after,
    working_days_between,
)
from generator.policy.wording import weekday_words
from generator.policy.workdays import WorkingCalendar
from generator.source.yaml_text import parse
from tests.candidates import FOUR_GRADES

FOLDER = Path(__file__).parents[1] / "registry/calendars"


def arrangement(year: int) -> Calendar:
    value, faults = parse((FOLDER / f"{year}.yml").read_bytes(), 64 * 1024, 5_000)
    assert value is not None, faults
    return msgspec.convert(value, Calendar)


CALENDAR = WorkingCalendar([arrangement(2025), arrangement(2026)])
NAMES = {day.date: day.name for day in arrangement(2025).days_off}
RULES = FOUR_GRADES.publicity


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2025-01-20", "2025-01-26"),
        ("2025-01-26", "2025-02-08"),
        ("2025-09-25", "2025-10-09"),
        ("2025-09-28", "2025-10-11"),
        ("2026-02-10", "2026-02-24"),
        ("2026-09-30", "2026-10-13"),
        ("2025-12-29", "2026-01-06"),
    ],
)
def test_five_working_days_after_the_first(start: str, end: str) -> None:
    assert publicity_end(day(start), RULES, CALENDAR) == day(end)


def test_a_policy_may_count_the_first_day_and_ask_for_more() -> None:
    more = msgspec.structs.replace(
        RULES,
        count_first=True,
        working_days=msgspec.structs.replace(RULES.working_days, value=7),
    )
    assert publicity_end(day("2025-07-21"), more, CALENDAR) == day("2025-07-29")


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("2025-07-28", "2025-07-29"),
        ("2025-07-25", "2025-07-28"),
        ("2025-09-30", "2025-10-09"),
        ("2025-09-27", "2025-09-28"),
    ],
)
def test_who_writes_on_the_last_day_is_heard_on_the_next_working_day(
    end: str, last: str
) -> None:
    assert working_day_after(day(end), CALENDAR) == day(last)


def test_a_check_lasts_ten_working_days_after_its_first() -> None:
    assert term_end(day("2026-09-29"), 10, CALENDAR) == day("2026-10-19")


def test_natural_days_end_after_a_holiday() -> None:
    assert natural_term_end(day("2025-07-14"), 30, CALENDAR) == day("2025-08-13")
    assert natural_term_end(day("2025-09-01"), 30, CALENDAR) == day("2025-10-09")


def test_a_window_holds_so_many_working_days() -> None:
    window = day("2025-09-25"), day("2025-10-02")
    assert working_days_between(*window, CALENDAR, count_first=False) == 4
    assert working_days_between(*window, CALENDAR, count_first=True) == 5


def test_a_make_up_day_is_no_day_off() -> None:
    assert not is_day_off(day("2025-09-28"), CALENDAR)
    assert is_day_off(day("2025-09-27"), CALENDAR)
    assert is_day_off(day("2025-10-01"), CALENDAR)


def test_nothing_is_guessed_beyond_the_calendars() -> None:
    late = day("2026-12-31")
    assert publicity_end(late, RULES, CALENDAR) is None
    assert working_day_after(late, CALENDAR) is None
    assert term_end(late, 1, CALENDAR) is None
    assert natural_term_end(late, 1, CALENDAR) is None
    assert not is_day_off(day("2027-01-01"), CALENDAR)
    over = working_days_between(late, day("2027-01-04"), CALENDAR, count_first=True)
    assert over is None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-09-25", "2025-10-09", "2025-10-01 至 2025-10-08 国庆节、中秋节"),
        ("2025-01-01", "2025-01-28", "2025-01-01 元旦；2025-01-28 春节"),
        ("2025-10-08", "2025-10-08", "2025-10-08 国庆节、中秋节"),
        ("2025-07-21", "2025-07-28", ""),
    ],
)
def test_holidays_are_named_once_a_run(start: str, end: str, words: str) -> None:
    assert holiday_words(day(start), day(end), NAMES) == words


def test_holidays_of_one_run_are_named_in_their_order() -> None:
    names = {day("2025-10-01"): "国庆节", day("2025-10-02"): "中秋节"}
    words = holiday_words(day("2025-09-30"), day("2025-10-03"), names)
    assert words == "2025-10-01 至 2025-10-02 国庆节、中秋节"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-10-06", "2025-10-06（星期一）"),
        ("2025-10-09", "2025-10-09（星期四）"),
        ("2025-10-12", "2025-10-12（星期日）"),
    ],
)
def test_a_day_is_told_with_its_weekday(text: str, words: str) -> None:
    assert weekday_words(day(text)) == words
