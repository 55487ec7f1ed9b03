"""Statistic sources: the fields of records that may be counted, and nothing else.

As `sources.py` for pages, these are for the statistics: they hold fields that are
public and fields marked `x-statistics` in the schemas, which are codes and days. What
is made of them is a tally of numbers (`tallies.py`); no value of theirs leaves it. A
test holds every field against the schemas.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from generator.publication.sources import ManagementSource


class Counted(Struct, frozen=True, kw_only=True):
    """Base of statistic sources; fields that are not declared are dropped."""


class SpanCount(
    Counted, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}
):
    """A period in days, both ends included."""

    start: date
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return self.start <= day and (self.end is None or day <= self.end)


class PostCount(SpanCount, frozen=True, kw_only=True):
    """A post: its category and period."""

    category: str


class RoleCount(SpanCount, frozen=True, kw_only=True):
    """A role in a firm and its period; which firm is not known here."""

    role: str


class PoolCount(Counted, frozen=True, kw_only=True):
    """A stay in the talent pool."""

    entered_on: date
    left_on: date | None = None


class WorkerCount(Counted, frozen=True, kw_only=True):
    """A worker as far as one is counted; the id joins the certificates."""

    id: str
    managed_by: tuple[ManagementSource, ...]
    posts: tuple[PostCount, ...] = ()
    firm_roles: tuple[RoleCount, ...] = ()
    pool: tuple[PoolCount, ...] = ()


class InspectionCount(Counted, frozen=True, kw_only=True):
    """A yearly inspection."""

    year: int
    outcome: str
    concluded_on: date


class GradeCount(Counted, frozen=True, kw_only=True):
    """A certificate's inspections."""

    worker: str
    inspections: tuple[InspectionCount, ...] = ()


class AttendanceCount(Counted, frozen=True, kw_only=True):
    """That somebody attended: neither who nor how."""


class TrainingCount(
    Counted, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}
):
    """A class: its level, its last day, how many attended."""

    level: str
    end: date
    attendances: tuple[AttendanceCount, ...] = ()


class StageCounts(Counted, frozen=True, kw_only=True):
    """How many persons of a batch reached each stage."""

    applied: int
    accepted: int
    qualified: int | None = None
    passed: int | None = None
    recommended: int | None = None
    publicized: int | None = None
    approved: int | None = None


class DecisionCount(Counted, frozen=True, kw_only=True):
    """The day on which a batch was decided."""

    decided_on: date


class BatchCount(Counted, frozen=True, kw_only=True):
    """A batch: its year and the numbers of its stages."""

    year: int
    counts: StageCounts
    decision: DecisionCount | None = None
