"""The five stories: as told, in their places, as the script beside them writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.identifiers import is_certificate_number, is_id
from generator.model.layout import KINDS, kind_of
from generator.model.vocabulary import GRADE_DIGITS
from tests.schema_records import TextDates
from tests.sites.stories.write import write

REGISTRY = Path(__file__).parent / "sites/stories/registry"
PREFIXES = {
    kind.prefix: kind.name for kind in KINDS.values() if kind.name != "identity"
}
PREFIXES.pop(None, None)
ID = re.compile(r"[A-Z][0-9A-HJKMNP-TV-Z]{10}|N[0-9]{4}-[0-9]{4,6}")


def load(path: Path) -> Any:
    return yaml.load(path.read_bytes(), TextDates)  # noqa: S506


@pytest.fixture(scope="module")
def stories() -> dict[str, dict[str, Any]]:
    """Every record by its path below the registry."""
    return {
        path.relative_to(REGISTRY).as_posix(): load(path)
        for path in sorted(REGISTRY.rglob("*.yml"))
    }


def of(stories: dict[str, Any], folder: str) -> dict[str, dict[str, Any]]:
    """Records of a folder, or of one below it, by path."""
    return {path: v for path, v in stories.items() if path.startswith(f"{folder}/")}


def texts(value: Any) -> Iterator[str]:
    """Every text of a record."""
    if isinstance(value, dict):
        for child in value.values():
            yield from texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from texts(child)
    elif isinstance(value, str):
        yield value


def test_the_script_writes_what_stands_there(tmp_path: Path) -> None:
    write(tmp_path)
    written = {
        path.relative_to(tmp_path): path.read_bytes()
        for path in tmp_path.rglob("*.yml")
    }
    standing = {
        path.relative_to(REGISTRY): path.read_bytes()
        for path in REGISTRY.rglob("*.yml")
    }
    assert written == standing


def test_every_record_lies_where_its_fields_say(stories: dict[str, Any]) -> None:
    for path, record in stories.items():
        kind = kind_of(path)
        assert kind, path
        match = kind.pattern.match(path)
        assert match, path
        for name, value in match.groupdict().items():
            if name == "bucket":
                assert value == record["id"][1:3]
            elif name not in {"county", "two"}:
                assert value == str(record[name]), path


def test_every_id_and_number_has_its_check(stories: dict[str, Any]) -> None:
    for path, record in stories.items():
        kind = kind_of(path)
        if kind and kind.prefix and kind.name != "notice":
            assert is_id(record["id"], kind.prefix), path
        if kind and kind.name == "grade":
            assert is_certificate_number(record["number"])
            assert record["number"][2:8] == record["issuer"]
            assert record["number"][8:12] == record["issued_on"][:4]
            assert record["number"][12] == GRADE_DIGITS[record["grade"]]


def test_every_id_that_is_named_exists(stories: dict[str, Any]) -> None:
    there = {
        record["id"]
        for path, record in stories.items()
        if "id" in record and not path.startswith("identities/")
    }
    named = {
        text
        for record in stories.values()
        for text in texts(record)
        if ID.fullmatch(text)
    }
    assert named - there == set()


def test_number_books_and_grades_agree(stories: dict[str, Any]) -> None:
    booked = {
        f"{book['area']}{book['year']}{GRADE_DIGITS[book['grade']]}{serial}": holder
        for book in of(stories, "numbers").values()
        for serial, holder in book["serials"].items()
    }
    grades = of(stories, "grades").values()
    assert booked == {grade["number"][2:17]: grade["id"] for grade in grades}


def test_publicity_lasts_five_working_days(stories: dict[str, Any]) -> None:
    calendars = of(stories, "calendars").values()
    off = {day["date"] for calendar in calendars for day in calendar["days_off"]}
    on = {day for calendar in calendars for day in calendar["working_days"]}
    seen = 0
    for path, notice in of(stories, "notices").items():
        if notice["type"] != "publicity":
            continue
        day = date.fromisoformat(notice["window"]["from"])
        left = notice["window"]["working_days"]
        while left:
            day += timedelta(1)
            weekday = day.weekday() < 5 and str(day) not in off
            left -= weekday or str(day) in on
        assert notice["window"]["to"] == str(day), path
        seen += 1
    assert seen == 9


def test_story_1_first_batch(stories: dict[str, Any]) -> None:
    workers = of(stories, "workers/990201").values()
    assert len(workers) == 230
    assert all("pool" in worker for worker in workers)
    assert len(of(stories, "identities/990201")) == 63
    assert len(of(stories, "cases/990201")) == 63
    grades = of(stories, "grades/990201").values()
    assert {grade["policy"]["profile"] for grade in grades} == {"honglingrenzheng"}
    assert Counter(grade["grade"] for grade in grades) == {
        "intermediate": 18,
        "junior": 45,
    }
    (batch,) = of(stories, "batches/2022").values()
    assert batch["counts"]["accepted"] == 70
    assert batch["counts"]["approved"] == 63
    kinds = [stories[f"notices/2022/{n}.yml"]["type"] for n in batch["notices"]]
    assert kinds == ["publicity", "result"]


def test_story_2_secretary(stories: dict[str, Any]) -> None:
    (worker,) = [w for w in of(stories, "workers").values() if len(w["managed_by"]) > 1]
    assert set(worker["managed_by"][1]["transfer"]) == {"out", "into"}
    grades = sorted(
        (g for g in of(stories, "grades").values() if g["worker"] == worker["id"]),
        key=lambda grade: grade["issued_on"],
    )
    assert [grade["origin"] for grade in grades] == [
        "certification", "promotion", "renewal", "promotion",
    ]  # fmt: skip
    assert [g.get("supersedes") for g in grades[1:]] == [g["id"] for g in grades[:3]]
    assert "case" not in grades[2]
    assert grades[2]["grade_since"] == grades[1]["issued_on"]
    assert grades[3]["issuer"] == "990100"
    homes = {path.split("/")[1] for path, g in of(stories, "grades").items()
             if g["worker"] == worker["id"]}  # fmt: skip
    assert homes == {"990101"}
    sheets = {
        sheet["year"]: sheet["area"]
        for sheet in of(stories, "assessments").values()
        if worker["id"] in [row["worker"] for row in sheet["rows"]]
    }
    assert sheets == {
        year: "990101" if year <= 2022 else "990102" for year in range(2018, 2026)
    }


def test_story_3_contract(stories: dict[str, Any]) -> None:
    (worker,) = [w for w in of(stories, "workers").values() if "engagements" in w]
    assert worker["engagements"][0]["end_reason"] == "contract_expired"
    assert len(worker["works_at"]) == 2
    (grade,) = [
        g for g in of(stories, "grades").values() if g["worker"] == worker["id"]
    ]
    assert [event["kind"] for event in grade["events"]] == ["not_engaged"]
    assert grade["inspections"][-1]["outcome"] == "exempt"
    sheet = stories["assessments/2026/990101/full-time.yml"]
    assert sheet["rows"] == [
        {"worker": worker["id"], "unrated_reason": "left_during_year"}
    ]
    headcount = stories["headcounts/990101/2023.yml"]
    assert (headcount["approved"], headcount["filled"]) == (20, 18)


def test_story_4_demotion(stories: dict[str, Any]) -> None:
    sheet = stories["assessments/2025/990101/branch-secretaries.yml"]
    assert Counter(row["result"] for row in sheet["rows"]) == {
        "excellent": 8,
        "competent": 31,
        "basically_competent": 2,
        "incompetent": 1,
    }
    assert sheet["participants"] == len(sheet["rows"]) == 42
    assert sheet["excellent_cap"] == 42 * 20 // 100
    (new,) = [g for g in of(stories, "grades").values() if g["origin"] == "demotion"]
    (old,) = [g for g in of(stories, "grades").values() if g["id"] == new["supersedes"]]
    assert (old["grade"], new["grade"]) == ("intermediate", "junior")
    # Unlike domain.md's assumption: by what was left of a term anyone could count back.
    assert (old["valid_to"], new["valid_to"]) == ("2026-11-19", "2029-04-19")
    (event,) = old["events"]
    assert event["superseded_by"] == new["id"]
    assert event["served_on"] < event["hearing_until"] < event["decided_on"]


def test_story_5_objection(stories: dict[str, Any]) -> None:
    first = stories["notices/2026/N2026-0002.yml"]
    outcomes = Counter(item["outcome"] for item in first["items"])
    assert outcomes == {"clear": 39, "upheld_minor": 1}
    item = first["items"][16]
    second = stories[f"notices/2026/{item['replaced_by']['notice']}.yml"]
    assert second["window"]["from"] > first["window"]["to"]
    assert [entry["case"] for entry in second["items"]] == [item["case"]]
    result = stories["notices/2026/N2026-0004.yml"]
    assert len(result["items"]) == 39
    assert item["case"] not in [entry["case"] for entry in result["items"]]
    (refused,) = [
        case
        for case in of(stories, "cases").values()
        if case["outcome"]["result"] == "rejected"
    ]
    assert not of(stories, f"identities/990102/{refused['worker'][1:3]}")
