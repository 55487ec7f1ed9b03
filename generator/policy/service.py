"""Which part of a year a worker served: posts against calendar years and quarters."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.kinds.parts import Span
from generator.model.kinds.worker import Worker
from generator.policy.workdays import add_months

_DAY = timedelta(days=1)


def overlap(one: Span, start: date, end: date | None) -> bool:
    """Whether a span shares a day with the days from start to end."""
    return (end is None or one.start <= end) and (one.end is None or start <= one.end)


def on_post_in(worker: Worker, year: int) -> bool:
    """Whether the worker held a post on any day of a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return any(overlap(post, first, last) for post in worker.posts)


def posts_cover(worker: Worker, year: int) -> bool:
    """Whether the worker held a post on every day of a year."""
    day, last = date(year, 1, 1), date(year, 12, 31)
    for post in sorted(worker.posts, key=lambda post: post.start):
        if post.start > day:
            break
        if post.end is None or post.end >= last:
            return True
        day = max(day, post.end + _DAY)
    return False


def on_post_all_year(worker: Worker, year: int) -> bool:
    """Whether the worker held a post on every day of a year and was not away.

    Leave and secondment of any length make it less than a whole year (assumption).
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    away = any(overlap(absence, first, last) for absence in worker.absences)
    return not away and posts_cover(worker, year)


def quarter_days(year: int, quarter: int) -> tuple[date, date]:
    """Return the first and the last day of a quarter, counted from 1."""
    first = date(year, 3 * quarter - 2, 1)
    return first, add_months(first, 3) - _DAY
