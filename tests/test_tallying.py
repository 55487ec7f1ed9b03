"""Tallies of a whole register: nothing of a person fits in, no demotion shows."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generator.pipeline import tallying
from generator.pipeline.opening import open_session
from generator.pipeline.settings import Workspace
from generator.publication import tallies
from generator.publication.figures import FigureProjector
from generator.publication.public import PublicFigure
from generator.publication.statistic_sources import WorkerCount
from generator.publication.tallies import Tally
from tests.builds import fields_of, write_record
from tests.canaries import CANARY


def tally_of(project: Path) -> Tally:
    """Count a register anew."""
    place = Workspace(project, project / "registry")
    return tallying.tally_of(open_session(place, None, 1, lambda *_: None))


def figures_of(project: Path) -> tuple[PublicFigure, ...]:
    """Make the public figures of a register."""
    place = Workspace(project, project / "registry")
    session = open_session(place, None, 1, lambda *_: None)
    tally = tallying.tally_of(session)
    commons = session.loaded.commons
    return FigureProjector(commons, tally, session.toolbox.as_of).figures()


def test_a_kept_tally_is_the_one_counted(small: Path) -> None:
    first = tally_of(small)
    assert sum(first.values()) > 100
    assert tally_of(small) == first


def test_a_tally_follows_its_records(small: Path) -> None:
    before = tally_of(small)
    workers = (small / "registry" / "workers").rglob("*.yml")
    path = next(
        path.relative_to(small / "registry").as_posix()
        for path in sorted(workers)
        if "pool:" not in path.read_text(encoding="utf-8")
    )
    stay = {"entered_on": "2025-03-01", "basis": "入库名册"}
    fields = fields_of(small / "registry", path)
    write_record(small / "registry", path, fields | {"pool": [stay]})
    changed = tally_of(small) - before
    assert changed == {
        ("pool", "", 2025, "entered"): 1,
        ("pool", "", 2025, "present"): 1,
    }


def conclude(registry: Path, before: str, after: str) -> int:
    """Change every conclusion of a kind into another; return how many there were."""
    turned = 0
    for file in sorted((registry / "grades").rglob("*.yml")):
        path = file.relative_to(registry).as_posix()
        fields = fields_of(registry, path)
        own = [i for i in fields.get("inspections", ()) if i["outcome"] == before]
        for inspection in own:
            inspection["outcome"] = after
        if own:
            write_record(registry, path, fields)
        turned += len(own)
    return turned


def test_no_number_tells_a_demotion_from_another_conclusion(small: Path) -> None:
    """Turned into a rectification, a demotion leaves every count as it is."""
    registry = small / "registry"
    # A conclusion that every table of the sample's day counts.
    assert conclude(registry, "pass", "demote") > 10
    tally, figures = tally_of(small), figures_of(small)
    assert any(key[0] == "inspections" and key[3] == "other" for key in tally)
    assert conclude(registry, "demote", "rectify") > 10
    assert tally_of(small) == tally
    assert figures_of(small) == figures
    assert conclude(registry, "rectify", "pass") > 10
    assert tally_of(small) != tally


@pytest.mark.parametrize(
    "key",
    [
        (CANARY, "990101", 2025, "all"),
        ("held", CANARY, 2025, "all"),
        ("held", "990101", 1, "all"),
        ("held", "990101", 2025, CANARY),
    ],
)
def test_nothing_but_numbers_fits_into_a_tally(
    small: Path, monkeypatch: pytest.MonkeyPatch, key: tuple[str, str, int, str]
) -> None:
    def leaking(tally: Tally, worker: WorkerCount, *_: object) -> None:
        tally[key] += 1  # type: ignore[index]

    monkeypatch.setattr(tallies, "count_worker", leaking)
    with pytest.raises(msgspec.ValidationError):
        tally_of(small)
