"""May a person apply for a grade on a day? Condition by condition, with the numbers.

Every number is the policy's. What the policies leave open is decided here and marked
as an assumption where it stands. The test, the composite score and the publicity are
steps of the case and no conditions of its acceptance.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from msgspec import Struct

from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Conditions, GradePolicy, Number, Policy
from generator.model.vocabulary import CATEGORIES, GRADE_ORDER, GRADES
from generator.policy import career
from generator.policy.candidate import Candidate
from generator.policy.condition import (
    Condition,
    ConditionCode,
    Eligibility,
    PolicyClause,
    Relief,
    Value,
    cite,
)
from generator.policy.holding import (
    barred_until,
    held_grade,
    held_since,
    misconduct_until,
    starts_again,
    suspended,
)
from generator.policy.records_asked import record_conditions
from generator.policy.relaxations import reliefs
from generator.policy.wording import day_words, months_words

_NONE = "未持有资格"


class _Question(Struct, frozen=True):
    """The question in hand, with what several conditions ask for."""

    person: Candidate
    grade: GradeLevel
    policy: Policy
    rules: GradePolicy
    on: date
    held: Grade | None

    @property
    def rank(self) -> int:
        """Place of the grade asked for."""
        return GRADE_ORDER.index(self.grade)

    @property
    def held_rank(self) -> int:
        """Place of the grade held; -1 where there is none."""
        return -1 if self.held is None else GRADE_ORDER.index(self.held.grade)

    @property
    def initial(self) -> bool:
        """Whether the initial placement (首批认定) reaches this grade on this day.

        Not for whoever lost a certificate by cancellation or revocation (E12).
        """
        window = self.policy.transition
        return (
            window is not None
            and window.start <= self.on <= window.end
            and self.rank <= GRADE_ORDER.index(window.max_grade)
            and not starts_again(self.person.grades, self.on)
        )

    def clause(self, field: str) -> PolicyClause:
        """Cite the policy."""
        return PolicyClause(self.policy.profile, self.policy.version, field)


def eligibility(
    person: Candidate,
    grade: GradeLevel,
    policy: Policy,
    on: date,
    grounds: Collection[str] | None = None,
) -> Eligibility:
    """Judge a person for a grade by a policy on a day.

    At most one relaxation is used: the one that helps most, or, where `grounds` names
    what an application claims, the best of those.
    """
    rules = next((one for one in policy.grades if one.grade == grade), None)
    if rules is None:
        return Eligibility(grade, on, (_not_offered(policy, grade),))
    held = held_grade(person.grades, policy.profile, on)
    question = _Question(person, grade, policy, rules, on, held)
    conditions = [_category(question), _on_post(question), _step(question)]
    conditions += _times(question, grounds)
    conditions += record_conditions(person, policy, rules, on)
    conditions.append(_blocks(question))
    return Eligibility(grade, on, tuple(conditions))


def _not_offered(policy: Policy, grade: GradeLevel) -> Condition:
    offered = tuple(one.grade for one in policy.grades)
    words = "、".join(GRADES[one] for one in offered)
    return Condition(
        ConditionCode.OFFERED,
        Value(offered, f"所设等级为{words}"),
        Value(grade, f"申报{GRADES[grade]}"),
        satisfied=False,
        clause=PolicyClause(policy.profile, policy.version, "grades"),
    )


def _category(question: _Question) -> Condition:
    """认证范围: instructors are certified by seed-2 and not by seed-1."""
    allowed = question.policy.certifiable
    found = career.categories_of(question.person.worker, question.on)
    words = "、".join(CATEGORIES[one] for one in found) or "没有任职记载"
    return Condition(
        ConditionCode.CATEGORY,
        Value(allowed, "认定范围为" + "、".join(CATEGORIES[one] for one in allowed)),
        Value(found, words),
        any(one in allowed for one in found),
        question.clause("certifiable"),
    )


def _on_post(question: _Question) -> Condition:
    """在岗 (seed-1): a post on the day; leave and secondment are no absence."""
    posts = career.posts_on(question.person.worker, question.on)
    return Condition(
        ConditionCode.ON_POST,
        Value(1, "要求在岗"),
        Value(len(posts), "在岗" if posts else "不在岗"),
        bool(posts),
        question.clause("certifiable"),
    )


def _step(question: _Question) -> Condition:
    """逐级晋升: the next grade above the one held, but in the initial placement.

    公务员法 第四十九条 by analogy (domain: E27). Whoever holds none begins with the
    lowest, also after a term that ran out (assumption).
    """
    rank, held = question.rank, question.held_rank
    below = f"持有{GRADES[GRADE_ORDER[rank - 1]]}" if rank else _NONE
    required = Value(GRADE_ORDER[rank - 1] if rank else "", f"要求{below}")
    if question.initial:
        required = Value("", "首批认定期间不受逐级限制")
    found = question.held
    words = _NONE if found is None else f"持有{GRADES[found.grade]}"
    return Condition(
        ConditionCode.STEP,
        required,
        Value("" if found is None else found.grade, words),
        rank == held + 1 or (question.initial and rank > held),
        question.clause("transition" if question.initial else "grades"),
    )


def _times(
    question: _Question, grounds: Collection[str] | None
) -> tuple[Condition, ...]:
    """任职年限 and 下一级持证时间, with the one relaxation that helps most."""
    plain = _timed(question, None)
    # Nobody who has the years needs a relaxation; no application that names none.
    if grounds == () or all(condition.satisfied for condition in plain):
        return plain
    relieved = [
        _timed(question, (relaxation.condition, relief))
        for relaxation, relief in reliefs(
            question.person, question.policy, question.grade, question.on
        )
        if grounds is None or relief.code in grounds
    ]
    return min((plain, *relieved), key=_shortfall)


def _shortfall(conditions: tuple[Condition, ...]) -> tuple[int, int]:
    """How many conditions fail, and by how many months in all."""
    lacking = [_lack(one) for one in conditions if not one.satisfied]
    return len(lacking), sum(lacking)


def _lack(condition: Condition) -> int:
    required, actual = condition.required.amount, condition.actual.amount
    relief = 0 if condition.relaxation is None else condition.relaxation.months
    assert isinstance(required, int)  # noqa: S101 - lengths are counted
    assert isinstance(actual, int)  # noqa: S101
    return required - relief - actual


def _timed(
    question: _Question, relief: tuple[str, Relief] | None
) -> tuple[Condition, ...]:
    asked: Conditions = question.rules.conditions
    tenure = career.tenure_months(question.person.worker, question.on)
    conditions = [
        _months(
            ConditionCode.TENURE,
            f"任职 {months_words(tenure)}",
            (tenure, asked.tenure_months.value),
            cite(question.policy, question.grade, "tenure_months", asked.tenure_months),
            _relief_of(relief, "tenure_months"),
        )
    ]
    number = asked.in_grade_months
    if number is not None:
        conditions.append(_time_in_grade(question, number, relief))
    return tuple(conditions)


def _time_in_grade(
    question: _Question, number: Number, relief: tuple[str, Relief] | None
) -> Condition:
    """Judge the time in the grade below; the initial placement does not ask it."""
    below = GRADES[GRADE_ORDER[question.rank - 1]]
    held, months = question.held, 0
    if held is not None and question.held_rank == question.rank - 1:
        since = held_since(held, question.person.grades)
        months = career.full_months(since, question.on)
    words = f"持有{below} {months_words(months)}"
    if question.initial:
        return Condition(
            ConditionCode.TIME_IN_GRADE,
            Value(0, "首批认定期间不作要求"),
            Value(months, words),
            satisfied=True,
            clause=question.clause("transition"),
        )
    return _months(
        ConditionCode.TIME_IN_GRADE,
        words,
        (months, number.value),
        cite(question.policy, question.grade, "in_grade_months", number),
        _relief_of(relief, "in_grade_months"),
    )


def _relief_of(relief: tuple[str, Relief] | None, condition: str) -> Relief | None:
    return relief[1] if relief is not None and relief[0] == condition else None


def _months(
    code: ConditionCode,
    words: str,
    months: tuple[int, int],
    clause: PolicyClause,
    relief: Relief | None,
) -> Condition:
    """Compare months; a relaxation never asks for less than none."""
    actual, required = months
    needed = max(required - (0 if relief is None else relief.months), 0)
    return Condition(
        code,
        Value(required, f"要求满 {months_words(required)}"),
        Value(actual, words),
        actual >= needed,
        clause,
        relief,
    )


def _blocks(question: _Question) -> Condition:
    """申报限制: blocks, waiting times after an ended grade, a suspended certificate.

    Never the reason. A suspension stops an application as long as it lasts
    (assumption).
    """
    on, person, rules = question.on, question.person, question.policy.reapplication
    ends = [career.blocked_until(person.worker, on)]
    if rules is not None:
        ends.append(barred_until(person.grades, question.policy.profile, rules, on))
        ends.append(misconduct_until(person.cases, rules, on))
    until = max((end for end in ends if end is not None), default=None)
    held = question.held
    if until is not None:
        actual = Value(until.isoformat(), f"限制申报至 {day_words(until)}（含当日）")
    elif held is not None and suspended(held, on):
        actual = Value("suspended", "证书暂停期间")
    else:
        actual = Value("", "没有限制")
    return Condition(
        ConditionCode.BLOCKS,
        Value("", "要求不在限制期内"),
        actual,
        actual.amount == "",
        question.clause("reapplication"),
    )
