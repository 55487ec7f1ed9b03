"""An administrative area or functional zone with its certifying office."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import OfficeContact, Part, Span

AreaType = Literal[
    "province", "city", "county", "functional_zone", "directly_managed", "town"
]


class PolicyAdoption(Span, frozen=True, kw_only=True):
    """Which policy profile an area follows, since when, at which stage."""

    profile: str
    stage: Literal["pilot", "summary", "general"]


class Area(Part, frozen=True, kw_only=True):
    """An area; `code` is our own six-digit code, in quotes."""

    code: str
    name: str
    type: AreaType
    parent: str | None = None
    gb_code: str | None = None
    authority: str | None = None
    valid_from: date
    valid_to: date | None = None
    successor: str | None = None
    policies: tuple[PolicyAdoption, ...] = ()
    office: OfficeContact | None = None
