"""The sample register: written anew it is the same, and it holds what it promises."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bench.edges.handmade import handmade_files
from bench.edges.sample import COPIED, write_sample
from bench.synthesis.world import read_record
from generator.model.kinds.batch import Batch
from generator.model.kinds.grade import Grade
from generator.model.kinds.notice import Notice
from generator.model.kinds.worker import Worker
from generator.model.layout import KINDS
from generator.policy.lifecycle import notice_state, standing_of
from generator.policy.standing import CertificateState, NoticeState
from tests.candidates import FOUR_GRADES, RED_COLLAR

PROJECT = Path(__file__).resolve().parent.parent
REGISTRY = PROJECT / "registry"
AS_OF = date(2026, 6, 30)
EDGE_CASES = PROJECT / "bench/sample/EDGE_CASES.md"


@pytest.fixture(scope="module")
def grades() -> list[Grade]:
    return [
        read_record(path, Grade) for path in sorted(REGISTRY.glob("grades/**/*.yml"))
    ]


@pytest.fixture(scope="module")
def notices() -> list[Notice]:
    paths = sorted(REGISTRY.glob("notices/*/*.yml"))
    return [read_record(path, Notice) for path in paths]


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_written_anew_the_sample_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    _, table = write_sample(PROJECT, tmp_path)
    written, standing = files_below(tmp_path), files_below(REGISTRY)
    assert sorted(written) == sorted(standing)
    changed = [path for path, text in written.items() if text != standing[path]]
    assert changed == []
    assert EDGE_CASES.read_text("utf-8") == table


def test_hand_made_records_stand_as_they_were_written() -> None:
    copies = dict(handmade_files())
    assert len(copies) >= 50
    for path, text in copies.items():
        assert (REGISTRY / path).read_text("utf-8") == text


def test_the_sample_stays_small() -> None:
    assert len(files_below(REGISTRY)) <= 6000


def test_every_kind_of_record_stands_in_the_sample() -> None:
    for kind in KINDS.values():
        pattern = f"{kind.folder}/**/*.yml" if kind.folder else "settings.yml"
        assert next(REGISTRY.glob(pattern), None) is not None, kind.name


def test_four_hundred_and_fifty_hold_a_grade_of_all_four(grades: list[Grade]) -> None:
    holders = {
        grade.worker: grade.grade
        for grade in grades
        if grade.policy.profile == "sijiwuzhuan" and standing_of(grade, AS_OF).active
    }
    assert len(holders) >= 450
    counts = Counter(holders.values())
    assert set(counts) == {"junior", "intermediate", "senior", "special"}


def test_five_hundred_certificates_and_more(grades: list[Grade]) -> None:
    assert len({grade.number for grade in grades}) == len(grades) >= 500


def test_the_district_has_a_pool_of_230_and_a_first_batch_of_63(
    grades: list[Grade],
) -> None:
    workers = [
        read_record(path, Worker)
        for path in sorted(REGISTRY.glob("workers/990201/*/*.yml"))
    ]
    assert sum(bool(worker.pool) for worker in workers) == 230
    batches = [
        read_record(path, Batch) for path in sorted(REGISTRY.glob("batches/2022/*.yml"))
    ]
    (first,) = [batch for batch in batches if batch.area == "990201"]
    assert first.policy.profile == "honglingrenzheng"
    assert (first.counts.accepted, first.counts.approved) == (70, 63)
    issued = [grade for grade in grades if grade.number.startswith("HL9902012022")]
    assert len(issued) == 63


def test_rosters_of_three_years_and_more() -> None:
    for county in ("990101", "990102", "990201", "990202", "990203"):
        for year in (2023, 2024, 2025):
            assert next(REGISTRY.glob(f"assessments/{year}/{county}/*.yml"), None)


def test_notices_stand_in_every_state(notices: list[Notice]) -> None:
    states = {(notice.type, notice_state(notice, AS_OF)) for notice in notices}
    assert {
        ("publicity", NoticeState.UPCOMING),
        ("publicity", NoticeState.OPEN),
        ("publicity", NoticeState.CLOSED),
        ("publicity", NoticeState.WITHDRAWN),
        ("call", NoticeState.OPEN),
        ("call", NoticeState.CLOSED),
        ("result", NoticeState.OPEN),
        ("result", NoticeState.CLOSED),
        ("correction", NoticeState.OPEN),
        ("revocation", NoticeState.OPEN),
        ("revocation", NoticeState.CLOSED),
    } <= states
    assert {notice.type for notice in notices} >= {"recruitment", "honour"}


def test_certificates_stand_in_every_state(grades: list[Grade]) -> None:
    policies = {"sijiwuzhuan": FOUR_GRADES, "honglingrenzheng": RED_COLLAR}
    states = {
        standing_of(grade, AS_OF, policies[grade.policy.profile]).state
        for grade in grades
    }
    assert states == set(CertificateState) - {CertificateState.NOT_YET}


def test_publicity_windows_end_where_the_domain_report_says(
    notices: list[Notice],
) -> None:
    ends = {
        notice.window.start: notice.window.end
        for notice in notices
        if notice.type == "publicity" and notice.window.working_days == 5
    }
    assert ends[date(2025, 9, 25)] == date(2025, 10, 9)
    assert ends[date(2026, 2, 10)] == date(2026, 2, 24)
    assert ends[date(2025, 1, 20)] == date(2025, 1, 26)


def test_the_leap_day_ends_with_february(grades: list[Grade]) -> None:
    leap = [grade for grade in grades if grade.issued_on == date(2024, 2, 29)]
    assert leap
    assert {grade.valid_to for grade in leap} == {date(2027, 2, 28)}


def test_the_files_of_every_edge_case_exist() -> None:
    text = EDGE_CASES.read_text("utf-8")
    named = re.findall(r"`([^`]+\.yml)`", text)
    assert len(named) >= 100
    missing = [path for path in named if not (REGISTRY / path).is_file()]
    assert missing == []
    told = {int(number) for number in re.findall(r"^\| E(\d+) \|", text, re.MULTILINE)}
    # E20 needs a second version of a policy; E28 is refused, so no record holds it.
    assert told >= set(range(1, 36)) - {20, 28}


def test_copied_folders_are_the_projects_own() -> None:
    assert COPIED == ("policies", "calendars")
