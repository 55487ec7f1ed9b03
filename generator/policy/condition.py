"""A condition of a grade as it stands for one person on one day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import Struct

from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Choice, Number, Policy
from generator.policy.wording import months_words


class ConditionCode(StrEnum):
    """What is asked, in the order in which an office looks at it."""

    OFFERED = "offered"
    CATEGORY = "category"
    ON_POST = "on_post"
    STEP = "step"
    TENURE = "tenure"
    TIME_IN_GRADE = "time_in_grade"
    ASSESSMENTS = "assessments"
    TRAINING_HOURS = "training_hours"
    TRAINING_SESSIONS = "training_sessions"
    QUARTERS = "quarters"
    HONOURS = "honours"
    BACKGROUND = "background"
    BLOCKS = "blocks"


CONDITION_TITLES = {
    ConditionCode.OFFERED: "等级设置",
    ConditionCode.CATEGORY: "认定范围",
    ConditionCode.ON_POST: "在岗",
    ConditionCode.STEP: "逐级晋升",
    ConditionCode.TENURE: "任职年限",
    ConditionCode.TIME_IN_GRADE: "下一级持证时间",
    ConditionCode.ASSESSMENTS: "年度考核",
    ConditionCode.TRAINING_HOURS: "培训学时",
    ConditionCode.TRAINING_SESSIONS: "培训次数",
    ConditionCode.QUARTERS: "季度清单",
    ConditionCode.HONOURS: "表彰",
    ConditionCode.BACKGROUND: "背景审查",
    ConditionCode.BLOCKS: "申报限制",
}


_PRIVATE = frozenset(
    {
        ConditionCode.ASSESSMENTS,
        ConditionCode.TRAINING_HOURS,
        ConditionCode.TRAINING_SESSIONS,
        ConditionCode.QUARTERS,
        ConditionCode.HONOURS,
        ConditionCode.BACKGROUND,
        ConditionCode.BLOCKS,
    }
)


TOLD_APART = frozenset({ConditionCode.OFFERED, ConditionCode.CATEGORY})
"""Conditions that have findings of their own, whatever has become of the case."""


class PolicyClause(Struct, frozen=True):
    """Where a policy says it: the version, its field, and the number's source."""

    profile: str
    version: str
    field: str
    source: str | None = None

    @property
    def assumed(self) -> bool:
        """Whether the number is an example value (示例值), not a published one."""
        return self.source == "assumption"


def cite(
    policy: Policy,
    grade: GradeLevel,
    name: str,
    number: Number | Choice[Any] | None = None,
) -> PolicyClause:
    """Cite what a policy asks of a grade."""
    return PolicyClause(
        policy.profile,
        policy.version,
        f"grades.{grade}.conditions.{name}",
        None if number is None else number.source,
    )


class Value(Struct, frozen=True):
    """A thing asked or found: for the program, and in words for people."""

    amount: int | str | tuple[str, ...]
    words: str


class Relief(Struct, frozen=True):
    """A relaxation (放宽) in use: its code, its months, and what it rests on."""

    code: str
    months: int
    words: str


class Condition(Struct, frozen=True):
    """A condition: what is asked, what is found, and whether that is enough."""

    code: ConditionCode
    required: Value
    actual: Value
    satisfied: bool
    clause: PolicyClause
    relaxation: Relief | None = None

    @property
    def title(self) -> str:
        """Chinese name of the condition."""
        return CONDITION_TITLES[self.code]

    @property
    def discreet_words(self) -> str:
        """The sentence for a finding: nothing of what is found where it is private.

        Results of assessments, training, honours, answers and blocks stay in their
        files (design: no message shows a value that is not known to be public).
        """
        if self.code in _PRIVATE:
            return f"登记的情况没有达到：{self.required.words}"
        return self.words

    @property
    def words(self) -> str:
        """One sentence with the numbers in it, without a full stop."""
        sentence = f"{self.actual.words}，{self.required.words}"
        if self.relaxation is None:
            return sentence
        relief = self.relaxation
        return f"{sentence}；已适用{relief.words}放宽 {months_words(relief.months)}"


class Eligibility(Struct, frozen=True):
    """All conditions of a grade for a person on a day, in the policy's order."""

    grade: GradeLevel
    on: date
    conditions: tuple[Condition, ...]

    @property
    def satisfied(self) -> bool:
        """Whether the person may apply."""
        return all(condition.satisfied for condition in self.conditions)

    @property
    def missing(self) -> tuple[Condition, ...]:
        """The conditions that are not met."""
        return tuple(one for one in self.conditions if not one.satisfied)

    @property
    def relaxation(self) -> Relief | None:
        """The one relaxation that the answer rests on."""
        return next((one.relaxation for one in self.conditions if one.relaxation), None)

    def condition(self, code: ConditionCode) -> Condition | None:
        """Return a condition by its code, if the policy asks it."""
        return next((one for one in self.conditions if one.code is code), None)
