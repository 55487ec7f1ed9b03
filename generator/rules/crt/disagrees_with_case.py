"""等级与所依据的申报件不一致

## 查什么

凭申报件发的证，申报件应当获得认定，等级、人员类别、党组织、单位和适用的政策版本应当与申报件
相同。

## 为什么

公示的是申报件上的内容，发证不能与公示的不同；要改变的，应当重新公示。

## 例子

    # 申报件
    target: junior
    # 等级
    grade: intermediate

## 怎么改

对照认定文件：等级记录抄错的，改正；申报件还没有认定的，补记认定。

## 依据

《登记数据规范》第十一条；所适用政策关于认定与发证的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.policy.succession import case_of

CODE = "CRT004"
TITLE = "等级与所依据的申报件不一致"
CLAUSE = Clause("records", 11)
TOPIC = "decision"
SINCE = "2026-11-25"

_SAME = (
    ("grade", "target", "等级"),
    ("category", "category", "人员类别"),
    ("party_organization", "party_organization", "党组织"),
    ("organization", "organization", "单位"),
    ("policy", "policy", "适用的政策版本"),
)


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each certificate with the case it rests on."""
    for record in dossier.grades:
        grade = record.value
        found = case_of(dossier, grade)
        if found is None:
            continue
        pin = (grade.policy.profile, grade.policy.version)
        case = found.value
        if case.outcome is None or case.outcome.result != "approved":
            yield Problem(
                record.at("case"),
                "所依据的申报件没有获得认定",
                "申报件还没有记结果的，补记；没有获得认定的，这张证书不应当发。",
                (Related(found.at("id"), "所依据的申报件"),),
                policy=pin,
            )
        for mine, its, what in _differing(grade, case):
            yield Problem(
                _field(record.at(mine), record.at("id"), getattr(grade, mine)),
                f"{what}与所依据的申报件不同",
                "对照认定文件，改正抄错的一处；要改变的，应当重新公示。",
                (Related(found.at(its), f"申报件的{what}"),),
                policy=pin,
            )


def _differing(grade: Grade, case: Case) -> Iterator[tuple[str, str, str]]:
    for mine, its, what in _SAME:
        if getattr(grade, mine) != getattr(case, its):
            yield mine, its, what


def _field(field: Place, other: Place, value: object) -> Place:
    """Return the place of a field, or another where the field is not written."""
    return other if value is None else field
