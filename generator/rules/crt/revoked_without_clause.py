"""撤销没有写明依据的条款

## 查什么

撤销证书的事件，应当写明所依据的条款（basis_clause）。

## 为什么

撤销意味着证书自始不应当取得。没有写明条款，本人无从申辩，复核也无从核对。条款只作内部记载，
网站上不显示原因。

## 例子

    - kind: revoked
      decided_on: 2026-04-28
      # 没有 basis_clause

## 怎么改

对照决定文件，补上所依据的条款，例如“第二十八条”。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "CRT024"
TITLE = "撤销没有写明依据的条款"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Ask each revocation for its clause."""
    grade = record.value
    for order, event in enumerate(grade.events):
        if event.kind == "revoked" and event.basis_clause is None:
            yield Problem(
                record.at("events", order, "kind"),
                f"{event.decided_on} 决定撤销，没有写明依据的条款",
                "对照决定文件补上 basis_clause。",
                policy=(grade.policy.profile, grade.policy.version),
            )
