"""Within four hundred days of the sample: no more is public than the day allows.

Days come from a seed: some where a record changes, some from anywhere. On each, every
public file is read: no restricted text, no name that the day does not allow, and no
certificate or notice that says otherwise than the records do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.model.kinds.notice import Notice
from generator.model.vocabulary import NOTICE_TYPES
from generator.pipeline import programme
from generator.policy.lifecycle import notice_state
from generator.policy.standing import NoticeState
from generator.rulebook import Rulebook
from tests.builds import SAMPLE, STORIES, build, project_at
from tests.canaries import CANARY, found_in, planted
from tests.candidates import FOUR_GRADES, RED_COLLAR
from tests.days import Records, faults, records_of, told_of
from tests.holders import publish, told_by

REACH = 400
SAMPLE_DAY, STORIES_DAY = date(2026, 6, 30), date(2026, 10, 9)
SEED = 20260630


def borders(records: Records) -> Iterator[date]:
    """Days on which something that is shown changes, and the days beside them."""
    for notice in records.notices:
        yield date.fromisoformat(notice["window"]["from"])
        yield date.fromisoformat(notice["window"]["to"]) + timedelta(days=1)
    for grade in records.grades:
        yield date.fromisoformat(grade["issued_on"])
        yield date.fromisoformat(grade["valid_to"]) + timedelta(days=1)
        for event in grade.get("events", ()):
            yield date.fromisoformat(event["effective_on"])


def days(records: Records, middle: date, at_borders: int, anywhere: int) -> list[date]:
    """Days to look at: borders (the day or the one before), others, both far ends."""
    source = random.Random(SEED)
    near = sorted({day for day in borders(records) if abs((day - middle).days) < REACH})
    chosen = {
        day - timedelta(days=source.randrange(2))
        for day in source.sample(near, at_borders)
    }
    for _ in range(anywhere):
        chosen.add(middle + timedelta(days=source.randint(-REACH, REACH)))
    return sorted(chosen)


def allowed_names(records: Records, day: date) -> set[str]:
    """Names that may stand somewhere on a day: of holders, and in open notices."""
    today = day.isoformat()
    seen = {
        grade["worker"]
        for grade in records.grades
        if (told := told_of(grade, records, today)) is not None and told.named
    }
    for notice in records.notices:
        if notice["window"]["from"] <= today <= notice["window"]["to"]:
            for item in notice.get("items", ()):
                if "grade" not in item:
                    seen.add(item.get("worker") or records.workers[item["case"]])
    return {
        period["name"] for worker in seen for period in records.names.get(worker, ())
    }


def strangers(site: Path, records: Records, day: date) -> set[str]:
    """Names in public files that the day does not allow."""
    known = {one["name"] for periods in records.names.values() for one in periods}
    allowed = allowed_names(records, day)
    # A name within an allowed one cannot be told from it.
    hidden = {name for name in known if not any(name in other for other in allowed)}
    public = "\n".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(site.resolve().rglob("*"))
        if path.is_file()
    )
    return {name for name in hidden if name in public}


@pytest.fixture
def unruled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence the rules: what they would refuse must not come out either."""
    for name in ("check_record", "check_dossier", "check_index", "check_waiver"):
        monkeypatch.setattr(Rulebook, name, lambda *_: iter(()))
    monkeypatch.setattr(programme, "_programme_digest", lambda *_: b"without rules")


def test_no_restricted_text_and_no_other_name_on_any_day(
    tmp_path: Path, unruled: None
) -> None:
    records = records_of(STORIES)
    project = project_at(tmp_path / "project", STORIES)
    assert planted(project / "registry")
    chosen = days(records, STORIES_DAY, at_borders=3, anywhere=3)
    assert len(chosen) >= 5
    for day in chosen:
        site = tmp_path / "site"
        assert not build(project, site, day, in_place=True).failed, day
        assert strangers(site, records, day) == set(), day
        for path in site.resolve().rglob("*"):
            if path.is_file():
                assert found_in(path.read_bytes(), CANARY) is None, (day, path)


def test_the_samples_site_allows_no_more_than_any_day_does(tmp_path: Path) -> None:
    records = records_of(SAMPLE)
    project = project_at(tmp_path / "project", SAMPLE)
    chosen = days(records, SAMPLE_DAY, at_borders=2, anywhere=2)
    assert min(chosen) < SAMPLE_DAY
    for day in chosen:
        site = tmp_path / "site"
        assert not build(project, site, day, in_place=True).failed, day
        assert strangers(site, records, day) == set(), day
        assert faults(site, records, day) == [], day


POLICIES = {"sijiwuzhuan": FOUR_GRADES, "honglingrenzheng": RED_COLLAR}
"""Their first versions; in what is asked here the later ones are alike."""


def turns(grade: dict[str, Any]) -> set[date]:
    """Days on which a certificate may change, and the days before them."""
    ends = [grade["valid_to"], *(e.get("extended_to") for e in grade.get("events", ()))]
    first = [grade["issued_on"], *(e["effective_on"] for e in grade.get("events", ()))]
    first += [one["concluded_on"] for one in grade.get("inspections", ())]
    days = {date.fromisoformat(day) for day in first}
    days |= {date.fromisoformat(day) + timedelta(days=1) for day in ends if day}
    # The reminder before the end, the end of the time in which a decision is told.
    days |= {date.fromisoformat(grade["valid_to"]) - timedelta(days=60)}
    for event in grade.get("events", ()):
        day = date.fromisoformat(event["effective_on"])
        days.add(date(day.year + 3, day.month, min(day.day, 28)))
        days.add(date(day.year + 3, day.month, min(day.day, 28)) + timedelta(days=4))
    days |= {date(year, 7, 1) for year in range(2024, 2028)}
    return days | {day - timedelta(days=1) for day in days}


@pytest.mark.parametrize("registry", [SAMPLE, STORIES], ids=["sample", "stories"])
def test_every_certificate_tells_on_each_of_its_days_what_the_records_say(
    registry: Path,
) -> None:
    records = records_of(registry)
    asked = 0
    for grade in records.grades:
        policy = POLICIES[grade["policy"]["profile"]]
        for day in turns(grade):
            if day < policy.effective_from:
                continue
            told = told_of(grade, records, day.isoformat())
            published = publish(grade, as_of=day, policy=policy)
            assert told_by(published) == told, (grade["number"], day)
            asked += 1
    assert asked > 100


@pytest.mark.parametrize("registry", [SAMPLE, STORIES], ids=["sample", "stories"])
def test_every_notice_is_open_from_its_first_day_to_its_last(registry: Path) -> None:
    """Of every type; names stand only with those that are open (`NoticeProjector`)."""
    notices = records_of(registry).notices
    for fields in notices:
        notice = msgspec.convert(fields, Notice)
        start, end = (
            date.fromisoformat(fields["window"][key]) for key in ("from", "to")
        )
        withdrawn = fields.get("withdrawn_on", "9999-12-31")
        for day in (start, end):
            for beside in (-1, 0, 1):
                on = day + timedelta(days=beside)
                expected = NoticeState.UPCOMING if on < start else NoticeState.OPEN
                expected = NoticeState.CLOSED if on > end else expected
                if withdrawn <= on.isoformat():
                    expected = NoticeState.WITHDRAWN
                assert notice_state(notice, on) is expected, (notice.id, on)
    kinds = {fields["type"] for fields in notices}
    assert registry is not SAMPLE or kinds == set(NOTICE_TYPES)


def test_a_name_too_many_is_seen(tmp_path: Path) -> None:
    records = records_of(STORIES)
    day = date(2026, 9, 23)
    (tmp_path / "a.html").write_text("<p>尤玥一</p>", encoding="utf-8")
    assert strangers(tmp_path, records, day) == {"尤玥一"}
    assert strangers(tmp_path, records, day + timedelta(days=1)) == set()
