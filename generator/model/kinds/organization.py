"""A firm or social organisation in which party-affairs workers serve."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import NamePeriod, Part

OrganizationType = Literal[
    "private_enterprise",
    "individual_business",
    "social_group",
    "private_non_enterprise",
    "foundation",
]
"""非公有制企业, 个体工商户, 社会团体, 民办非企业单位, 基金会."""


class PublicationConsent(Part, frozen=True, kw_only=True):
    """Whether the organisation agrees to be named in public."""

    agreed: bool
    given_on: date
    withdrawn_on: date | None = None


class Organization(Part, frozen=True, kw_only=True):
    """An organisation; its names are dated, its code (USCC) is optional."""

    id: str
    names: tuple[NamePeriod, ...]
    type: OrganizationType
    uscc: str | None = None
    town: str
    above_scale: bool = False
    key_organization: bool = False
    consent: PublicationConsent | None = None
    founded_on: date | None = None
    dissolved_on: date | None = None
    successor: str | None = None
