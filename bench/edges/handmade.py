"""The hand-made records: files written by hand that the sample copies as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.synthesis.geography import County, Geography
from bench.synthesis.world import read_record
from generator.model.kinds.area import Area

FOLDER = Path(__file__).resolve().parent.parent / "sample" / "registry"


def handmade_files() -> Iterator[tuple[str, str]]:
    """Yield path below `registry/` and text of each hand-made record."""
    for path in sorted(FOLDER.rglob("*.yml")):
        yield path.relative_to(FOLDER).as_posix(), path.read_text("utf-8")


def read_geography() -> Geography:
    """Read the hand-made tree of areas."""
    areas = [read_record(path, Area) for path in sorted(FOLDER.glob("areas/*.yml"))]
    below: dict[str, list[Area]] = {}
    for area in areas:
        below.setdefault(area.parent or "", []).append(area)
    province = below[""][0]
    cities = tuple(below[province.code])
    counties = tuple(
        County(county, tuple(below[county.code]), profile_of(county))
        for city in cities
        for county in below[city.code]
    )
    return Geography(province, cities, counties)


def profile_of(area: Area) -> str:
    """Policy profile that an area follows."""
    return area.policies[-1].profile
