"""Canaries: what is restricted reaches no file, no log and no finding.

A unique text stands in every restricted field of every kind; then everything the
program gives out is searched for it, in every encoding that it could hide in.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.model.index import Index
from generator.pipeline import programme
from generator.pipeline.toolbox import Toolbox
from generator.rulebook import Rulebook
from tests.builds import (
    PROJECT,
    STORIES,
    build,
    fields_of,
    hongling,
    project_at,
    write_record,
)
from tests.canaries import (
    CANARY,
    encodings,
    found_in,
    planted,
    planted_days,
    restricted_codes,
    restricted_texts,
)
from tests.leaks import LEAKS, STATE, Leak

DAY = date(2026, 10, 9)
"""A day on which three notices of the stories are open."""
APPLICANT = "尤玥一"
"""In publicity until that day; certified four days later."""


@dataclass(frozen=True)
class Nest:
    """A project whose every restricted text is a canary."""

    project: Path
    canaries: dict[str, str]


@pytest.fixture(scope="module")
def nest(tmp_path_factory: pytest.TempPathFactory) -> Nest:
    """Plant canaries in the stories, and one record of each kind that they lack."""
    made = project_at(tmp_path_factory.mktemp("nest") / "project", STORIES)
    return Nest(made, planted(made / "registry"))


@pytest.fixture
def unruled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence the rules: what they would refuse must not come out either."""
    for name in ("check_record", "check_dossier", "check_index", "check_waiver"):
        monkeypatch.setattr(Rulebook, name, lambda *_: iter(()))
    # A cache of its own: verdicts with rules and without never meet.
    monkeypatch.setattr(programme, "_programme_digest", lambda *_: b"without rules")


def file_of(place: str) -> str:
    """Path of the record that a canary sits in."""
    return place.partition(":")[2].partition("#")[0]


def leaks(site: Path) -> dict[str, str]:
    """Files of a site that hold a canary, with the encoding it hides in."""
    found = {}
    for path in sorted(site.resolve().rglob("*")):
        if path.is_file() and (form := found_in(path.read_bytes(), CANARY)):
            found[path.relative_to(site.resolve()).as_posix()] = form
    return found


def test_every_restricted_text_of_every_kind_holds_a_canary(nest: Nest) -> None:
    wanted = {
        f"{kind}/{pointer}"
        for kind in sorted(
            path.name.split(".")[0] for path in (PROJECT / "schemas").iterdir()
        )
        for pointer in restricted_texts(kind)
    }
    assert len(wanted) >= 30
    assert {place.partition(":")[0] for place in nest.canaries} == wanted
    assert len(set(nest.canaries.values())) == len(nest.canaries)


def test_no_canary_leaves_the_program(nest: Nest, tmp_path: Path) -> None:
    # The rules refuse what some canaries stand for: their words are searched here.
    ran = hongling(
        "build", "--project", nest.project, "--site", tmp_path / "site",
        "--as-of", DAY.isoformat(), "--timings",
    )  # fmt: skip
    assert ran.returncode == 1, ran.stdout
    assert "ELG007" in ran.stdout
    assert found_in((ran.stdout + ran.stderr).encode(), CANARY) is None


def test_no_canary_stands_in_the_site(
    nest: Nest, tmp_path: Path, unruled: None
) -> None:
    assert not build(nest.project, tmp_path / "site", DAY).failed
    assert len(list((tmp_path / "site").resolve().rglob("*.html"))) > 300
    assert leaks(tmp_path / "site") == {}


def test_no_restricted_id_or_code_leaves_the_program(
    small: Path, tmp_path: Path
) -> None:
    hidden = restricted_codes(small / "registry")
    assert len(hidden) > 300
    assert not build(small, tmp_path / "site").failed
    shown: set[str] = set()
    for path in (tmp_path / "site").resolve().rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            shown |= set(re.findall(r"[A-Z0-9]{11,18}", f"{path.name} {text}"))
    assert "W4QRW65QWYV" in shown
    assert shown & hidden == set()


def test_no_restricted_day_leaves_the_program(
    small: Path, tmp_path: Path, unruled: None
) -> None:
    assert planted_days(small / "registry", 1907) > 1000
    site = tmp_path / "site"
    assert not build(small, site, DAY).failed
    assert len(list(site.resolve().rglob("V/*.html"))) > 50
    for path in site.resolve().rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not re.search("1907[-年]|\\b1907", text), path.name


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_finding_shows_a_canary(nest: Nest, tmp_path: Path, form: str) -> None:
    broken = tmp_path / "project"
    shutil.copytree(nest.project, broken, ignore=shutil.ignore_patterns(".build"))
    count = 0
    for place in nest.canaries:
        file = broken / "registry" / file_of(place)
        # Each record breaks: a field that no schema knows, beside the canaries.
        text = file.read_text(encoding="utf-8")
        if "strange:" not in text:
            file.write_text(f"{text}strange: {CANARY}99999\n", encoding="utf-8")
            count += 1
    for place, canary in nest.canaries.items():
        file = broken / "registry" / file_of(place)
        text = file.read_text(encoding="utf-8")
        # ... and each canary stands on a line that the loader refuses or judges.
        file.write_text(text.replace(canary, f"{canary}\u200b"), encoding="utf-8")
    ran = hongling("check", "--project", broken, "--format", form)
    assert ran.returncode == 1
    assert count > 100
    assert "FMT" in ran.stdout
    assert found_in((ran.stdout + ran.stderr).encode(), CANARY) is None


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_no_finding_of_a_schema_shows_a_canary(
    nest: Nest, tmp_path: Path, form: str
) -> None:
    broken = tmp_path / "project"
    shutil.copytree(nest.project, broken, ignore=shutil.ignore_patterns(".build"))
    for place, canary in nest.canaries.items():
        file = broken / "registry" / file_of(place)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(canary, canary * 40), encoding="utf-8")
    ran = hongling("check", "--project", broken, "--format", form)
    assert ran.returncode == 1
    assert "SCH" in ran.stdout
    assert found_in((ran.stdout + ran.stderr).encode(), CANARY) is None


@pytest.mark.parametrize("text", [CANARY, "欧阳𠮷"])
def test_the_search_sees_through_encodings(text: str) -> None:
    for name, data in encodings(text).items():
        assert found_in(data, text), name
    assert found_in(b"nothing of the kind", text) is None


# ── leaks, each put in on purpose ────────────────────────────────────────────


@pytest.mark.parametrize("leak", LEAKS)
def test_a_leak_is_caught(
    nest: Nest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    unruled: None,
    leak: Leak,
) -> None:
    STATE["registry"] = nest.project / "registry"
    monkeypatch.setattr(Toolbox, "product_key", lambda *_: leak.__name__.encode())
    leak(monkeypatch)
    assert not build(nest.project, tmp_path / "site", DAY).failed
    assert leaks(tmp_path / "site") != {}


def test_a_finding_that_quotes_a_value_is_caught(
    nest: Nest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.findings import excerpt  # noqa: PLC0415
    from generator.pipeline import eyes  # noqa: PLC0415
    from tests.builds import check  # noqa: PLC0415

    assert excerpt.shown is vars(eyes)["shown"]
    monkeypatch.setattr(eyes, "shown", lambda line, *_: line)
    broken = tmp_path / "project"
    shutil.copytree(nest.project, broken, ignore=shutil.ignore_patterns(".build"))
    for place, canary in nest.canaries.items():
        file = broken / "registry" / file_of(place)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(canary, canary * 40), encoding="utf-8")
    told = "".join(str(finding.excerpt) for finding in check(broken, DAY).findings)
    assert found_in(told.encode(), CANARY) is not None


# ── names: before, during and after publicity ────────────────────────────────


def places_of(site: Path, name: str) -> set[str]:
    """Files that hold a name in any encoding."""
    return {
        path.relative_to(site.resolve()).as_posix()
        for path in site.resolve().rglob("*")
        if path.is_file() and found_in(path.read_bytes(), name)
    }


def test_a_name_stands_from_publicity_to_its_end_and_with_the_certificate(
    small: Path, tmp_path: Path
) -> None:
    notice = "notices/N2026-0002.html"
    for day, expected in (
        (date(2026, 9, 23), set()),
        (date(2026, 9, 24), {notice}),
        (date(2026, 10, 9), {notice}),
        (date(2026, 10, 10), set()),
    ):
        site = tmp_path / day.isoformat()
        assert not build(small, site, day).failed
        assert places_of(site, APPLICANT) == expected, day
    site = tmp_path / "certified"
    assert not build(small, site, date(2026, 10, 13)).failed
    certified = places_of(site, APPLICANT)
    assert {"V/HL99010320261003503.html", "w/W4QRW65QWYV.html"} < certified
    assert notice not in certified
    assert not certified & {"sitemap.xml", "data/certificates.csv", "data/notices.json"}


def test_the_map_for_search_engines_names_no_person_and_no_notice(
    small: Path, tmp_path: Path
) -> None:
    assert not build(small, tmp_path / "site", DAY).failed
    text = (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8")
    for part in ("/V/", "/w/", "/o/", "/notices/N"):
        assert part not in text
    assert "/areas/990103/" in text


def test_an_expired_holder_is_named_nowhere(small: Path, tmp_path: Path) -> None:
    path = "identities/990101/7R/W7RS6GP016P.yml"
    fields = fields_of(small / "registry", path)
    fields["names"][0]["name"] = "欧阳过期者"
    fields["pinyin"] = "Ouyang Guoqizhe"
    write_record(small / "registry", path, fields)
    site = tmp_path / "site"
    assert not build(small, site, date(2026, 6, 30)).failed
    assert places_of(site, "欧阳过期者")
    # After the demotion's certificate, whose last day is 2029-04-19.
    assert not build(small, site, date(2029, 4, 20)).failed
    assert places_of(site, "欧阳过期者") == set()
    assert places_of(site, "Guoqizhe") == set()
    assert places_of(site, "ouyangguoqizhe") == set()


def test_the_index_keeps_what_it_needs_and_no_free_text(
    nest: Nest, unruled: None
) -> None:
    assert not build(nest.project, nest.project / "site", DAY).failed
    folder = next((nest.project / ".build" / "cache").iterdir())
    files = [path for path in folder.rglob("index/*") if path.name != "standing"]
    assert len(files) == 1
    data = files[0].read_bytes()
    assert Index(data).count > 500
    assert found_in(data, CANARY) is None
