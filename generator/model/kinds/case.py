"""A case: one application on its way."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import Category, GradeLevel, Part, PolicyPin

StepCode = Literal[
    "application",
    "nomination_by_station",
    "qualification_review",
    "training_test",
    "town_review",
    "joint_review",
    "comprehensive_review",
    "overall_judgement",
    "publicity",
    "decision",
]
"""个人申报, 指导站申报, 资格审查, 培训测试, 乡镇初审,
区级联审, 综合评审, 综合研判, 社会公示, 认定."""


ReasonCode = Literal[
    "condition_not_met",
    "background_failed",
    "test_failed",
    "test_absent",
    "test_cheating",
    "not_recommended",
    "objection_upheld",
    "false_material",
    "not_mended",
    "other",
]
"""Why a case was not approved: a code, never the matter itself."""


class Filer(Part, frozen=True, kw_only=True):
    """Who filed the case: the person, or a station for the person."""

    kind: Literal["person", "station"]
    party_organization: str | None = None


class Step(Part, frozen=True, kw_only=True):
    """A step of the policy's procedure that the case has taken."""

    step: StepCode
    body: str
    done_on: date
    result: Literal["pass", "fail", "absent", "cheating", "returned"]
    notice: str | None = None


class BackgroundCheck(Part, frozen=True, kw_only=True):
    """One department's answer: pass or fail, nothing else."""

    department: str
    result: Literal["pass", "fail"]


class Hold(Part, frozen=True, kw_only=True):
    """A check after an objection: no objector, no matter."""

    opened_on: date
    due_on: date
    closed_on: date | None = None
    outcome: Literal["unfounded", "upheld_minor", "upheld_serious"] | None = None


class Review(Part, frozen=True, kw_only=True):
    """A review (复核) or appeal (申诉) of the result: its days and what came of it."""

    kind: Literal["review", "appeal"]
    asked_on: date
    decided_on: date | None = None
    result: Literal["upheld", "changed"] | None = None
    extended_on: date | None = None
    """Day on which a longer term was approved; appeals only."""


class Outcome(Part, frozen=True, kw_only=True):
    """How the case ended."""

    result: Literal["approved", "rejected", "withdrawn", "lapsed", "failed"]
    decided_on: date
    reason_code: ReasonCode | None = None


class Case(Part, frozen=True, kw_only=True):
    """An application; before publicity it holds no name, only the worker's id."""

    id: str
    worker: str
    batch: str | None = None
    target: GradeLevel
    category: Category
    party_organization: str
    organization: str | None = None
    filer: Filer
    policy: PolicyPin
    accepted_on: date
    steps: tuple[Step, ...] = ()
    background: tuple[BackgroundCheck, ...] = ()
    relaxations: tuple[str, ...] = ()
    holds: tuple[Hold, ...] = ()
    outcome: Outcome | None = None
    reviews: tuple[Review, ...] = ()
