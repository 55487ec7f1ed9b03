"""A grade that a person holds, with its certificate."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import (
    AdverseAct,
    Category,
    GradeLevel,
    Part,
    PolicyPin,
)

Origin = Literal[
    "certification",
    "promotion",
    "renewal",
    "demotion",
    "recognition",
    "correction",
    "legacy",
]

EventKind = Literal[
    "unit_changed",
    "suspended",
    "resumed",
    "not_engaged",
    "engaged",
    "extended",
    "superseded",
    "cancelled",
    "revoked",
    "deregistered",
    "transferred_out",
    "corrected",
]
"""变更, 暂停, 恢复, 未在岗, 重新在岗, 顺延, 换证, 取消, 撤销, 注销, 转出, 更正."""


class Issuance(Part, frozen=True, kw_only=True):
    """A paper certificate handed out; `stock_no` is the pre-printed form's."""

    kind: Literal["original", "replacement"]
    issued_on: date
    stock_no: str | None = None


class GradeEvent(AdverseAct, frozen=True, kw_only=True):
    """What happened to the certificate; append-only."""

    kind: EventKind
    party_organization: str | None = None
    organization: str | None = None
    superseded_by: str | None = None
    extended_to: date | None = None
    basis_clause: str | None = None


class Inspection(Part, frozen=True, kw_only=True):
    """The outcome of a year's inspection (年检)."""

    year: int
    outcome: Literal["pass", "rectify", "demote", "cancel", "exempt"]
    concluded_on: date
    rectify_until: date | None = None


class Grade(Part, frozen=True, kw_only=True):
    """A grade, its certificate number and term, and what happened to it."""

    id: str
    worker: str
    grade: GradeLevel
    number: str
    issuer: str
    policy: PolicyPin
    category: Category
    party_organization: str
    organization: str | None = None
    issued_on: date
    valid_to: date
    grade_since: date
    origin: Origin
    case: str | None = None
    supersedes: str | None = None
    document_no: str | None = None
    issuances: tuple[Issuance, ...] = ()
    events: tuple[GradeEvent, ...] = ()
    inspections: tuple[Inspection, ...] = ()
