"""Peoples a county: who joined when, in which category, on which post."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground, found_unit
from bench.synthesis.names import person_name
from bench.synthesis.people import Person
from bench.synthesis.workdays import add_months
from generator.model.kinds.parts import Category, Channel, Honour
from generator.model.kinds.worker import (
    Engagement,
    FirmRole,
    Management,
    Placement,
    PoolEntry,
    Post,
    Title,
)

_CATEGORIES: dict[str, tuple[tuple[Category, float], ...]] = {
    "sijiwuzhuan": (
        ("secretary", 0.60),
        ("deputy_secretary", 0.12),
        ("full_time", 0.21),
        ("instructor", 0.07),
    ),
    "honglingrenzheng": (("secretary", 0.72), ("instructor", 0.28)),
}
_CHANNELS: dict[str, Channel] = {
    "secretary": "internal_selection",
    "deputy_secretary": "internal_selection",
    "full_time": "open_recruitment",
    "instructor": "dispatch",
}
_TITLES = (
    "assistant_social_worker",
    "social_worker",
    "assistant_political_worker",
    "political_worker",
)
_COMMENDED = ((2019, 6, 28), (2021, 6, 30), (2023, 6, 29), (2025, 6, 27))
"""Days of the commendations held every two years."""
CONTRACT_MONTHS = 36
PROBATION_MONTHS = 6
_JOINED = (
    (2009, 2013, 0.22),
    (2014, 2018, 0.33),
    (2019, 2022, 0.31),
    (2023, 2025, 0.14),
)


def settle(ground: Ground, workers: int) -> None:
    """Fill a county with workers."""
    unit: tuple[str, str] | None = None
    for _ in range(workers):
        person = _newcomer(ground)
        ground.people.append(person)
        unit = _place(ground, person, unit)
        _decorate(ground, person)


def set_aside(ground: Ground, count: int) -> list[Person]:
    """Keep some veteran secretaries out of every round."""
    veterans = [
        person
        for person in ground.people
        if person.category == "secretary"
        and person.joined < date(2017, 1, 1)
        and person.talent > 0.4
    ]
    for person in veterans[:count]:
        person.scripted = True
    return veterans[:count]


def _newcomer(ground: Ground) -> Person:
    chance = ground.chance
    category = _draw_category(chance, ground.profile)
    joined = _draw_joined(ground)
    county = ground.county_on(joined)
    town = chance.choice(county.towns).code
    person = Person(
        id=new_id(chance, "W"),
        county=county.area.code,
        town=town,
        joined=joined,
        category=category,
        channel=_CHANNELS[category],
        talent=chance.random(),
        name=person_name(chance),
    )
    person.managed.append(Management(area=county.area.code, start=joined))
    return person


def _draw_category(chance: Random, profile: str) -> Category:
    draw = chance.random()
    for category, share in _CATEGORIES[profile]:
        draw -= share
        if draw < 0:
            return category
    return "secretary"


def _draw_joined(ground: Ground) -> date:
    draw = ground.chance.random()
    for first, last, share in _JOINED:
        draw -= share
        if draw < 0:
            return ground.random_day(date(first, 1, 4), date(last, 12, 20))
    return ground.random_day(date(2015, 1, 4), date(2015, 12, 20))


def _place(
    ground: Ground, person: Person, unit: tuple[str, str] | None
) -> tuple[str, str] | None:
    """Give the worker a post; return the unit that a deputy may share."""
    day = person.joined
    shared = unit is not None and ground.parties[unit[0]].founded_on <= day
    same = unit is not None and _county_of(ground, unit[0], day) == person.county
    if person.category == "deputy_secretary" and unit and shared and same:
        branch, firm = unit
        person.town = ground.parties[branch].area
    else:
        branch, firm = found_unit(ground, person.town, day)
    elected = day if person.channel == "internal_selection" else None
    person.posts.append(
        Post(
            start=day,
            party_organization=branch,
            organization=firm,
            category=person.category,
            channel=person.channel,
            elected_on=elected,
        )
    )
    if person.category == "full_time":
        _hire(ground, person, firm)
    elif person.category == "instructor":
        _dispatch(ground, person)
    else:
        role = ground.chance.choice(("investor", "head", "manager", "middle_manager"))
        person.firm_roles.append(
            FirmRole(organization=firm, role=role, start=day)  # type: ignore[arg-type]
        )
    return (branch, firm) if person.category == "secretary" else None


def _county_of(ground: Ground, branch: str, day: date) -> str:
    """County in which a branch lies, where that is still the county of a day."""
    town = ground.parties[branch].area
    county = ground.county_on(day)
    return county.area.code if town in {t.code for t in county.towns} else ""


def _hire(ground: Ground, person: Person, firm: str) -> None:
    """Contracts of three years, one after the other, the first with probation."""
    start = person.joined
    first = True
    while start <= ground.world.as_of:
        end = add_months(start, CONTRACT_MONTHS) - timedelta(days=1)
        probation = (
            add_months(start, PROBATION_MONTHS) - timedelta(days=1) if first else None
        )
        over = end < ground.world.as_of
        person.engagements.append(
            Engagement(
                start=start,
                end=end if over else None,
                probation_to=probation,
                planned_to=end,
                end_reason="contract_expired" if over else None,
                document_no=f"{ground.county.area.name}聘〔{start.year}〕"
                f"{ground.chance.randint(1, 90)}号",
            )
        )
        start = end + timedelta(days=1)
        first = False
    place = ground.chance.choice(("town", "park", "building", "business_district"))
    person.placements.append(
        Placement(organization=firm, place_type=place, start=person.joined)  # type: ignore[arg-type]
    )
    person.attached_to = person.town


def _dispatch(ground: Ground, person: Person) -> None:
    source = ground.chance.choice(("in_service", "retired", "young_cadre"))
    person.source = source
    person.engagements.append(
        Engagement(
            start=person.joined,
            document_no=f"{ground.county.area.name}派〔{person.joined.year}〕"
            f"{ground.chance.randint(1, 60)}号",
        )
    )


def _decorate(ground: Ground, person: Person) -> None:
    """Titles and honours, the more the longer and the better the work."""
    chance = ground.chance
    if chance.random() < 0.15:
        obtained = ground.random_day(person.joined, date(2026, 5, 29))
        person.titles.append(
            Title(code=chance.choice(_TITLES), obtained_on=obtained)  # type: ignore[arg-type]
        )
    for year, month, day in _COMMENDED:
        awarded = date(year, month, day)
        if awarded < add_months(person.joined, 24) or chance.random() > person.talent:
            continue
        if person.talent > 0.8 and chance.random() < 0.6:
            office, level = ground.upper[0], "city"
        elif person.talent > 0.45:
            office, level = ground.office, "county"
        else:
            continue
        person.honours.append(
            Honour(
                title=f"{office.area.name}两新组织优秀党务工作者",
                level=level,  # type: ignore[arg-type]
                awarded_on=awarded,
                document_no=f"{office.area.name}两新表〔{year}〕1号",
            )
        )


def enter_pool(ground: Ground, person: Person, entered: date) -> None:
    """Enter the talent pool (培育库)."""
    person.pool.append(
        PoolEntry(
            entered_on=max(entered, person.joined),
            basis=f"{ground.county.area.name}“红领”人才培育库入库通知",
        )
    )
