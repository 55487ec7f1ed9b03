"""Tallies: what is counted for the statistics, as numbers that add up.

A tally holds numbers alone, each under a figure, an area, a year and a column that
stand in closed lists; so no person's value can travel in it. It is summed over all
units and then made public by `figures.py`, which withholds what is small.

Whatever is sensitive is counted on days that lie behind and do not move (the end of a
year, the end of a yearly term): else the difference between two days' numbers would
tell of the one person who changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Literal

from generator.model.kinds.policy import Policy
from generator.policy.lifecycle import window_of
from generator.publication.statistic_sources import (
    BatchCount,
    GradeCount,
    TrainingCount,
    WorkerCount,
)

Figure = Literal[
    "held",
    "secretaries",
    "leading",
    "pool",
    "inspections",
    "classes",
    "attendances",
    "stages",
    "undecided",
    "paid",
    "yuan",
    "unpaid",
]
Column = Literal[
    "all",
    "investor",
    "manager",
    "leading",
    "other",
    "present",
    "entered",
    "passed",
    "province",
    "city",
    "county",
    "applied",
    "accepted",
    "qualified",
    "tested",
    "recommended",
    "publicized",
    "approved",
]
Tally = Counter[tuple[Figure, str, int, Column]]
"""Number by figure, area code (empty: everywhere), year and column."""

YEARS = 5
"""How many years the statistics look back."""
STAGES: tuple[Column, ...] = (
    "applied",
    "accepted",
    "qualified",
    "tested",
    "recommended",
    "publicized",
    "approved",
)
_MANAGING = frozenset({"head", "manager", "middle_manager"})
_LEADING = _MANAGING | {"investor"}
_LEVELS: dict[str, Column] = {
    "province": "province",
    "city": "city",
    "county": "county",
}


def ended_years(as_of: date) -> range:
    """Years that are over, as far as the statistics look back."""
    return range(as_of.year - YEARS, as_of.year)


def settled_days(policies: Iterable[Policy], as_of: date) -> dict[int, date]:
    """Days on which years' inspections and allowances are counted, once and for all.

    A year is counted when the last of the policies' inspection windows has closed;
    without any inspection, a year after its end.
    """
    rules = [one.inspection for one in policies if one.inspection is not None]
    days = {
        year: max(
            (window_of(year, one)[1] for one in rules), default=date(year + 1, 12, 31)
        )
        for year in range(as_of.year - YEARS - 1, as_of.year)
    }
    past = [(year, day) for year, day in days.items() if day < as_of]
    return dict(past[-YEARS:])


def count_worker(
    tally: Tally,
    worker: WorkerCount,
    holds: Callable[[date], bool],
    area_on: Callable[[date], str],
    as_of: date,
) -> None:
    """Count a worker at each year's end; `holds` says whether a certificate is held."""
    for year in ended_years(as_of):
        day = date(year, 12, 31)
        roles = {one.role for one in worker.firm_roles if one.holds(day)}
        if holds(day):
            tally["held", area_on(day), year, "all"] += 1
            tally["leading", "", year, "leading" if roles & _LEADING else "other"] += 1
        if any(one.category == "secretary" and one.holds(day) for one in worker.posts):
            tally["secretaries", area_on(day), year, _role(roles)] += 1
        for stay in worker.pool:
            if stay.entered_on <= day and (stay.left_on is None or day < stay.left_on):
                tally["pool", "", year, "present"] += 1
            if stay.entered_on.year == year:
                tally["pool", "", year, "entered"] += 1


def _role(roles: set[str]) -> Column:
    if "investor" in roles:
        return "investor"
    return "manager" if roles & _MANAGING else "other"


def count_inspections(
    tally: Tally,
    grades: Iterable[GradeCount],
    area_on: Callable[[date], str],
    settled: Mapping[int, date],
) -> None:
    """Count a worker's inspections, of each certificate and year the last conclusion.

    Whoever was not inspected (免检) is not counted.
    """
    for grade in grades:
        outcomes: dict[int, str] = {}
        for one in sorted(grade.inspections, key=lambda found: found.concluded_on):
            if one.year in settled and one.concluded_on <= settled[one.year]:
                outcomes[one.year] = one.outcome
        for year, outcome in outcomes.items():
            if outcome != "exempt":
                column: Column = "passed" if outcome == "pass" else "other"
                tally["inspections", area_on(settled[year]), year, column] += 1


def count_training(tally: Tally, training: TrainingCount, as_of: date) -> None:
    """Count a class that is over, this year's included, and who attended."""
    year, level = training.end.year, _LEVELS.get(training.level)
    if level is None or training.end > as_of or not 0 <= as_of.year - year < YEARS:
        return
    tally["classes", "", year, level] += 1
    tally["attendances", "", year, level] += len(training.attendances)


def count_batch(tally: Tally, batch: BatchCount, as_of: date) -> None:
    """Count a batch that has been decided; a stage that it has not lets all through.

    One that has not been decided is counted as such: a year is told of as a whole.
    """
    if not 0 <= as_of.year - batch.year < YEARS:
        return
    if batch.decision is None or batch.decision.decided_on > as_of:
        tally["undecided", "", batch.year, "all"] += 1
        return
    counts = batch.counts
    numbers = (
        counts.applied,
        counts.accepted,
        counts.qualified,
        counts.passed,
        counts.recommended,
        counts.publicized,
        counts.approved,
    )
    left = counts.applied
    for column, number in zip(STAGES, numbers, strict=True):
        left = left if number is None else number
        tally["stages", "", batch.year, column] += left


def count_payment(tally: Tally, area: str, year: int, yuan: int | None) -> None:
    """Count an allowance that is due for a year, or a holder to whom none is (None)."""
    if yuan is None:
        # Published nowhere: whether the number paid is safe to tell depends on it.
        tally["unpaid", area, year, "all"] += 1
        return
    tally["paid", area, year, "all"] += 1
    tally["yuan", area, year, "all"] += yuan
