"""The procedure of a policy: its steps in words, and how a case went through them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.kinds.case import Step, StepCode

STEPS: dict[StepCode, str] = {
    "application": "个人申报",
    "nomination_by_station": "指导站申报",
    "qualification_review": "资格审查",
    "training_test": "培训测试",
    "town_review": "乡镇初审",
    "joint_review": "区级联审",
    "comprehensive_review": "综合评审",
    "overall_judgement": "综合研判",
    "publicity": "社会公示",
    "decision": "认定",
}
"""What the two seeds call the steps."""
FILING: tuple[StepCode, ...] = ("application", "nomination_by_station")
"""Steps by which a case is filed."""
REVIEWING: tuple[StepCode, ...] = ("comprehensive_review", "overall_judgement")
"""Steps that a panel takes."""
ENDING = frozenset({"fail", "absent", "cheating"})
"""Results after which a case goes no further."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A step that does not follow: its place, and the step that was due."""

    order: int
    due: StepCode


@dataclass(frozen=True, slots=True)
class Repetition:
    """A step that was passed before: its place, and the place of the first time."""

    order: int
    first: int


def jumps(steps: Sequence[Step], procedure: Sequence[StepCode]) -> list[Jump]:
    """Find steps that were taken before their turn.

    The next step is due once the one before it is passed; a return leads back to any
    earlier step. Steps of no procedure and repetitions are other faults.
    """
    found: list[Jump] = []
    if [step.step for step in steps] == [*procedure[: len(steps)]] and all(
        step.result != "returned" for step in steps
    ):
        return found  # nearly every case
    due = 0
    for order, step in enumerate(steps):
        if step.step not in procedure:
            continue
        place = procedure.index(step.step)
        if place > due:
            found.append(Jump(order, procedure[due]))
        due = place if step.result == "returned" else max(due, place + 1)
    return found


def repetitions(steps: Sequence[Step]) -> list[Repetition]:
    """Find steps passed again though nothing was returned.

    A publicity may be repeated by another notice (domain: E13).
    """
    found: list[Repetition] = []
    passed: dict[tuple[StepCode, str | None], int] = {}
    for order, step in enumerate(steps):
        if step.result == "returned":
            passed.clear()
        if step.result != "pass":
            continue
        notice = step.notice if step.step == "publicity" else None
        first = passed.setdefault((step.step, notice), order)
        if first != order:
            found.append(Repetition(order, first))
    return found


def not_passed(
    steps: Sequence[Step], procedure: Sequence[StepCode]
) -> tuple[StepCode, ...]:
    """Return the steps of the procedure that a case has not passed, in order."""
    passed = {step.step for step in steps if step.result == "pass"}
    return tuple(step for step in procedure if step not in passed)


def before(procedure: Sequence[StepCode], step: StepCode) -> tuple[StepCode, ...]:
    """Return the steps that come before one; none where the procedure lacks it."""
    place = procedure.index(step) if step in procedure else 0
    return tuple(procedure[:place])


def step_words(steps: Sequence[StepCode]) -> str:
    """Write steps in words: “个人申报”、“资格审查”."""
    return "、".join(f"“{STEPS[step]}”" for step in steps)
