"""One assessing body's year: a header and a row a worker."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import Category, Part

Result = Literal["excellent", "competent", "basically_competent", "incompetent"]
"""优秀, 称职, 基本称职, 不称职."""


class Revision(Part, frozen=True, kw_only=True):
    """A review (复核) of a row; append-only."""

    asked_on: date
    decided_on: date | None = None
    result: Result | None = None


class AssessmentRow(Part, frozen=True, kw_only=True):
    """A worker's year: result or the reason why it was not rated."""

    worker: str
    result: Result | None = None
    unrated_reason: (
        Literal["probation", "leave", "left_during_year", "joined_late", "under_review"]
        | None
    ) = None
    forms: tuple[
        Literal["periodic", "spot_check", "annual_report", "satisfaction_survey"], ...
    ] = ()
    quarters: tuple[Literal["done", "not_done", "exempt"], ...] = ()
    revisions: tuple[Revision, ...] = ()


class Assessment(Part, frozen=True, kw_only=True):
    """The year's sheet of one body: its slug `body` is the file's name."""

    year: int
    area: str
    body: str
    body_name: str
    category: Category | None = None
    participants: int
    excellent_cap: int
    document_no: str
    finalised_on: date | None = None
    rows: tuple[AssessmentRow, ...]
