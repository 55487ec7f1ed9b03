"""A policy version: the rules as data; immutable once in force."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import field

from generator.model.kinds.assessment import Result
from generator.model.kinds.case import StepCode
from generator.model.kinds.parts import (
    Category,
    GradeLevel,
    HonourLevel,
    Part,
    TitleCode,
)

Level = Literal["province", "city", "county"]
Source = str
"""`seed-1`, `seed-2`, `assumption`, or a published rule such as `R-39`."""


class Number(Part, frozen=True, kw_only=True):
    """A number of the policy and where it comes from."""

    value: int
    source: Source


class Transition(
    Part, frozen=True, kw_only=True, rename={"start": "from", "end": "to"}
):
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
    renewal_training_hours: Number | None = None
    allowance_floor_yuan: Number | None = None
    allowance_ceiling_yuan: Number | None = None


class Relaxation(Part, frozen=True, kw_only=True):
    """A relaxation (放宽) of one condition, in months, and what it is granted for."""

    code: str
    grades: tuple[GradeLevel, ...]
    condition: Literal["tenure_months", "in_grade_months"]
    months: Number
    titles: tuple[TitleCode, ...] = ()
    honour_level: HonourLevel | None = None
    honour_within_months: Number | None = None


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
    investigation_limit_working_days: Number | None = None
    source: Source


class InspectionPolicy(Part, frozen=True, kw_only=True):
    """The yearly inspection (年检): its windows and what follows from it."""

    opens_month: Number | None = None
    window_months: Number
    overdue_months: Number
    rectify_months: Number
    not_engaged_months: Number
    when_incompetent: Literal["demote", "cancel"]
    when_incompetent_lowest: Literal["demote", "cancel"]
    basically_competent_years: Number
    incompetent_years: Number


class Reapplication(Part, frozen=True, kw_only=True):
    """How long a person waits before applying again, in months."""

    after_demotion_months: Number
    after_cancellation_months: Number
    after_fraud_months: Number
    after_cheating_months: Number
    after_false_material_months: Number


class Renewal(Part, frozen=True, kw_only=True):
    """When a certificate may be renewed before it ends."""

    window_months: Number
    source: Source


class Allowance(Part, frozen=True, kw_only=True):
    """Who gets the yearly allowance (红领津贴); the amounts stand with the grades."""

    period: Literal["yearly", "monthly"]
    months_on_post: Number
    pro_rata: bool
    result: Result
    inspection_passed: bool
    categories: tuple[Category, ...]
    excludes_public_payroll: bool
    source: Source


class Mentoring(Part, frozen=True, kw_only=True):
    """Who may be a mentor, for how long, and of how many."""

    lowest_grade: GradeLevel | None = None
    appointing_level: Level
    term_months: Number
    mentees_min: Number | None = None
    mentees_max: Number | None = None


class ReviewPolicy(Part, frozen=True, kw_only=True):
    """How long a returned application may be mended; who sits on the panel."""

    correction_working_days: Number
    panel_smallest: Number


class Appeal(Part, frozen=True, kw_only=True):
    """Review (复核) and appeal (申诉): days to ask and days to decide."""

    review_within_days: Number
    review_days: Number
    appeal_within_days: Number
    appeal_days: Number


class Recruitment(Part, frozen=True, kw_only=True):
    """Contract and probation of market-hired workers (公开选聘)."""

    contract_months: Number
    probation_months: Number


class Yearly(Part, frozen=True, kw_only=True):
    """What comes round: assessment, training, archive, commendation."""

    excellent_percent: Number
    training_sessions: Number
    dossier_months: Number
    commendation_months: Number


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
    inspection: InspectionPolicy | None = None
    reapplication: Reapplication | None = None
    renewal: Renewal | None = None
    allowance: Allowance | None = None
    mentoring: Mentoring | None = None
    review: ReviewPolicy | None = None
    appeal: Appeal | None = None
    recruitment: Recruitment | None = None
    yearly: Yearly | None = None
    articles: dict[str, str] = field(default_factory=dict)
