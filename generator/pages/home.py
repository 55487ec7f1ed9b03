"""The front page: what do you want to do, what is in publicity, how many hold what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.policy.standing import NoticeState
from generator.publication.public import PublicRegister
from generator.publication.words import EXAMPLE_NUMBER, GRADE_ORDER, GRADES
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.lines import NoticeEntry, notice_entry
from generator.site.page import Page

_NOTICES_SHOWN = 6


class Figure(Struct, frozen=True):
    """A number and what it counts."""

    title: str
    count: int


class HomeView(Struct, frozen=True):
    """What the template of the front page may read."""

    total: int
    figures: tuple[Figure, ...]
    issued_this_year: int
    year: int
    open_count: int
    nearest_end: date | None
    notices: tuple[NoticeEntry, ...]
    example: str
    """A certificate number of the register, to show the form of one."""


def pages(subject: PublicRegister, context: SiteContext) -> Iterator[Page]:
    """Yield the front page."""
    year = subject.site.as_of.year
    running = sorted(
        (line for line in subject.notices if line.state is NoticeState.OPEN),
        key=lambda line: (line.end, line.id),
    )
    view = HomeView(
        total=sum(subject.counts.values()),
        figures=tuple(
            Figure(GRADES[grade], subject.counts[grade])
            for grade in GRADE_ORDER
            if subject.counts.get(grade)
        ),
        issued_this_year=sum(row.issued_on.year == year for row in subject.rows),
        year=year,
        open_count=len(running),
        nearest_end=running[0].end if running else None,
        notices=tuple(notice_entry(line) for line in running[:_NOTICES_SHOWN]),
        example=EXAMPLE_NUMBER,
    )
    yield Page(urls.HOME, "pages/home.html", view)
