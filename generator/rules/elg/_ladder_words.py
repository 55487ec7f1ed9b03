"""What falls from a grade to the next: words, and the problems that rules tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings.finding import Problem, Related
from generator.model.kinds.policy import GradePolicy, Policy
from generator.model.record import Record
from generator.model.vocabulary import GRADES
from generator.policy.ladder import CONDITIONS, Fall, amount, condition
from generator.policy.wording import HONOUR_LEVELS, LEVELS, RESULTS, months_words

TITLES = {
    "tenure_months": "任职年限",
    "in_grade_months": "下一级持证时间",
    "assessments_considered": "考核年度",
    "assessments_excellent": "优秀次数",
    "assessments_lowest": "考核下限",
    "training_hours": "培训学时",
    "training_sessions": "培训次数",
    "quarters_done": "季度清单",
    "written_pass": "测试合格线",
    "composite_pass": "综合评审合格线",
    "honour_level": "表彰",
    "authority": "认定权限",
    "valid_range": "通用范围",
    "term_months": "有效期",
    "renewal_training_hours": "延续学时",
    "allowance_yearly_yuan": "红领津贴",
    "allowance_floor_yuan": "津贴下限",
    "allowance_ceiling_yuan": "津贴上限",
}
_UNITS = {
    "assessments_considered": "个年度",
    "assessments_excellent": "次",
    "training_hours": "学时",
    "training_sessions": "次",
    "renewal_training_hours": "学时",
    "quarters_done": "个季度",
    "written_pass": "分",
    "composite_pass": "分",
    "allowance_yearly_yuan": "元",
    "allowance_floor_yuan": "元",
    "allowance_ceiling_yuan": "元",
}


def value_words(grade: GradePolicy, field: str) -> str:
    """Write what a grade says of a field."""
    if field == "honour_level":
        level = grade.conditions.honour_level
        return "不作要求" if level is None else HONOUR_LEVELS[level.value]
    if field == "assessments_lowest":
        return RESULTS[grade.conditions.assessments_lowest.value]
    if field == "authority":
        return LEVELS[grade.authority]
    if field == "valid_range":
        return LEVELS[grade.valid_range]
    read = condition if field in CONDITIONS else amount
    value = read(grade, field)
    if value is None:
        return "不作要求"
    unit = _UNITS.get(field)
    return months_words(value) if unit is None else f"{value} {unit}"


def fall_problems(
    record: Record[Policy], falls: Iterable[Fall], hint: str
) -> Iterator[Problem]:
    """Yield a problem for each fall, at the higher grade, beside the lower one."""
    policy = record.value
    for fall in falls:
        field = fall.field
        inside = ("conditions", field) if field in CONDITIONS else (field,)
        yield Problem(
            record.at("grades", fall.higher.at, *inside),
            fall_words(field, fall.lower.policy, fall.higher.policy),
            hint,
            (Related(record.at("grades", fall.lower.at, *inside), "下一级"),),
            policy=(policy.profile, policy.version),
        )


def fall_words(field: str, lower: GradePolicy, higher: GradePolicy) -> str:
    """Say that a grade falls short of the one below it, with both values."""
    return (
        f"{GRADES[higher.grade]}的{TITLES[field]}为{_spaced(higher, field)}，"
        f"低于{GRADES[lower.grade]}的{_spaced(lower, field)}"
    )


def _spaced(grade: GradePolicy, field: str) -> str:
    words = value_words(grade, field)
    return f" {words}" if words[0].isdigit() else words
