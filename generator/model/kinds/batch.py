"""A batch: the facts that all its cases share."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import Act, Part, PolicyPin, Release


class Call(Part, frozen=True, kw_only=True):
    """The document that opened the batch."""

    document_no: str
    issued_on: date
    apply_from: date
    apply_to: date


class Counts(Part, frozen=True, kw_only=True):
    """How many persons reached each stage; counts outlive refused cases."""

    applied: int
    accepted: int
    qualified: int | None = None
    passed: int | None = None
    recommended: int | None = None
    publicized: int | None = None
    approved: int | None = None


class Sitting(Part, frozen=True, kw_only=True):
    """A common date: training, written test, interview."""

    kind: Literal["training", "written_test", "interview"]
    held_on: date


class Batch(Part, frozen=True, kw_only=True):
    """A batch of applications under one policy version."""

    id: str
    area: str
    title: str
    year: int
    policy: PolicyPin
    call: Call
    counts: Counts
    sittings: tuple[Sitting, ...] = ()
    panel_on: date | None = None
    panel_size: int | None = None
    joint_review_departments: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    decision: Act | None = None
    release: Release | None = None
