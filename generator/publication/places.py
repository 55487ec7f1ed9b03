"""The projection of organisations, areas and the register as a whole."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.commons import Commons
from generator.model.kinds.area import Area
from generator.model.kinds.office import Operator
from generator.model.record import Record
from generator.model.vocabulary import (
    AREA_TYPES,
    GRADE_ORDER,
    ORGANIZATION_TYPES,
)
from generator.publication.public import (
    Link,
    PublicArea,
    PublicAreaLine,
    PublicCertificateStatus,
    PublicContact,
    PublicNoticeLine,
    PublicOrganization,
    PublicRegister,
    PublicRow,
    PublicSite,
    PublicWaiver,
)
from generator.publication.sources import OrganizationSource
from generator.site import urls

_NAMELESS = Operator(name="", landline="")


def site_of(commons: Commons, as_of: date) -> PublicSite:
    """Project the settings; without sound ones a check can run, a build cannot."""
    record = commons.settings
    settings = record.value if record else None
    operator = settings.operator if settings else _NAMELESS
    return PublicSite(
        title=settings.title if settings else "",
        site_url=settings.site_url if settings else "",
        sample=bool(settings and settings.sample),
        as_of=as_of,
        operator_name=operator.name,
        operator_landline=operator.landline,
        operator_address=operator.address,
        operator_email=operator.email,
    )


def organization_of(
    source: OrganizationSource,
    commons: Commons,
    as_of: date,
    successor: Link | None,
    holders: Sequence[PublicRow],
) -> PublicOrganization:
    """Project an organisation that agreed to be named."""
    names = [name for name in source.names if name.start <= as_of] or source.names[:1]
    town = commons.areas.get(source.town)
    county = commons.areas.get(town.value.parent or "") if town else None
    ended = source.dissolved_on if _past(source.dissolved_on, as_of) else None
    return PublicOrganization(
        id=source.id,
        name=names[-1].name,
        former_names=tuple(name.name for name in names[:-1]),
        type_title=ORGANIZATION_TYPES[source.type],
        town=_link(town),
        area=_link(county),
        dissolved_on=ended,
        successor=successor if ended else None,
        holders=tuple(holders),
    )


class AreaProjector:
    """Projects the tree of areas over the rows of all holders."""

    def __init__(
        self,
        commons: Commons,
        as_of: date,
        rows: Sequence[PublicRow],
        notices: Sequence[PublicNoticeLine],
    ) -> None:
        """Group rows and notices by area once and add them up the tree."""
        self._commons = commons
        self._as_of = as_of
        self._rows: dict[str, list[PublicRow]] = defaultdict(list)
        self._notices: dict[str, list[PublicNoticeLine]] = defaultdict(list)
        self._children: dict[str, list[str]] = defaultdict(list)
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            self._rows[row.area].append(row)
        for notice in notices:
            self._notices[notice.area].append(notice)
        for code, record in sorted(commons.areas.items()):
            if record.value.parent is not None and self._stands(record.value):
                self._children[record.value.parent].append(code)
        for code, own in self._rows.items():
            counts = Counter(row.grade for row in own)
            for ancestor in self._upwards(code):
                self._counts[ancestor].update(counts)

    def codes(self) -> tuple[str, ...]:
        """Codes of all areas that have begun, sorted."""
        return tuple(
            code
            for code, record in sorted(self._commons.areas.items())
            if record.value.valid_from <= self._as_of
        )

    def area(self, code: str) -> PublicArea:
        """Project one area with the holders that it manages itself."""
        value = self._commons.areas[code].value
        ended = value.valid_to if _past(value.valid_to, self._as_of) else None
        successor = self._commons.areas.get(value.successor or "")
        policy_title, policy_url = self._policy(value)
        parents = [_link(self._commons.areas[at]) for at in self._upwards(code)[1:]]
        rows = sorted(self._rows.get(code, ()), key=lambda row: (row.name, row.number))
        counts = self._counts[code]
        return PublicArea(
            code=code,
            name=value.name,
            type=value.type,
            type_title=AREA_TYPES[value.type],
            authority=value.authority,
            ended_on=ended,
            successor=_link(successor) if ended else None,
            parents=tuple(link for link in reversed(parents) if link),
            children=tuple(
                Link(text=self._commons.areas[c].value.name, url=urls.area(c))
                for c in self._children[code]
            ),
            contact=_office(value),
            policy_title=policy_title,
            policy_url=policy_url,
            counts={grade: counts[grade] for grade in GRADE_ORDER},
            rows=tuple(rows),
            notices=tuple(
                sorted(self._notices[code], key=lambda n: (n.start, n.id), reverse=True)
            ),
        )

    def lines(self) -> tuple[PublicAreaLine, ...]:
        """All areas as lines of a tree."""
        return tuple(
            PublicAreaLine(
                code=code,
                name=self._commons.areas[code].value.name,
                type=self._commons.areas[code].value.type,
                parent=self._commons.areas[code].value.parent,
                url=urls.area(code),
                holders=sum(self._counts[code].values()),
            )
            for code in self.codes()
        )

    def _stands(self, area: Area) -> bool:
        return area.valid_from <= self._as_of and not _past(area.valid_to, self._as_of)

    def _upwards(self, code: str) -> list[str]:
        """The area and its ancestors, itself first."""
        chain: list[str] = []
        at: str | None = code
        while at is not None and at in self._commons.areas and at not in chain:
            chain.append(at)
            at = self._commons.areas[at].value.parent
        return chain

    def _policy(self, area: Area) -> tuple[str | None, str | None]:
        for at in self._upwards(area.code):
            for adoption in reversed(self._commons.areas[at].value.policies):
                if adoption.start <= self._as_of:
                    return self._policy_version(adoption.profile)
        return None, None

    def _policy_version(self, profile: str) -> tuple[str | None, str | None]:
        versions = [
            record.value
            for (name, _), record in self._commons.policies.items()
            if name == profile and record.value.effective_from <= self._as_of
        ]
        if not versions:
            return None, None
        policy = max(versions, key=lambda version: version.effective_from)
        return policy.title, f"handbook/{profile}/{policy.version}/certification/"


def register_of(
    site: PublicSite,
    areas: tuple[PublicAreaLine, ...],
    rows: Iterable[PublicRow],
    certificates: Iterable[PublicCertificateStatus],
    notices: Iterable[PublicNoticeLine],
    waivers: tuple[PublicWaiver, ...],
) -> PublicRegister:
    """Put the register together in its published order."""
    ordered = sorted(rows, key=lambda row: (row.area, row.number))
    counts = Counter(row.grade for row in ordered)
    return PublicRegister(
        site=site,
        areas=areas,
        rows=tuple(ordered),
        certificates=tuple(sorted(certificates, key=lambda status: status.number)),
        notices=tuple(
            sorted(notices, key=lambda notice: (notice.start, notice.id), reverse=True)
        ),
        counts={grade: counts[grade] for grade in GRADE_ORDER},
        waivers=waivers,
    )


def _past(day: date | None, as_of: date) -> bool:
    return day is not None and day < as_of


def _link(record: Record[Area] | None) -> Link | None:
    if record is None:
        return None
    return Link(text=record.value.name, url=urls.area(record.value.code))


def _office(area: Area) -> PublicContact | None:
    office = area.office
    if office is None:
        return None
    return PublicContact(
        name=office.name,
        address=office.address,
        landline=office.landline,
        postcode=office.postcode,
        email=office.email,
        hours=office.hours,
        supervising_line=office.supervising_line,
    )
