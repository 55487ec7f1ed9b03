"""The same records give the same bytes, wherever and however they are built."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from generator.pipeline import run
from generator.pipeline.settings import Order, Workspace
from tests.builds import SAMPLE, STORIES, Built, build, digests, hongling, project_at

ELSEWHERE = [
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "42", "LC_ALL": "C"},
    {"TZ": "UTC", "PYTHONHASHSEED": "random", "LC_ALL": "POSIX", "LANG": "zh_CN.GBK"},
]
"""Time zones 21 hours apart, hash seeds, locales without UTF-8."""


@pytest.mark.parametrize("surroundings", ELSEWHERE, ids=lambda s: s["TZ"])
def test_zone_hash_seed_and_locale_change_nothing(
    small: Path, stories: Built, surroundings: dict[str, str]
) -> None:
    site = small / "site"
    order = ("build", "--project", small, "--site", site, "--no-handbook")
    ran = hongling(*order, "--jobs", "1", changes=surroundings)
    assert ran.returncode == 0, ran.stderr
    assert digests(site) == digests(stories.site)
    place = str(small)
    assert ran.stdout.replace(place, "") == stories.said.replace(
        str(stories.project), ""
    )


def test_the_handbook_is_the_same_elsewhere_too(sample: Built, tmp_path: Path) -> None:
    project = project_at(tmp_path / "another place", SAMPLE)
    site = tmp_path / "published" / "here"
    site.parent.mkdir()
    ran = hongling(
        "build", "--project", project, "--site", site,
        changes={"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C"},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    first = digests(site)
    assert first == digests(sample.site)
    assert any(path.startswith("handbook/") for path in first)


def shuffled(scandir: Callable[..., Any], reverse: bool) -> Callable[..., Any]:
    """List folders in an order of our own."""

    class Entries:
        def __init__(self, *arguments: Any) -> None:
            with scandir(*arguments) as entries:
                found = list(entries)
            found.sort(key=lambda entry: hash(entry.name), reverse=reverse)
            self.entries: Iterator[Any] = iter(found)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            """Nothing is open."""

        def __iter__(self) -> Iterator[Any]:
            return self.entries

        def __next__(self) -> Any:
            return next(self.entries)

        def close(self) -> None:
            """Nothing is open."""

    return Entries


@pytest.mark.parametrize("reverse", [False, True])
def test_the_order_of_files_changes_nothing(
    small: Path, stories: Built, monkeypatch: pytest.MonkeyPatch, reverse: bool
) -> None:
    scandir, listdir = os.scandir, os.listdir
    monkeypatch.setattr(os, "scandir", shuffled(scandir, reverse))
    monkeypatch.setattr(
        os,
        "listdir",
        lambda *at: sorted(listdir(*at), key=hash, reverse=reverse),
    )
    assert not build(small, small / "site").failed
    monkeypatch.undo()
    assert digests(small / "site") == digests(stories.site)


def test_two_processes_and_a_warm_cache_change_nothing(
    small: Path, stories: Built
) -> None:
    expected = digests(stories.site)
    assert not build(small, small / "two", jobs=2).failed
    assert digests(small / "two") == expected
    warm = build(small, small / "warm", jobs=2)
    assert digests(small / "warm") == expected
    assert warm.written > 300
    again = build(small, small / "warm", jobs=1)
    assert again.written == 0
    assert digests(small / "warm") == expected


def test_a_copy_with_other_times_and_rights_changes_nothing(
    stories: Built, tmp_path: Path
) -> None:
    project = project_at(tmp_path / "project", STORIES)
    for number, path in enumerate(sorted((project / "registry").rglob("*.yml"))):
        os.utime(path, (number * 1000, number * 1000))
        path.chmod(0o600)
    mask = os.umask(0o077)
    try:
        assert not build(project, project / "site").failed
    finally:
        os.umask(mask)
    assert digests(project / "site") == digests(stories.site)


def test_a_damaged_cache_is_made_anew(small: Path, stories: Built) -> None:
    assert not build(small, small / "site").failed
    for number, pack in enumerate(sorted((small / ".build" / "cache").rglob("*"))):
        if pack.is_file() and not pack.parent.name.startswith("index"):
            content = pack.read_bytes()
            damaged = (b"", content[:20], content[:-1], b"\0" * len(content))
            pack.write_bytes(damaged[number % 4])
    assert not build(small, small / "other").failed
    assert digests(small / "other") == digests(stories.site)


def test_without_a_day_the_day_in_china_counts(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime, tzinfo  # noqa: PLC0415

    from generator.pipeline import toolbox  # noqa: PLC0415

    settings = small / "registry" / "settings.yml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    settings.write_text(
        "".join(line for line in lines if not line.startswith("as_of")),
        encoding="utf-8",
    )

    def at(moment: datetime) -> type[datetime]:
        class Clock(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> Any:
                return moment.astimezone(tz)

        return Clock

    place = Workspace(small, small / "registry")
    for hour, expected in ((15, "2026-12-20"), (16, "2026-12-21")):
        moment = datetime(2026, 12, 20, hour, 30, tzinfo=UTC)
        monkeypatch.setattr(toolbox, "datetime", at(moment))
        assert run.check(place, None, 1).as_of.isoformat() == expected
    order = Order(site=small / "site", handbook=False)
    assert run.build(place, order).as_of.isoformat() == "2026-12-21"


def test_the_commit_stands_in_its_file_and_on_the_status_page_only(
    small: Path, tmp_path: Path
) -> None:
    assert not build(small, tmp_path / "a").failed
    assert not build(small, tmp_path / "b", revision="0123abcd", sequence=9).failed
    plain, marked = digests(tmp_path / "a"), digests(tmp_path / "b")
    changed = {path for path in plain if plain[path] != marked[path]}
    assert changed == {"build.json", "status/index.html"}


def test_moving_the_project_keeps_its_site_standing(
    small: Path, tmp_path: Path
) -> None:
    assert not build(small, small / "site").failed
    expected = digests(small / "site")
    moved = tmp_path / "moved"
    shutil.move(small, moved)
    assert digests(moved / "site") == expected
    assert not build(moved, moved / "site", in_place=True).failed
    assert digests(moved / "site") == expected
