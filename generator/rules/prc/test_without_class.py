"""培训测试没有对应的培训班记录

## 查什么

培训测试记为通过的，这个人应当在某个培训班的名单上测试合格：该班的测试日期不晚于这一
环节的办结日期，写明对象等级的，包括所申报的等级。

## 为什么

培训测试合格才可以参加认定和晋级。合格与否以培训班的名单为准，不能只凭申报件自己写。

## 例子

    steps:
      - {step: training_test, done_on: 2025-07-02, result: pass}
    # training/ 里没有此人在 2025-07-02 以前测试合格的班次

## 怎么改

登记培训班和参加人员；确实没有参加的，改正这一环节的结果。

## 依据

《登记数据规范》第十条；所适用政策关于培训测试的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.vocabulary import GRADES
from generator.policy.procedure import STEPS

CODE = "PRC030"
TITLE = "培训测试没有对应的培训班记录"
CLAUSE = Clause("records", 10)
TOPIC = "training_test"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a class behind every test that was passed."""
    for record in dossier.cases:
        case = record.value
        for order, step in enumerate(case.steps):
            if step.step != "training_test" or step.result != "pass":
                continue
            if any(
                one.passed
                and one.test_on is not None
                and one.test_on <= step.done_on
                and (not one.targets or case.target in one.targets)
                for one in dossier.classes
            ):
                continue
            yield Problem(
                record.at("steps", order),
                f"“{STEPS[step.step]}”{step.done_on} 记为通过，"
                f"没有对应的培训班记录：找不到当日以前测试、以{GRADES[case.target]}为对象的班次",
                "登记培训班和参加人员；没有参加的，改正这一环节的结果。",
                policy=(case.policy.profile, case.policy.version),
            )
