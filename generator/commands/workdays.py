"""`hongling workdays`: the last day of a term of working days."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator.commands.options import Project, Registry, day_of, place_of
from generator.pipeline.calendars import read_calendars
from generator.pipeline.settings import CannotRun
from generator.policy.workdays import MissingCalendar
from generator.site.dates import date_words, span_words, weekday_words


def workdays(
    start: Annotated[str, typer.Argument(help="从哪一天起算。", metavar="START")],
    days: Annotated[int, typer.Argument(help="多少个工作日。", metavar="DAYS", min=1)],
    count_first: Annotated[
        bool, typer.Option("--count-first", help="起算的当天也计入。")
    ] = False,
    project: Project = Path(),
    registry: Registry = None,
) -> int:
    """计算若干个工作日的期限在哪一天届满。"""
    calendar = read_calendars(place_of(project, registry))
    first = day_of(start)
    assert first is not None  # noqa: S101 - an argument is never left out
    try:
        last = calendar.last_day(first, days, count_first=count_first)
        skipped = calendar.skipped_days(first, last)
    except MissingCalendar as error:
        message = f"还没有 {error.year} 年的放假安排，算不出届满的日期。"
        hint = (
            "请按国务院办公厅公布的通知录入 "
            f"registry/calendars/{error.year}.yml，再算一次。"
        )
        raise CannotRun(message, hint) from error
    except OverflowError as error:
        raise CannotRun("期限太长。", "请核对天数。") from error
    sys.stdout.write(f"{last.isoformat()}\n")
    sys.stdout.write(_sentence(first, days, last, skipped, count_first=count_first))
    return 0


def _sentence(
    first: date, days: int, last: date, skipped: tuple[date, ...], *, count_first: bool
) -> str:
    """Say how the term was counted, as a notice would."""
    how = "当日计入" if count_first else "当日不计入"
    # The first day is no part of the term where it does not count.
    passed = tuple(day for day in skipped if count_first or day != first)
    left_out = f"；其间{span_words(passed)}不是工作日" if passed else ""
    return (
        f"自{date_words(first)}（{weekday_words(first)}）起 {days} 个工作日，{how}，"
        f"至{date_words(last)}（{weekday_words(last)}）止{left_out}。\n"
    )
