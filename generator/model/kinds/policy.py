"""A policy version: the rules as data; immutable once in force."""

from __future__ import annotations

from datetime import date
from typing import Generic, Literal, TypeVar

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
Consequence = Literal["demote", "cancel"]
Source = str
"""`seed-1`, `seed-2`, `assumption`, or a published rule such as `R-39`."""


class Number(Part, frozen=True, kw_only=True):
    """A number of the policy and where it comes from."""

    value: int
    source: Source


_Kind = TypeVar("_Kind")


class Choice(Part, Generic[_Kind], frozen=True, kw_only=True):
    """What the policy has chosen among several, and where it comes from."""

    value: _Kind
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
    honour_level: Choice[HonourLevel] | None = None
    assessments_lowest: Choice[Result]


class GradePolicy(Part, frozen=True, kw_only=True):
    """Everything the policy says of one grade.

    `source` speaks for `authority` and `valid_range`.
    """

    grade: GradeLevel
    authority: Level
    valid_range: Level
    term_months: Number
    conditions: Conditions
    allowance_yearly_yuan: Number | None = None
    renewal_training_hours: Number | None = None
    allowance_floor_yuan: Number | None = None
    allowance_ceiling_yuan: Number | None = None
    source: Source


class Relaxation(Part, frozen=True, kw_only=True):
    """A relaxation (放宽) of one condition, in months, and what it is granted for.

    `source` speaks for the grounds and the grades; the numbers have their own.
    """

    code: str
    grades: tuple[GradeLevel, ...]
    condition: Literal["tenure_months", "in_grade_months"]
    months: Number
    titles: tuple[TitleCode, ...] = ()
    honour_level: HonourLevel | None = None
    honour_within_months: Number | None = None
    source: Source


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
    outcome_days: Number
    decision_shown_months: Number
    source: Source


class InspectionPolicy(Part, frozen=True, kw_only=True):
    """The yearly inspection (年检): its windows and what follows from it."""

    opens_month: Number
    first_year_month: Number
    window_months: Number
    overdue_months: Number
    rectify_months: Number
    not_engaged_months: Number
    when_incompetent: Choice[Consequence]
    when_incompetent_lowest: Choice[Consequence]
    basically_competent_years: Number
    incompetent_years: Number
    mendable_percent: Number


class Reapplication(Part, frozen=True, kw_only=True):
    """How long a person waits before applying again, in months."""

    after_demotion_months: Number
    after_cancellation_months: Number
    after_fraud_months: Number
    after_cheating_months: Number
    after_false_material_months: Number
    after_expulsion_months: Number


class Renewal(Part, frozen=True, kw_only=True):
    """When a certificate may be renewed before it ends."""

    window_months: Number
    reminder_days: Number
    source: Source


class Allowance(Part, frozen=True, kw_only=True):
    """Who gets the yearly allowance (红领津贴); the amounts stand with the grades."""

    period: Choice[Literal["yearly", "monthly"]]
    months_on_post: Number
    pro_rata: Choice[bool]
    result: Choice[Result]
    inspection_passed: Choice[bool]
    categories: Choice[tuple[Category, ...]]
    excludes_public_payroll: Choice[bool]


class Mentoring(Part, frozen=True, kw_only=True):
    """Who may be a mentor, for how long, and of how many."""

    lowest_grade: Choice[GradeLevel] | None = None
    appointing_level: Choice[Level]
    term_months: Number
    mentees_min: Number | None = None
    mentees_max: Number | None = None


class ReviewPolicy(Part, frozen=True, kw_only=True):
    """How long a returned application may be mended; who sits on the panel.

    Also after how long an office is asked about a case, or a grade, left lying.
    """

    correction_working_days: Number
    panel_smallest: Number
    idle_months: Number
    issue_days: Number


class Appeal(Part, frozen=True, kw_only=True):
    """Review (复核) and appeal (申诉): days to ask and days to decide."""

    review_within_days: Number
    review_days: Number
    appeal_within_days: Number
    appeal_days: Number
    extension_days: Number


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
    results_month: Number


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
    relaxation_limit_months: Number | None = None
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
