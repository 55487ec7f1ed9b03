"""Years of a worker: which are looked at, what they say, hours and quarters."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from generator.model.kinds.policy import Number
from generator.policy.candidate import classes_of, ratings_of
from generator.policy.yearly_record import YearlyRecord
from tests.candidates import (
    FOUR_GRADES,
    WORKER,
    sheet,
    training,
)


def on(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def years(**results: str | None) -> YearlyRecord:
    """A record of years: `y2024="competent"`, None for unrated."""
    sheets = [
        sheet(int(name[1:]), result, **({} if result else {"unrated_reason": "leave"}))
        for name, result in results.items()
    ]
    return YearlyRecord(ratings_of(WORKER, sheets))


def always(_: int) -> bool:
    return True


def never(_: int) -> bool:
    return False


def test_the_last_completed_years_are_looked_at_the_latest_first() -> None:
    record = years(y2022="competent", y2023="excellent", y2024="competent")
    found = record.last_assessments(2, on("2025-06-01"), always, FOUR_GRADES.yearly)
    assert found == ((2024, "competent"), (2023, "excellent"))


def test_unrated_years_are_skipped() -> None:
    record = years(y2022="excellent", y2023=None, y2024="competent")
    found = record.last_assessments(2, on("2025-06-01"), always, FOUR_GRADES.yearly)
    assert found == ((2024, "competent"), (2022, "excellent"))


def test_a_year_on_post_without_a_row_is_not_passed_over() -> None:
    record = years(y2022="excellent", y2024="competent")
    found = record.last_assessments(2, on("2025-06-01"), always, FOUR_GRADES.yearly)
    assert found == ((2024, "competent"), (2023, None))
    found = record.last_assessments(2, on("2025-06-01"), never, FOUR_GRADES.yearly)
    assert found == ((2024, "competent"), (2022, "excellent"))


@pytest.mark.parametrize(
    ("day", "year"),
    [("2025-03-19", 2023), ("2025-03-20", 2024), ("2025-04-01", 2024)],
)
def test_a_year_counts_when_its_sheet_is_final(day: str, year: int) -> None:
    record = years(y2023="competent", y2024="excellent")
    assert record.last_assessed_year(on(day), FOUR_GRADES.yearly) == year
    assert record.last_assessments(1, on(day), always, FOUR_GRADES.yearly)[0][0] == year


def test_from_april_a_year_without_a_final_sheet_is_missing() -> None:
    record = years(y2023="competent")
    assert (
        record.last_assessments(1, on("2025-03-31"), always, FOUR_GRADES.yearly)[0][0]
        == 2023
    )
    assert record.last_assessments(1, on("2025-04-01"), always, FOUR_GRADES.yearly) == (
        (2024, None),
    )


def test_the_policy_says_when_results_are_due() -> None:
    assert FOUR_GRADES.yearly is not None
    may = Number(value=5, source="document")
    rules = msgspec.structs.replace(FOUR_GRADES.yearly, results_month=may)
    record = years(y2023="competent")
    assert record.last_assessed_year(on("2025-05-31"), rules) == 2023
    assert record.last_assessed_year(on("2025-06-01"), rules) == 2024
    assert record.last_assessed_year(on("2025-01-01"), None) == 2024


def test_a_review_replaces_the_result_from_its_decision() -> None:
    revisions = [
        {"asked_on": "2025-03-25", "decided_on": "2025-04-20", "result": "competent"},
        {"asked_on": "2025-05-01"},
    ]
    record = YearlyRecord(
        ratings_of(WORKER, [sheet(2024, "incompetent", revisions=revisions)])
    )
    for day, result in (("2025-04-19", "incompetent"), ("2025-06-01", "competent")):
        rating = record.rating(2024, on(day))
        assert rating is not None
        assert rating.result(on(day)) == result


def test_of_several_reviews_the_one_decided_last_counts() -> None:
    """Whatever their order in the file; one without a result changes nothing."""
    reviews: list[dict[str, str]] = [
        {"asked_on": "2025-06-01", "decided_on": "2025-06-20", "result": "competent"},
        {"asked_on": "2025-03-25", "decided_on": "2025-04-20", "result": "excellent"},
        {"asked_on": "2025-07-01", "decided_on": "2025-07-20"},
    ]
    for revisions in (reviews, reviews[::-1]):
        record = YearlyRecord(
            ratings_of(WORKER, [sheet(2024, "incompetent", revisions=revisions)])
        )
        for day, result in (
            ("2025-04-19", "incompetent"),
            ("2025-04-20", "excellent"),
            ("2025-06-20", "competent"),
            ("2025-08-01", "competent"),
        ):
            found = record.last_assessments(1, on(day), never, FOUR_GRADES.yearly)
            assert found == ((2024, result),)
        assert record.ratings[2024].last_result() == "competent"


def test_of_two_sheets_of_a_year_the_rated_row_and_the_later_one_count() -> None:
    left = sheet(2024, None, unrated_reason="left_during_year")
    rated = sheet(2024, "competent", finalised_on="2025-03-01")
    later = sheet(2024, "excellent", finalised_on="2025-03-10")
    for sheets in ([left, rated, later], [later, rated, left]):
        assert ratings_of(WORKER, sheets)[2024].row.result == "excellent"


def test_hours_and_sessions_of_a_year() -> None:
    classes = classes_of(
        WORKER,
        [
            training("2024-03-01", 24, "county"),
            training("2024-12-31", 16, "city"),
            training("2025-01-01", 8, "province"),
        ],
    )
    record = YearlyRecord({}, classes)
    day = on("2025-06-01")
    assert record.training_hours(2024, day) == 40
    assert record.training_hours(2024, on("2024-12-30")) == 24
    assert record.training_hours(2024, on("2024-12-31")) == 40
    assert record.training_sessions(2024, day, "county") == 2
    assert record.training_sessions(2024, day, "city") == 1
    assert record.training_sessions(2024, day, "province") == 0
    assert classes_of("W0000000000", [training("2024-03-01", 24)]) == ()


@pytest.mark.parametrize(
    ("quarters", "done"),
    [
        (["done", "done", "not_done", "done"], 3),
        (["exempt", "done", "done", "done"], 4),
        (["exempt"] * 4, 0),
        ([], 0),
    ],
)
def test_quarters_done(quarters: list[str], done: int) -> None:
    record = YearlyRecord(
        ratings_of(WORKER, [sheet(2024, "competent", quarters=quarters)])
    )
    assert record.quarters_done(2024) == done
    assert record.quarters_done(2023) == 0
