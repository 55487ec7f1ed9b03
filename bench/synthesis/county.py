"""A county while its register is being made: people, units, classes, rounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from msgspec import Struct

from bench.synthesis.codes import credit_code, new_id
from bench.synthesis.firms import invent_firm
from bench.synthesis.geography import County, Office
from bench.synthesis.people import Person
from bench.synthesis.rounds import Round
from bench.synthesis.world import World
from generator.model.kinds.activities import Attendance, Mentorship
from generator.model.kinds.notice import Notice
from generator.model.kinds.organization import Organization, PublicationConsent
from generator.model.kinds.parts import NamePeriod, Span
from generator.model.kinds.party_organization import PartyOrganization

NOTICE_BLOCK = 20
"""Serials that an office may use in a year."""
TERM_YEARS = 5
"""Years between two elections of a branch (换届)."""


@dataclass(slots=True, eq=False)
class ClassDraft:
    """A training class while its attendances are gathered."""

    id: str
    level: str
    area: str
    title: str
    kind: str
    start: date
    end: date
    document_no: str
    attendances: list[Attendance] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Upper:
    """A city or the province: its office, its rounds, its own randomness."""

    world: World
    office: Office
    chance: Random
    index: int
    root: str
    """Id of its committee among the party organisations."""
    rounds: dict[int, Round] = field(default_factory=dict)
    """Rounds by year; workers of every county below take part."""
    notices: list[Notice] = field(default_factory=list)
    mentorships: list[Mentorship] = field(default_factory=list)
    serials: dict[int, int] = field(default_factory=dict)

    def notice_serial(self, year: int) -> int:
        """Next serial of a notice of this office."""
        return next_serial(self.serials, year, self.index)


def next_serial(serials: dict[int, int], year: int, index: int) -> int:
    """Next serial of a notice: each office has a block of its own."""
    number = serials.get(year, 0) + 1
    serials[year] = number
    return NOTICE_BLOCK * index + number


@dataclass(slots=True, eq=False)
class Ground:
    """Everything of one county, in the making."""

    world: World
    county: County
    """The county as it is now: a new code takes over in `move_on`."""
    office: Office
    city: Upper
    province: Upper
    chance: Random
    index: int
    later: County | None = None
    """The county that takes this one's place when its code changes."""
    people: list[Person] = field(default_factory=list)
    reserved: list[Person] = field(default_factory=list)
    """Workers whose story is told after all others'."""
    past: list[tuple[County, Office]] = field(default_factory=list)
    organizations: dict[str, Organization] = field(default_factory=dict)
    firm_names: set[str] = field(default_factory=set)
    credit_codes: set[str] = field(default_factory=set)
    parties: dict[str, PartyOrganization] = field(default_factory=dict)
    stations: dict[str, str] = field(default_factory=dict)
    classes: list[ClassDraft] = field(default_factory=list)
    rounds: list[Round] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    mentorships: list[Mentorship] = field(default_factory=list)
    extras: list[tuple[str, Struct, dict[str, object]]] = field(default_factory=list)
    """Records of other kinds: kind, record, and what its place needs."""
    serials: dict[int, int] = field(default_factory=dict)

    @property
    def upper(self) -> tuple[Office, Office]:
        """The offices of the city and of the province."""
        return self.city.office, self.province.office

    @property
    def profile(self) -> str:
        """Policy profile of the county."""
        return self.county.profile

    @property
    def codes(self) -> frozenset[str]:
        """All codes the county has had."""
        return frozenset({self.county.area.code, *(c.area.code for c, _ in self.past)})

    def county_on(self, day: date) -> County:
        """The county whose code is in force on a day."""
        later = self.later
        if later is not None and day >= later.area.valid_from:
            return later
        return self.county

    def move_on(self, day: date) -> None:
        """Let the county's new code take over once its day has come."""
        later = self.county_on(day)
        if later is self.county:
            return
        self.past.append((self.county, self.office))
        successors = {town.code: town.successor for town in self.county.towns}
        self.county, self.office = later, Office(later.area)
        for person in self.people:
            person.town = successors.get(person.town) or person.town

    def office_in(self, year: int) -> Office:
        """The office that acted for the county at the end of a year."""
        for county, office in self.past:
            if county.area.valid_to and county.area.valid_to >= date(year, 12, 31):
                return office
        return self.office

    def notice_serial(self, year: int) -> int:
        """Next serial of a notice: each county has a block of its own."""
        return next_serial(self.serials, year, self.index)

    def random_day(self, start: date, end: date) -> date:
        """A day between two days."""
        return start + timedelta(days=self.chance.randint(0, (end - start).days))

    def working_day(self, start: date, end: date) -> date:
        """A working day on or after a random day between two days."""
        return self.world.workdays.on_or_after(self.random_day(start, end))


def found_committees(ground: Ground) -> None:
    """Found the county committee, the town committees and their stations."""
    area = ground.county.area
    top = new_id(ground.chance, "P")
    ground.parties[top] = PartyOrganization(
        id=top,
        names=(NamePeriod(name=ground.office.authority, start=area.valid_from),),
        form="working_committee",
        area=area.code,
        parent=ground.city.root,
        founded_on=area.valid_from,
    )
    for town in ground.county.towns:
        committee = new_id(ground.chance, "P")
        station = new_id(ground.chance, "P")
        founded = max(town.valid_from, date(2008, 7, 1))
        ground.parties[committee] = PartyOrganization(
            id=committee,
            names=(NamePeriod(name=f"中共{town.name}两新组织委员会", start=founded),),
            form="committee",
            area=town.code,
            parent=top,
            founded_on=founded,
        )
        ground.parties[station] = PartyOrganization(
            id=station,
            names=(NamePeriod(name=f"{town.name}两新组织党建工作站", start=founded),),
            form="station",
            area=town.code,
            parent=committee,
            founded_on=founded,
        )
        ground.stations[town.code] = station
        if town.successor is not None:
            ground.stations[town.successor] = station


def found_unit(ground: Ground, town: str, before: date) -> tuple[str, str]:
    """Found a firm and its branch before a day; return both ids, branch first."""
    chance = ground.chance
    firm = new_firm(ground, town, before)
    if chance.random() < 0.06:
        covered = (firm.id, new_firm(ground, town, before).id)
        name = f"{firm.names[0].name}等联合支部委员会"
        branch = new_branch(ground, town, f"中共{name}", covered, before, joint=True)
    else:
        name = f"中共{firm.names[0].name}支部委员会"
        branch = new_branch(ground, town, name, (firm.id,), before)
    return branch, firm.id


def new_firm(ground: Ground, town: str, before: date) -> Organization:
    """Found a firm in a town before a day."""
    chance = ground.chance
    county = ground.county_on(before).area
    firm = invent_firm(chance, county.name[:-1])
    while firm.name in ground.firm_names:
        firm = invent_firm(chance, county.name[:-1])
    ground.firm_names.add(firm.name)
    founded = ground.random_day(before - timedelta(days=2600), before - timedelta(40))
    agreed = chance.random() < 0.85
    given = max(founded, date(2022, 1, 1)) + timedelta(days=chance.randint(1, 120))
    identifier = new_id(chance, "O")
    large = chance.random()
    organization = Organization(
        id=identifier,
        names=(NamePeriod(name=firm.name, start=founded),),
        type=firm.type,  # type: ignore[arg-type]
        uscc=_new_code(ground, firm.type, county.code),
        town=town,
        above_scale=firm.type == "private_enterprise" and large < 0.4,
        key_organization=firm.type.startswith("social") and large < 0.3,
        consent=PublicationConsent(agreed=agreed, given_on=given),
        founded_on=founded,
    )
    ground.organizations[identifier] = organization
    return organization


def _new_code(ground: Ground, kind: str, region: str) -> str:
    """Draw a credit code that no other organisation of the county has."""
    while (code := credit_code(ground.chance, kind, region)) in ground.credit_codes:
        pass
    ground.credit_codes.add(code)
    return code


def new_branch(
    ground: Ground,
    town: str,
    name: str,
    covers: tuple[str, ...],
    before: date,
    *,
    joint: bool = False,
) -> str:
    """Found a branch, with its terms of office up to the as-of day."""
    founded = before - timedelta(days=ground.chance.randint(1, 30))
    founded = max(founded, ground.county_on(before).area.valid_from)
    station = ground.stations[town]
    identifier = new_id(ground.chance, "P")
    ground.parties[identifier] = PartyOrganization(
        id=identifier,
        names=(NamePeriod(name=name, start=founded),),
        form="joint_branch" if joint else "branch",
        area=town,
        parent=ground.parties[station].parent,
        station=station,
        covers=covers,
        terms=_terms(founded, ground.world.as_of),
        founded_on=founded,
    )
    return identifier


def _terms(founded: date, as_of: date) -> tuple[Span, ...]:
    terms = []
    start = founded
    while start <= as_of:
        end = date(start.year + TERM_YEARS, start.month, min(start.day, 28))
        terms.append(Span(start=start, end=end - timedelta(days=1)))
        start = end
    return tuple(terms)
