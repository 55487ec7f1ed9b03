"""Makes a whole register and writes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import msgspec

from bench.synthesis.attendance import strike
from bench.synthesis.certification import Plan
from bench.synthesis.chronicle import live, open_upper
from bench.synthesis.codes import certificate_number, credit_code, new_id
from bench.synthesis.county import ClassDraft, Ground, Upper, found_committees
from bench.synthesis.geography import County, Geography, Office
from bench.synthesis.people import Person
from bench.synthesis.rounds import (
    Round,
    batch_record,
    round_notices,
    round_training,
)
from bench.synthesis.settlement import set_aside, settle
from bench.synthesis.sheets import balance, sheets
from bench.synthesis.store import Store
from bench.synthesis.surroundings import surround
from bench.synthesis.turns import turn
from bench.synthesis.world import World, read_record
from bench.synthesis.years import conclude
from generator.model.kinds.activities import Training
from generator.model.kinds.area import Area
from generator.model.kinds.grade import Grade
from generator.model.kinds.office import Numbers, Operator, Settings, Waiver
from generator.model.kinds.organization import Organization
from generator.model.kinds.parts import NamePeriod
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.kinds.worker import DossierSection
from generator.model.vocabulary import GRADE_ORDER

_SECTIONS = (
    "basics", "work", "training", "assessment", "pay", "rewards_and_discipline",
)  # fmt: skip


@dataclass(slots=True)
class Scene:
    """A whole register in memory: used where edge cases are told afterwards."""

    world: World
    geography: Geography
    areas: dict[str, Area]
    province: Upper
    cities: dict[str, Upper]
    grounds: dict[str, Ground] = field(default_factory=dict)


def begin(
    world: World,
    geography: Geography,
    plans: Mapping[str, Mapping[int, Plan]] | None = None,
) -> Scene:
    """Set up the offices of province and cities and open their rounds.

    `plans` replaces, by area and year, the usual rounds.
    """
    plans = plans or {}
    areas = {geography.province.code: geography.province}
    areas.update((area.code, area) for area in geography.others)
    areas.update((city.code, city) for city in geography.cities)
    for county in geography.counties:
        areas[county.area.code] = county.area
        areas.update((town.code, town) for town in county.towns)
    province = _upper(world, geography.province, 0)
    open_upper(province, province=True, plans=plans.get(province.office.code))
    cities = {}
    for index, city in enumerate(geography.cities):
        cities[city.code] = _upper(world, city, index + 1)
        open_upper(cities[city.code], province=False, plans=plans.get(city.code))
    return Scene(world, geography, areas, province, cities)


def _upper(world: World, area: Area, index: int) -> Upper:
    chance = world.chance(area.code)
    return Upper(world, Office(area), chance, index, new_id(chance, "P"))


@dataclass(frozen=True, slots=True)
class Cast:
    """How a county of the register is peopled and lived."""

    workers: int
    plans: Mapping[int, Plan] = field(default_factory=dict)
    """Rounds in place of the usual ones, by year."""
    later: County | None = None
    """The county that takes over when the code changes."""
    reserve: int = 0
    """Veterans without any case or certificate: their story is told afterwards."""


def populate(scene: Scene, county: County, index: int, cast: Cast) -> Ground:
    """Make a county and live it through its years."""
    ground = Ground(
        world=scene.world,
        county=county,
        office=Office(county.area),
        city=scene.cities[county.area.parent or ""],
        province=scene.province,
        chance=scene.world.chance(county.area.code),
        index=index,
        later=cast.later,
    )
    found_committees(ground)
    settle(ground, cast.workers)
    ground.reserved = set_aside(ground, cast.reserve)
    live(ground, cast.plans)
    return ground


def write_register(
    world: World, geography: Geography, workers: int, source: Path, out: Path
) -> Store:
    """Make a register of so many workers county by county, and write it."""
    store = Store(out)
    scene = begin(world, geography)
    write_commons(scene, source, store)
    upper_grades: list[tuple[Person, Grade]] = []
    offices = len(geography.cities) + 1
    counties = geography.counties
    for index, county in enumerate(counties):
        share = workers * (index + 1) // len(counties) - workers * index // len(
            counties
        )
        ground = populate(scene, county, index + offices, Cast(share))
        turn(ground)
        conclude(ground)
        strike(ground)
        balance(ground.people)
        surround(ground)
        write_ground(scene, ground, store, upper_grades)
        write_sheets(scene, ground.people, store)
    write_upper(scene, store, upper_grades)
    _waive(scene, store)
    return store


def _waive(scene: Scene, store: Store) -> None:
    """Write a second firm of the same name, and the waiver that says: two firms."""
    chance, office = scene.province.chance, scene.province.office
    firm, path = next(
        (value, path)
        for path in store.paths.values()
        if path.startswith("organizations/")
        and (value := read_record(store.registry / path, Organization)).uscc
        and value.dissolved_on is None
    )
    county = path.split("/")[1]
    twin = msgspec.structs.replace(
        firm,
        id=new_id(chance, "O"),
        uscc=credit_code(chance, firm.type, county),
        consent=None,
    )
    paths = path, store.add("organization", twin, county=county)
    waiver = Waiver(
        id=new_id(chance, "X"),
        rule="REF013",
        record=max(paths),
        reason="登记机关核实为不同单位",
        approved_by=office.authority,
        document_no=office.document(2026),
        approved_on=date(2026, 3, 12),
        until=date(2026, 12, 31),
    )
    store.add("waiver", waiver)


def write_commons(scene: Scene, source: Path, store: Store) -> None:
    """Write settings and areas; copy policies and calendars as they stand."""
    for folder in ("policies", "calendars"):
        target = store.registry / folder
        if (source / folder).resolve() != target.resolve():
            shutil.copytree(source / folder, target, dirs_exist_ok=True)
    for code in sorted(scene.areas):
        store.add("area", scene.areas[code], code=code)
    settings = Settings(
        title="示例省两新组织党务工作者登记平台",
        site_url="https://hongling.example/",
        operator=Operator(
            name="示例省委两新组织工作委员会办公室",
            landline="0990-5550100",
            address="示例省示例市示例大道1号",
        ),
        sample=True,
        repository="internal",
        as_of=scene.world.as_of,
    )
    store.add("settings", settings)


def write_ground(
    scene: Scene,
    ground: Ground,
    store: Store,
    upper_grades: list[tuple[Person, Grade]],
    *,
    number_here: bool = True,
) -> None:
    """Write a county; certificates that others number are handed on.

    Where people moved between counties, all are numbered together at the end, and
    so are their assessment sheets written: a body may rate who came from elsewhere.
    """
    own: list[tuple[Person, Grade]] = []
    for person in ground.people:
        for grade in person.grades:
            here = number_here and grade.issuer in ground.codes
            (own if here else upper_grades).append((person, grade))
        _write_person(ground, person, store)
    write_numbered(store, own)
    _write_units(scene, ground, store)
    for draft in ground.classes:
        _write_class(store, draft)
    for around in ground.rounds:
        _write_round(scene.world, around, ground, store)
    _write_loose(store, ground)
    for kind, record, places in ground.extras:
        store.add(kind, record, **places)


def write_sheets(scene: Scene, people: Iterable[Person], store: Store) -> None:
    """Write the sheets of these people: of all who stand on a body's sheet at once.

    Who moved stands on a sheet of the new county.
    """
    for sheet in sheets(scene.world, people, scene.areas):
        store.add(
            "assessment", sheet, year=sheet.year, area=sheet.area, body=sheet.body
        )


def _write_units(scene: Scene, ground: Ground, store: Store) -> None:
    for organization in ground.organizations.values():
        county = scene.areas[organization.town].parent
        store.add("organization", organization, county=county)
    for party in ground.parties.values():
        area = scene.areas[party.area]
        home = area.code if area.type == "county" else area.parent
        store.add("party_organization", party, county=home)


def _write_loose(store: Store, ground: Ground | Upper) -> None:
    """Write notices and mentorships that belong to no round."""
    for notice in ground.notices:
        store.add("notice", notice, id_year=notice.id[1:5])
    for mentorship in ground.mentorships:
        store.add("mentorship", mentorship, area=mentorship.area)


def _write_person(ground: Ground, person: Person, store: Store) -> None:
    store.add("worker", person.worker(_dossier(ground, person)), county=person.county)
    if person.named and not person.erased:
        store.add("identity", person.identity(), county=person.county)
    for case in person.cases:
        year = case.accepted_on.year
        store.add("case", case, county=person.county, accepted_year=year)


def _dossier(ground: Ground, person: Person) -> tuple[DossierSection, ...]:
    """Where the archive lies: kept for those who hold a certificate."""
    if not person.grades:
        return ()
    custodian = ground.office.contact.name
    # Sections are brought up to date in the months before the as-of day.
    days = sum(person.id.encode()) % 150
    updated = ground.world.as_of - timedelta(days=days + 1)
    updated = max(updated, person.grades[-1].issued_on)
    return tuple(
        DossierSection(section=section, custodian=custodian, updated_on=updated)  # type: ignore[arg-type]
        for section in _SECTIONS
    )


def _write_class(store: Store, draft: ClassDraft) -> None:
    training = Training(
        id=draft.id,
        area=draft.area,
        level=draft.level,  # type: ignore[arg-type]
        title=draft.title,
        kind=draft.kind,  # type: ignore[arg-type]
        start=draft.start,
        end=draft.end,
        document_no=draft.document_no,
        attendances=tuple(draft.attendances),
    )
    store.add("training", training, from_year=draft.start.year)


def _write_round(
    world: World, around: Round, ground: Ground | Upper, store: Store
) -> None:
    batch = batch_record(world, around, ground.chance)
    store.add("batch", batch, year=around.year)
    for notice in (*round_notices(world, around), *around.notices):
        store.add("notice", notice, id_year=notice.id[1:5])
    training = round_training(world, around)
    if training is not None:
        store.add("training", training, from_year=training.start.year)


def write_numbered(store: Store, held: list[tuple[Person, Grade]]) -> None:
    """Number certificates by their day of issue, write them and their books."""
    books: dict[tuple[str, int, str], dict[str, str]] = {}
    held.sort(key=lambda pair: (pair[1].issued_on, pair[1].id))
    for person, grade in held:
        year = grade.issued_on.year
        book = books.setdefault((grade.issuer, year, grade.grade), {})
        serial = len(book) + 1
        book[f"{serial:04}"] = grade.id
        number = certificate_number(grade.issuer, year, grade.grade, serial)
        numbered = msgspec.structs.replace(grade, number=number)
        store.add("grade", numbered, county=person.county, issued_year=year)
    for area, year, level in sorted(
        books, key=lambda key: (key[0], key[1], GRADE_ORDER.index(key[2]))
    ):
        numbers = Numbers(
            area=area,
            year=year,
            grade=level,  # type: ignore[arg-type]
            serials=books[area, year, level],
        )
        store.add("numbers", numbers, area=area, year=year, grade=level)


def write_upper(
    scene: Scene, store: Store, upper_grades: list[tuple[Person, Grade]]
) -> None:
    """Write what belongs to the cities and the province."""
    write_numbered(store, upper_grades)
    for upper in (scene.province, *scene.cities.values()):
        area = upper.office.area
        parent = None if upper is scene.province else scene.province.root
        committee = PartyOrganization(
            id=upper.root,
            names=(NamePeriod(name=upper.office.authority, start=area.valid_from),),
            form="working_committee",
            area=area.code,
            parent=parent,
            founded_on=max(area.valid_from, date(2000, 1, 1)),
        )
        store.add("party_organization", committee, county=area.code)
        for around in upper.rounds.values():
            _write_round(scene.world, around, upper, store)
        _write_loose(store, upper)
