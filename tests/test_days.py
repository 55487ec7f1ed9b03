"""A register that is clean today builds on every later day, and days do their work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.rulebook import Rulebook
from tests.builds import SAMPLE, STORIES, build, check, fields_of, project_at, set_field
from tests.days import Records, faults, records_of, told_of

SAMPLE_DAY = date(2026, 6, 30)
STORIES_DAY = date(2026, 12, 31)
LATER = [*range(1, 9), *range(15, 401, 12)]
"""Forty days after: the first week, then every twelfth to the four hundredth."""


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's project, for checks on many days."""
    return project_at(tmp_path_factory.mktemp("years") / "project", SAMPLE)


@pytest.fixture(scope="module")
def records() -> Records:
    """What the stories' records say."""
    return records_of(STORIES)


def test_the_days_are_forty_and_reach_the_four_hundredth() -> None:
    assert len(LATER) >= 40
    assert max(LATER) >= 399


def test_a_clean_sample_has_no_error_on_any_later_day(years: Path) -> None:
    for after in (0, *LATER):
        day = SAMPLE_DAY + timedelta(days=after)
        outcome = check(years, day)
        assert not outcome.failed, (day, outcome.findings[:3])


@pytest.mark.parametrize("after", [1, 62, 400])
def test_the_samples_site_tells_the_truth_on_later_days(
    years: Path, tmp_path: Path, after: int
) -> None:
    day = SAMPLE_DAY + timedelta(days=after)
    assert not build(years, tmp_path / "site", day).failed
    assert faults(tmp_path / "site", records_of(years / "registry"), day) == []


def borders(records: Records) -> Iterator[date]:
    """Days on which a notice of 2026 opens or closes, or a certificate changes."""
    for notice in records.notices:
        if notice["window"]["from"].startswith("2026"):
            start, end = (
                date.fromisoformat(notice["window"][key]) for key in ("from", "to")
            )
            yield from (start - timedelta(days=1), start, end, end + timedelta(days=1))


def test_the_stories_site_tells_the_truth_on_every_border(
    tmp_path: Path, records: Records
) -> None:
    project = project_at(tmp_path / "project", STORIES)
    days = sorted(set(borders(records)))
    assert len(days) >= 14
    for day in days:
        assert not build(project, tmp_path / "site", day, in_place=True).failed, day
        assert faults(tmp_path / "site", records, day) == []


def test_certificates_change_on_their_day(tmp_path: Path, records: Records) -> None:
    number = "HL99010120261000118"
    (grade,) = [one for one in records.grades if one["number"] == number]
    assert grade["valid_to"] == "2029-04-19"
    project = project_at(tmp_path / "project", STORIES)
    site = tmp_path / "site"
    page = site / "V" / f"{number}.html"
    labels = []
    for day in ("2026-04-19", "2026-04-20", "2029-04-19", "2029-04-20"):
        assert not build(project, site, date.fromisoformat(day), in_place=True).failed
        text = page.read_text(encoding="utf-8") if page.exists() else ""
        labels.append((text.partition('id="state">')[2].partition("<")[0], text))
    assert [label for label, _ in labels] == ["", "有效", "有效（待年检）", "已过期"]
    assert "该证书已于2029年4月19日到期" in labels[3][1]


def test_an_inspection_that_falls_due_never_ends_a_certificate(tmp_path: Path) -> None:
    project = project_at(tmp_path / "project", STORIES)
    site = tmp_path / "site"
    page = site / "V" / "HL99010320261003503.html"
    seen = []
    # Issued on 2026-10-13: its first inspection is for 2027, due by 2028-06-30.
    for day in (date(2028, 6, 30), date(2028, 7, 1)):
        assert not build(project, site, day, in_place=True).failed
        text = page.read_text(encoding="utf-8")
        seen.append(text.partition('id="state">')[2].partition("<")[0])
    assert seen == ["有效", "有效（待年检）"]


def test_a_page_that_lies_is_seen(
    tmp_path: Path, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A rule refuses a term that is too short; what is asked here is what a page says.
    monkeypatch.setattr(Rulebook, "check_dossier", lambda *_: iter(()))
    project = project_at(tmp_path / "project", STORIES)
    path = "grades/990103/2026/0D/G0DQPX8Q5BZ.yml"
    set_field(project / "registry", path, ["valid_to"], "2026-12-01")
    assert not build(project, tmp_path / "site", STORIES_DAY).failed
    assert faults(tmp_path / "site", records, STORIES_DAY) == [
        "HL99010320261003503 is “已过期” on 2026-12-31"
    ]
    ended = fields_of(project / "registry", path)
    told = told_of(ended, records, "2026-12-02")
    assert told is not None
    assert (told.label, told.until, told.named) == ("已过期", "2026-12-01", False)
    notice = tmp_path / "site" / "notices" / "N2026-0002.html"
    text = notice.read_text(encoding="utf-8")
    notice.unlink()
    notice.write_text(text.replace("<h1>", "<table></table><h1>"), encoding="utf-8")
    assert len(faults(tmp_path / "site", records, STORIES_DAY)) == 2
