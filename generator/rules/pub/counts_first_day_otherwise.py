"""公示首日的算法与政策不同

## 查什么

公示的 count_first（首日是否计入）应当与所适用政策的规定一致；没有写的，按不计入。

## 为什么

首日算不算，相差一天。同一政策下只有一种算法。

## 例子

    window:
      from: 2025-07-21
      to: 2025-07-25
      count_first: true      # 政策规定首日不计入

## 怎么改

按政策改正 count_first，再核对截止日期。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款；《民法典》第二百零一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.rules.pub._shared import policy_of_notice

CODE = "PUB002"
TITLE = "公示首日的算法与政策不同"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare how the first day counts with the policy."""
    notice = record.value
    if notice.type != "publicity":
        return
    policy = policy_of_notice(notice, context)
    if policy is None or policy.publicity.count_first == notice.window.count_first:
        return
    due = "计入" if policy.publicity.count_first else "不计入"
    yield Problem(
        record.at("window", "count_first"),
        f"政策规定公示首日{due}，公示（{notice.window.start} 开始）写的相反",
        "按政策改正 count_first，再核对截止日期。",
        policy=(policy.profile, policy.version),
    )
