"""A policy version: the rules as data; immutable once in force."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.case import StepCode
from generator.model.kinds.parts import Category, GradeLevel, HonourLevel, Part

Level = Literal["province", "city", "county"]
Source = str
"""`seed-1`, `seed-2`, `assumption`, or a published rule such as `R-39`."""


class Number(Part, frozen=True, kw_only=True):
    """A number of the policy and where it comes from."""

    value: int
    source: Source


class Transition(Part, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}):
    """The window of initial placement (首批认定)."""

    start: date
    end: date
    max_grade: GradeLevel
    source: Source


class Conditions(Part, frozen=True, kw_only=True):
    """What a grade demands; lengths in months and hours."""

    tenure_months: Number
    in_grade_months: Number | None = None
    assessments_considered: Number
    assessments_excellent: Number
    training_hours: Number | None = None
    training_sessions: Number | None = None
    quarters_done: Number | None = None
    written_pass: Number
    composite_pass: Number | None = None
    honour_level: HonourLevel | None = None


class GradePolicy(Part, frozen=True, kw_only=True):
    """Everything the policy says of one grade."""

    grade: GradeLevel
    authority: Level
    valid_range: Level
    term_months: Number
    conditions: Conditions
    allowance_yearly_yuan: Number | None = None


class Relaxation(Part, frozen=True, kw_only=True):
    """A relaxation (放宽) of one condition, in months."""

    code: str
    grades: tuple[GradeLevel, ...]
    condition: Literal["tenure_months", "in_grade_months"]
    months: Number


class ScoreWeights(Part, frozen=True, kw_only=True):
    """Weights of the composite score in percent."""

    written: int
    interview: int
    daily_work: int
    source: Source


class Publicity(Part, frozen=True, kw_only=True):
    """The publicity window in working days and how objections are treated."""

    working_days: Number
    count_first: bool
    investigation_working_days: Number
    hearing_working_days: Number
    source: Source


class Policy(Part, frozen=True, kw_only=True):
    """A version of a policy profile."""

    profile: str
    version: str
    title: str
    issuer: str
    document_no: str
    trial: bool
    effective_from: date
    effective_to: date | None = None
    supersedes: str | None = None
    transition: Transition | None = None
    certifiable: tuple[Category, ...]
    procedure: tuple[StepCode, ...]
    grades: tuple[GradePolicy, ...]
    relaxations: tuple[Relaxation, ...] = ()
    score_weights: ScoreWeights | None = None
    publicity: Publicity
    mentees_min: Number | None = None
    mentees_max: Number | None = None
