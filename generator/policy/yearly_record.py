"""A worker's years: assessments, classes attended, quarterly tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct

from generator.model.kinds.assessment import AssessmentRow, Result
from generator.model.kinds.policy import Level, Yearly
from generator.policy.workdays import end_of_month

RESULT_ORDER: tuple[Result, ...] = (
    "incompetent",
    "basically_competent",
    "competent",
    "excellent",
)
"""不称职, 基本称职, 称职, 优秀: from the worst to the best (seed-1)."""
LEVEL_ORDER: tuple[Level, ...] = ("county", "city", "province")
"""From the lowest level of an authority to the highest."""


def results_due(year: int, rules: Yearly | None) -> date | None:
    """Return the day by which a year's results are final; None where none is set."""
    return None if rules is None else end_of_month(year + 1, rules.results_month.value)


def at_least(result: Result | None, lowest: Result) -> bool:
    """Whether there is a result, and it is no worse than another."""
    return result is not None and (
        RESULT_ORDER.index(result) >= RESULT_ORDER.index(lowest)
    )


class Rating(Struct, frozen=True):
    """A year's row on the sheet of an assessing body, final since a day."""

    row: AssessmentRow
    final_on: date | None

    def final(self, day: date) -> bool:
        """Whether the sheet was final on a day."""
        return self.final_on is not None and self.final_on <= day

    def result(self, day: date) -> Result | None:
        """Return the result on a day: that of the last review decided by then.

        A review still open changes nothing (公务员法 第九十六条, by analogy).
        """
        if not self.row.revisions:
            return self.row.result
        decided = [
            (revision.decided_on, revision.result)
            for revision in self.row.revisions
            if revision.decided_on is not None and revision.decided_on <= day
        ]
        changed = [result for _, result in sorted(decided, key=_day_of) if result]
        return changed[-1] if changed else self.row.result

    def last_result(self) -> Result | None:
        """Return the result after every review that was decided."""
        return self.result(date.max)


class AttendedClass(Struct, frozen=True):
    """A class that the worker attended to its end."""

    ended_on: date
    level: Level
    hours: int


@dataclass(frozen=True, slots=True)
class YearlyRecord:
    """Ratings by year and the classes attended."""

    ratings: Mapping[int, Rating] = field(default_factory=dict)
    classes: tuple[AttendedClass, ...] = ()

    def rating(self, year: int, day: date) -> Rating | None:
        """Return the year's rating if it was final on a day."""
        rating = self.ratings.get(year)
        return rating if rating is not None and rating.final(day) else None

    def last_assessed_year(self, day: date, rules: Yearly | None) -> int:
        """Return the last year whose assessment should be final on a day.

        The year before; until its results are due the one before that, unless the
        sheet is already final.
        """
        year = day.year - 1
        due = results_due(year, rules)
        waiting = due is not None and day <= due and self.rating(year, day) is None
        return year - waiting

    def last_assessments(
        self,
        count: int,
        day: date,
        employed: Callable[[int], bool],
        rules: Yearly | None,
    ) -> tuple[tuple[int, Result | None], ...]:
        """Return the last `count` assessed years, the latest first.

        Unrated years (probation, leave, …) are skipped and so are years without a row
        in which the worker had no post on 31 December. A year with a post and without
        a row stands as not assessed: it is never passed over in silence.
        """
        found: list[tuple[int, Result | None]] = []
        year = self.last_assessed_year(day, rules)
        first = min(self.ratings, default=year)
        while len(found) < count and (year >= first or employed(year)):
            rating = self.rating(year, day)
            if rating is not None:
                result = rating.result(day)
                if result is not None:
                    found.append((year, result))
            elif employed(year):
                found.append((year, None))
            year -= 1
        return tuple(found)

    def training_hours(self, year: int, day: date) -> int:
        """Return the hours of the classes that ended in a year, by a day."""
        return sum(one.hours for one in self._classes(year, day))

    def training_sessions(self, year: int, day: date, level: Level) -> int:
        """Return how many classes of a level or above ended in a year, by a day."""
        lowest = LEVEL_ORDER.index(level)
        return sum(
            LEVEL_ORDER.index(one.level) >= lowest for one in self._classes(year, day)
        )

    def quarters_done(self, year: int) -> int:
        """Return how many quarters of a year were done.

        A quarter from which the worker was exempt is no debt: it counts as done as
        soon as one quarter of the year was worked (assumption).
        """
        rating = self.ratings.get(year)
        quarters = () if rating is None else rating.row.quarters
        done = quarters.count("done")
        return done + quarters.count("exempt") if done else 0

    def _classes(self, year: int, day: date) -> list[AttendedClass]:
        return [
            one
            for one in self.classes
            if one.ended_on.year == year and one.ended_on <= day
        ]


def _day_of(decided: tuple[date, Result | None]) -> date:
    return decided[0]
