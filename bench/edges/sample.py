"""The sample register: seed, counties, rounds, edge cases, hand-made records."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from bench.edges.endings import tell_endings
from bench.edges.handmade import handmade_files, read_geography
from bench.edges.moves import tell_moves
from bench.edges.notices import tell_notices
from bench.edges.objections import tell_objections
from bench.edges.persons import tell_persons
from bench.edges.readings import tell_readings
from bench.edges.telling import Tale, Teller
from bench.edges.units import tell_units
from bench.synthesis.attendance import strike
from bench.synthesis.certification import Plan
from bench.synthesis.chronicle import COUNTY_LEVELS
from bench.synthesis.people import Person
from bench.synthesis.register import (
    Cast,
    Scene,
    begin,
    populate,
    write_ground,
    write_sheets,
    write_upper,
)
from bench.synthesis.sheets import balance
from bench.synthesis.store import Store
from bench.synthesis.surroundings import surround
from bench.synthesis.world import World, load_world
from bench.synthesis.years import conclude
from generator.model.kinds.grade import Grade

SEED = 20260630
POOL = 230
FIRST_BATCH = 63
COUNTY_WORKERS = 116
RENUMBERED = ("990103", "990113")
"""The county whose code changed at the turn of 2024 and 2025."""
COPIED = ("policies", "calendars")
"""Folders that are kept by hand in the register itself."""
_FIRST_FATES = (
    *("approved",) * FIRST_BATCH,
    *("unqualified",) * 3,
    *("not_recommended",) * 3,
    "withdrawn",
)


def _plan(start: date, extra: int = 0) -> Plan:
    return Plan(start.year, COUNTY_LEVELS, start, extra=extra)


def _district(start: date, limit: int) -> Plan:
    return Plan(start.year, COUNTY_LEVELS, start, limit=limit)


PLANS: dict[str, dict[int, Plan]] = {
    "990000": {
        2023: Plan(2023, ("special",), date(2024, 2, 18), lead=50, share=0.4),
        2024: Plan(2024, ("special",), date(2025, 1, 20), lead=45, share=0.4),
        2025: Plan(2025, ("special",), date(2026, 2, 10), lead=55, share=1.0),
    },
    "990100": {
        2025: Plan(2025, ("senior",), date(2025, 9, 25)),
        2026: Plan(2026, ("senior",), date(2026, 8, 26)),
    },
    "990101": {2026: _plan(date(2026, 5, 20))},
    "990102": {2026: _plan(date(2026, 6, 17), extra=5)},
    "990103": {2026: _plan(date(2026, 6, 22))},
    "990201": {
        2022: Plan(2022, COUNTY_LEVELS, date(2022, 6, 20), fates=_FIRST_FATES),
        2023: _district(date(2023, 6, 26), 9),
        2024: _district(date(2024, 6, 17), 11),
        2025: _district(date(2025, 6, 16), 12),
        2026: _district(date(2026, 7, 2), 10),
    },
    "990202": {2024: _plan(date(2024, 5, 11)), 2026: _plan(date(2026, 7, 20))},
    "990203": {2026: _plan(date(2026, 8, 20))},
}


def make_scene(world: World) -> Scene:
    """Live all counties of the sample through their years."""
    geography = read_geography()
    scene = begin(world, geography, PLANS)
    by_code = {county.area.code: county for county in geography.counties}
    counties = [c for c in geography.counties if c.area.code != RENUMBERED[1]]
    offices = len(geography.cities) + 1
    for index, county in enumerate(counties):
        code = county.area.code
        scene.grounds[code] = populate(
            scene,
            county,
            offices + index,
            Cast(
                workers=POOL if code == "990201" else COUNTY_WORKERS,
                plans=PLANS[code],
                later=by_code[RENUMBERED[1]] if code == RENUMBERED[0] else None,
                reserve=1 if code == "990101" else 0,
            ),
        )
    return scene


def tell(scene: Scene) -> list[Tale]:
    """Tell every edge case; the order decides who is picked."""
    teller = Teller(scene)
    tell_objections(teller)
    tell_notices(teller)
    tell_persons(teller)
    tell_moves(teller)
    tell_units(teller)
    tell_endings(teller)
    tell_readings(teller)
    return teller.tales


def write_sample(project: Path, out: Path) -> tuple[Store, str]:
    """Write the sample register; return the store and the table of edge cases."""
    source = project / "registry"
    world = load_world(source, SEED)
    scene = make_scene(world)
    tales = tell(scene)
    balance(p for ground in scene.grounds.values() for p in ground.people)
    _clear(out)
    for folder in COPIED:
        if source.resolve() != out.resolve():
            shutil.copytree(source / folder, out / folder)
    store = Store(out)
    upper_grades: list[tuple[Person, Grade]] = []
    for ground in scene.grounds.values():
        conclude(ground)
        strike(ground)
        surround(ground)
        write_ground(scene, ground, store, upper_grades, number_here=False)
    everybody = (p for ground in scene.grounds.values() for p in ground.people)
    write_sheets(scene, everybody, store)
    write_upper(scene, store, upper_grades)
    for path, text in handmade_files():
        store.put(path, text)
        store.remember(path)
    return store, edge_table(tales, store)


def _clear(out: Path) -> None:
    """Remove what an earlier run wrote; policies and calendars stay."""
    if not out.exists():
        return
    for path in sorted(out.iterdir()):
        if path.is_dir() and path.name not in COPIED:
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()


def edge_table(tales: list[Tale], store: Store) -> str:
    """The table of edge cases as Markdown."""
    lines = [
        "# Edge cases in the sample register",
        "",
        "Written by `python -m bench sample`; do not edit. Every person, unit and",
        "document here is invented. Numbers E… are the project's list of edge cases;",
        "§… points to states and notices, S… and F… to the first batch and features.",
        "",
        "| case | shows | files below `registry/` |",
        "|---|---|---|",
    ]
    tales = sorted(tales, key=_order)
    for told in tales:
        files = "<br>".join(f"`{store.paths[record]}`" for record in told.records)
        lines.append(f"| {told.numbers} | {told.shows} | {files} |")
    return "\n".join([*lines, ""])


def _order(told: Tale) -> tuple[str, int]:
    digits = "".join(c for c in told.numbers if c.isdigit())
    return told.numbers[0], int(digits)
