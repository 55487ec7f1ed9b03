"""Who must have left the talent pool."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from generator.model.commons import commons_of
from generator.model.dossier import Dossier
from generator.model.kinds.worker import PoolEntry
from generator.model.record import Record
from generator.policy.pool import certified_under_pool, still_in_pool
from tests.candidates import FOUR_GRADES, RED_COLLAR, grade, post, worker

RED = {"profile": "honglingrenzheng", "version": "2022.1"}
COMMONS = commons_of(
    Record(f"policies/{one.profile}/{one.version}.yml", "policy", one)
    for one in (FOUR_GRADES, RED_COLLAR)
)
CERTIFIED = grade("junior", "2022-07-01", "2025-06-30", policy=RED)


def test_only_a_first_certification_under_a_policy_with_a_pool_counts() -> None:
    grades = (
        grade("junior", "2021-07-01", "2024-06-30", policy=RED, origin="legacy"),
        CERTIFIED,
        grade("junior", "2023-07-03", "2026-07-02"),
        grade("junior", "2025-06-11", "2028-06-10", policy=RED, origin="renewal"),
        grade(
            "junior", "2025-06-12", "2028-06-11",
            policy={"profile": "honglingrenzheng", "version": "1999.1"},
        ),
    )  # fmt: skip
    records = tuple(Record(f"grades/{g.id}.yml", "grade", g) for g in grades)
    whole = Dossier(
        Record("workers/w.yml", "worker", worker([post("2018-01-01")])),
        None,
        (),
        records,
    )
    assert certified_under_pool(whole, COMMONS) == records[1:2]


@pytest.mark.parametrize(
    ("entered", "left", "still"),
    [
        (date(2021, 9, 10), None, True),
        (date(2022, 7, 1), None, True),
        (date(2022, 7, 2), None, False),
        (date(2021, 9, 10), date(2022, 7, 2), True),
        (date(2021, 9, 10), date(2022, 7, 1), False),
        (date(2021, 9, 10), date(2022, 6, 30), False),
    ],
)
def test_a_stay_ends_on_the_day_of_issue_at_the_latest(
    entered: date, left: date | None, still: bool
) -> None:
    fields = {"entered_on": entered, "basis": "入库通知", "left_on": left}
    entry = msgspec.convert(fields, PoolEntry)
    record = Record("grades/g.yml", "grade", CERTIFIED)
    assert still_in_pool(entry, [record]) is (record if still else None)
    assert still_in_pool(entry, []) is None
