"""Assessment sheets: a body's year, put together from its workers' years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bench.synthesis.people import Person
from bench.synthesis.world import World
from bench.synthesis.years import EXCELLENT_PERCENT
from generator.model.kinds.area import Area
from generator.model.kinds.assessment import Assessment, AssessmentRow

_CATEGORIES = {"recruited": "full_time", "instructors": "instructor"}
_FORMS = ("periodic", "spot_check", "annual_report", "satisfaction_survey")


def sheets(
    world: World, people: Iterable[Person], areas: dict[str, Area]
) -> Iterator[Assessment]:
    """Yield every body's sheet of every year."""
    for (year, body), members in _groups(people):
        yield _sheet(world, year, body, members, areas)


def balance(people: Iterable[Person]) -> None:
    """Keep 优秀 within the cap where others dropped out of the count afterwards."""
    for (year, _), members in _groups(people):
        rated = [person for person in members if year in person.results]
        over = sum(person.results[year] == "excellent" for person in rated)
        over -= len(rated) * EXCELLENT_PERCENT // 100
        for person in sorted(rated, key=lambda person: (person.talent, person.id)):
            quiet = all(case.accepted_on.year <= year for case in person.cases)
            if over > 0 and quiet and person.results[year] == "excellent":
                person.results[year] = "competent"
                over -= 1


def _groups(people: Iterable[Person]) -> list[tuple[tuple[int, str], list[Person]]]:
    groups: dict[tuple[int, str], list[Person]] = {}
    for person in people:
        for year, body in person.bodies.items():
            groups.setdefault((year, body), []).append(person)
    return sorted(groups.items(), key=lambda group: group[0])


def _sheet(
    world: World, year: int, body: str, members: list[Person], areas: dict[str, Area]
) -> Assessment:
    code, slug = body.split("/")
    members.sort(key=lambda person: person.id)
    rated = sum(year in person.results for person in members)
    category = _CATEGORIES.get(slug)
    office = areas[code].authority or areas[code].name
    if category is None:
        town = areas[slug.removeprefix("town-")]
        office = f"中共{town.name}两新组织委员会"
    serial = sum(slug.encode()) % 80 + 1
    march = world.workdays.on_or_after(
        world.as_of.replace(year=year + 1, month=3, day=16)
    )
    return Assessment(
        year=year,
        area=code,
        body=slug,
        body_name=office,
        category=category,  # type: ignore[arg-type]
        participants=len(members),
        excellent_cap=rated * EXCELLENT_PERCENT // 100,
        document_no=f"{areas[code].name}两新考〔{year + 1}〕{serial}号",
        finalised_on=world.workdays.after(march, serial % 9),
        rows=tuple(_row(person, year) for person in members),
    )


def _row(person: Person, year: int) -> AssessmentRow:
    result = person.results.get(year)
    return AssessmentRow(
        worker=person.id,
        result=result,  # type: ignore[arg-type]
        unrated_reason=person.reasons.get(year),  # type: ignore[arg-type]
        forms=_FORMS if result else (),  # type: ignore[arg-type]
        quarters=person.quarters.get(year, ()),  # type: ignore[arg-type]
        revisions=person.revisions.get(year, ()),
    )
