"""全年在岗没有参加培训

## 查什么

上一年度全年在岗、没有请假的人，参加培训的次数不少于政策规定的次数，以上年末管理地区施行
的政策为准。

## 为什么

每年轮训一次，是在岗人员的义务，也是年检的条件。

## 例子

    posts:
      - from: 2024-03-01          # 2025 年全年在岗，没有参加培训的记载

## 怎么改

补录参加过的培训；确实没有参加的，安排补训。

## 依据

《登记数据规范》第十二条；所适用政策关于每年轮训的条款。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.policy.career import managing_area
from generator.policy.service import on_post_all_year
from generator.policy.surroundings import policy_of_area

CODE = "TRN009"
TITLE = "全年在岗没有参加培训"
CLAUSE = Clause("records", 12)
TOPIC = "yearly_training"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Count the classes of the last completed year."""
    worker, year = dossier.worker.value, context.as_of.year - 1
    attended = sum(share.end.year == year for share in dossier.classes)
    if attended > 1 or not on_post_all_year(worker, year):
        return
    end = date(year, 12, 31)
    area = managing_area(worker, end)
    policy = area and policy_of_area(context.commons, area, end)
    if not policy or policy.yearly is None:
        return
    asked = policy.yearly.training_sessions.value
    if attended < asked:
        yield Problem(
            dossier.worker.at("posts"),
            f"{year} 年全年在岗，登记的培训不足，要求至少 {asked} 次",
            "补录参加过的培训；确实没有参加的，安排补训。",
            policy=(policy.profile, policy.version),
        )
