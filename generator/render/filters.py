"""Filters of the templates; each returns text, or markup of digits and escaped text."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from generator.site.charts import WITHHELD
from generator.site.dates import date_words, weekday_words

_NUMBER_GROUPS = ((0, 2), (2, 8), (8, 12), (12, 13), (13, 17), (17, 19))
"""Parts of a certificate number: letters, area, year, grade, serial, check digits."""
_NUMBER_LENGTH = 19
_DAY_WORDS = re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")


@lru_cache(maxsize=1 << 14)
def time_element(day: date) -> Markup:
    """Write a day in words inside a `<time>` element that holds its ISO form."""
    return Markup(f'<time datetime="{day.isoformat()}">{date_words(day)}</time>')  # noqa: S704 - digits and fixed words


@lru_cache(maxsize=1 << 14)
def time_and_weekday(day: date) -> Markup:
    """Write a day and its weekday, e.g. 2026年1月5日（星期一）."""
    return Markup(f"{time_element(day)}（{weekday_words(day)}）")  # noqa: S704 - same


@lru_cache(maxsize=1 << 12)
def timed(text: str) -> Markup:
    """Put every day that a sentence names in words into a `<time>` element."""
    return Markup(_DAY_WORDS.sub(_marked, str(escape(text))))  # noqa: S704 - escaped first


def _marked(found: re.Match[str]) -> str:
    return time_element(date(*map(int, found.groups())))


def grouped_number(number: str) -> Markup:
    """Split a certificate number for reading; the gaps are style, not characters.

    So what a reader copies has no spaces in it.
    """
    safe = str(escape(number))
    if len(safe) != _NUMBER_LENGTH:
        return Markup(f'<span class="number">{safe}</span>')  # noqa: S704 - escaped above
    groups = "".join(f"<b>{safe[start:end]}</b>" for start, end in _NUMBER_GROUPS)
    return Markup(f'<span class="number">{groups}</span>')  # noqa: S704 - same


def thousands(number: int) -> str:
    """Write a number with a comma every three digits."""
    return f"{number:,}"


def count(number: int | None) -> str:
    """Write a number of a table; one that is withheld says so."""
    return WITHHELD if number is None else thousands(number)


def change(number: int | None) -> str:
    """Write a difference with its sign; one of a withheld number says so."""
    if number is None:
        return WITHHELD
    sign = "+" if number > 0 else "−" if number else ""
    return f"{sign}{thousands(abs(number))}"


FILTERS = {
    "date": date_words,
    "time": time_element,
    "weekday": weekday_words,
    "time_and_weekday": time_and_weekday,
    "grouped": grouped_number,
    "timed": timed,
    "thousands": thousands,
    "count": count,
    "change": change,
}
"""The filters by the name that templates call them."""
