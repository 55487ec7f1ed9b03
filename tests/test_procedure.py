"""How a case goes through the steps of its policy."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from generator.model.kinds.case import Step, StepCode
from generator.policy.procedure import (
    STEPS,
    Jump,
    Repetition,
    before,
    jumps,
    not_passed,
    repetitions,
    step_words,
)
from tests.candidates import FOUR_GRADES, RED_COLLAR

PROCEDURE = FOUR_GRADES.procedure
APPLY, CHECK, TEST, REVIEW, PUBLIC, DECIDE = PROCEDURE


def step(code: Any, result: Any = "pass", notice: str | None = None) -> Step:
    return Step(
        step=code, body="x", done_on=date(2025, 1, 1), result=result, notice=notice
    )


def returned(code: Any) -> Step:
    return step(code, "returned")


def passed(*codes: Any) -> list[Step]:
    return [step(code) for code in codes]


def test_every_step_has_a_name() -> None:
    assert set(STEPS) == set(get_args(StepCode))
    assert len(set(STEPS.values())) == len(STEPS)
    assert step_words((APPLY, CHECK)) == "“个人申报”、“资格审查”"
    assert step_words(()) == ""


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ([], []),
        (passed(*PROCEDURE), []),
        (passed(CHECK), [Jump(0, APPLY)]),
        (passed(APPLY, TEST), [Jump(1, CHECK)]),
        (passed(APPLY, DECIDE), [Jump(1, CHECK)]),
        (passed(APPLY, TEST, CHECK), [Jump(1, CHECK)]),
        (passed(APPLY, CHECK, CHECK, TEST), []),
        (passed(APPLY, CHECK, APPLY, TEST), []),
        ([step(APPLY), returned(CHECK), step(CHECK), step(TEST)], []),
        ([step(APPLY), returned(CHECK), step(APPLY), step(CHECK)], []),
        ([step(APPLY), returned(CHECK), step(TEST)], [Jump(2, CHECK)]),
        ([returned(APPLY), step(CHECK)], [Jump(1, APPLY)]),
        ([returned(APPLY), returned(CHECK)], [Jump(1, APPLY)]),
        ([step("town_review"), step(CHECK)], [Jump(1, APPLY)]),
        ([step(APPLY), step(CHECK), returned(APPLY), step(TEST)], [Jump(3, APPLY)]),
        ([*passed(APPLY, CHECK), step("town_review"), step(TEST)], []),
        (passed(APPLY, TEST, DECIDE), [Jump(1, CHECK), Jump(2, REVIEW)]),
    ],
)
def test_a_step_is_due_once_the_one_before_is_passed(
    steps: list[Step], found: list[Jump]
) -> None:
    assert jumps(steps, PROCEDURE) == found


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (passed(*PROCEDURE), []),
        (passed(APPLY, CHECK, CHECK), [Repetition(2, 1)]),
        (passed(APPLY, APPLY, APPLY), [Repetition(1, 0), Repetition(2, 0)]),
        ([step(APPLY), returned(CHECK), step(APPLY)], []),
        ([step(APPLY), step(CHECK, "fail"), step(CHECK)], []),
        ([step(CHECK, "fail"), *passed(APPLY, APPLY)], [Repetition(2, 1)]),
        ([step(PUBLIC, notice="N1"), step(PUBLIC, notice="N2")], []),
        ([step(PUBLIC, notice="N1"), step(PUBLIC, notice="N1")], [Repetition(1, 0)]),
        ([step(CHECK, notice="N1"), step(CHECK, notice="N2")], [Repetition(1, 0)]),
    ],
)
def test_a_step_is_passed_once_unless_returned(
    steps: list[Step], found: list[Repetition]
) -> None:
    assert repetitions(steps) == found


def test_only_a_pass_counts_as_passed() -> None:
    steps = [step(DECIDE), step(TEST, "fail"), step(APPLY), returned(CHECK)]
    assert not_passed(steps, PROCEDURE) == (CHECK, TEST, REVIEW, PUBLIC)
    assert not_passed(passed(*PROCEDURE), PROCEDURE) == ()


def test_what_lies_before_a_step() -> None:
    assert before(PROCEDURE, "publicity") == (APPLY, CHECK, TEST, REVIEW)
    assert before(RED_COLLAR.procedure, "town_review") == ("nomination_by_station",)
    assert before(PROCEDURE, APPLY) == ()
    assert before(PROCEDURE, "town_review") == ()
