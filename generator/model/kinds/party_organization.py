"""A party organisation (党组织): the unit of the seeds."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import Honour, NamePeriod, Part, Span

PartyOrganizationForm = Literal[
    "branch",
    "general_branch",
    "committee",
    "joint_branch",
    "station",
    "industry_committee",
    "working_committee",
]
"""支部, 总支, 党委, 联合支部, 区域工作站, 行业党委, 工委."""


class PartyOrganization(Part, frozen=True, kw_only=True):
    """A party organisation: dated names, form, place in the tree, what it covers."""

    id: str
    names: tuple[NamePeriod, ...]
    form: PartyOrganizationForm
    area: str
    parent: str | None = None
    station: str | None = None
    covers: tuple[str, ...] = ()
    terms: tuple[Span, ...] = ()
    honours: tuple[Honour, ...] = ()
    founded_on: date
    dissolved_on: date | None = None
    successor: str | None = None
