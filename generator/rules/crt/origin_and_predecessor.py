"""等级的来源与原证不配

## 查什么

晋级、延续、降级、更正、互认的证书应当写明接替哪一张；晋级高一级，降级低一级，延续、更正和互认
与原证同级。首批认定期间的晋级可以不止一级。认定和历史登记的，不接替别的证书。

## 为什么

等级逐级变动。来源与原证不配，就可能是越级，或者把降级记成了延续。

## 例子

    grade: senior
    origin: promotion
    supersedes: G旧        # 原证是初级

## 怎么改

对照认定文件，改正来源、等级或者原证编号。

## 依据

《登记数据规范》第十一条；所适用政策关于逐级申报的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.vocabulary import GRADE_ORDER, GRADES
from generator.policy.succession import STEP_OF_ORIGIN, before, case_of, grade_above
from generator.policy.wording import ORIGINS

CODE = "CRT010"
TITLE = "等级的来源与原证不配"
CLAUSE = Clause("records", 11)
TOPIC = "promotion_steps"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Compare each certificate with the one before it."""
    for record in dossier.grades:
        grade = record.value
        step = STEP_OF_ORIGIN.get(grade.origin)
        word = ORIGINS[grade.origin]
        pin = (grade.policy.profile, grade.policy.version)
        if (step is None) != (grade.supersedes is None):
            missing = grade.supersedes is None
            yield Problem(
                record.at("origin" if missing else "supersedes"),
                f"来源是{word}，{'没有写明' if missing else '不应当'}接替别的证书",
                "补上 supersedes。" if missing else "改正来源，或者删去 supersedes。",
                policy=pin,
            )
            continue
        old = before(dossier, grade)
        if step is None or old is None:
            continue
        wanted = grade_above(old.value.grade, step)
        if grade.grade == wanted or _placed(dossier, grade, old.value, context):
            continue
        should = f"应当是{GRADES[wanted]}" if wanted else "没有可以到的等级"
        yield Problem(
            record.at("grade"),
            f"来源是{word}，原证是{GRADES[old.value.grade]}，{should}，"
            f"这里写的是{GRADES[grade.grade]}",
            "对照认定文件，改正来源、等级或者原证编号。",
            (Related(old.at("grade"), "原证的等级"),),
            policy=pin,
        )


def _placed(dossier: Dossier, grade: Grade, old: Grade, context: Context) -> bool:
    """Whether the initial placement (首批认定) let the case skip grades."""
    case = case_of(dossier, grade)
    policy = context.commons.policy(grade.policy)
    if grade.origin != "promotion" or case is None or policy is None:
        return False
    window, rank = policy.transition, GRADE_ORDER.index(grade.grade)
    return (
        window is not None
        and window.start <= case.value.accepted_on <= window.end
        and GRADE_ORDER.index(old.grade) < rank <= GRADE_ORDER.index(window.max_grade)
    )
