"""Names of areas, offices and units, as far as they may be shown on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.commons import Commons
from generator.model.index import Index
from generator.model.vocabulary import RANGES
from generator.publication.public import Link
from generator.site import urls

UNIT_WITHHELD = "单位未公开"


@dataclass(frozen=True, slots=True)
class Unit:
    """Where a holder serves, as far as it may be named."""

    party_organization: str | None
    organization: Link | None
    organization_id: str | None


NO_UNIT = Unit(None, None, None)


class Names:
    """Looks names up once a build; `index` answers for units of other counties."""

    def __init__(self, commons: Commons, index: Index, as_of: date) -> None:
        """Keep the commons, the index and the day."""
        self._commons = commons
        self._index = index
        self._as_of = as_of
        self._links: dict[str, Link] = {}
        self._ranges: dict[tuple[str, str], str] = {}

    def area_link(self, code: str) -> Link:
        """Name and address of an area."""
        link = self._links.get(code)
        if link is None:
            record = self._commons.areas.get(code)
            link = (
                Link(text=record.value.name, url=urls.area(code))
                if record
                else Link(text=code)
            )
            self._links[code] = link
        return link

    def authority_link(self, code: str) -> Link:
        """Name of the certifying office of an area, linked to the area."""
        record = self._commons.areas.get(code)
        if record is None:
            return Link(text=code)
        value = record.value
        return Link(text=value.authority or value.name, url=urls.area(code))

    def unit(self, party_organization: str, organization: str | None) -> Unit:
        """Name where a holder serves, if the organisation agreed to be named."""
        party = self._index.get(party_organization)
        party_name = party.name_on(self._as_of) if party else None
        if organization is None:
            named = party is not None and not party.covers
            return Unit(party_name if named else None, None, None)
        card = self._index.get(organization)
        if card is None or not card.nameable:
            return Unit(None, None, None)
        text = card.name_on(self._as_of) or UNIT_WITHHELD
        link = Link(text=text, url=urls.organization(organization))
        return Unit(party_name, link, organization)

    def range_text(self, issuer: str, profile: str, version: str, grade: str) -> str:
        """Say where a grade is recognised, e.g. 在示例市范围内通用."""
        policy = self._commons.policies.get((profile, version))
        level = "city"
        if policy is not None:
            for entry in policy.value.grades:
                if entry.grade == grade:
                    level = entry.valid_range
        key = (issuer, level)
        text = self._ranges.get(key)
        if text is None:
            text = f"在{self._ancestor_name(issuer, level)}范围内通用"
            self._ranges[key] = text
        return text

    def _ancestor_name(self, code: str, level: str) -> str:
        seen: set[str] = set()
        at: str | None = code
        while at is not None and at not in seen:
            seen.add(at)
            record = self._commons.areas.get(at)
            if record is None:
                break
            if record.value.type == level:
                return record.value.name
            at = record.value.parent
        return RANGES[level]
