"""证书的事件前后矛盾

## 查什么

按生效的先后，恢复以前应当有暂停，重新在岗以前应当有未在岗，暂停和未在岗不重复；证书终止（换
证、取消、撤销、注销、转出）以后，只可以再有注销和更正。

## 为什么

证书的状态由事件推出。事件矛盾，公布出去的状态就不对。

## 例子

    events:
      - kind: revoked
        effective_on: 2026-04-28
      - kind: suspended
        effective_on: 2026-05-12     # 已经撤销

## 怎么改

对照文件，补记漏掉的事件，改正种类或者生效日期。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.policy.happenings import disorder

CODE = "CRT017"
TITLE = "证书的事件前后矛盾"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Take the events in the order in which they took effect."""
    grade = record.value
    if not grade.events:
        return
    for order, words in disorder(grade.events):
        yield Problem(
            record.at("events", order, "kind"),
            f"第 {order + 1} 项事件：{words}",
            "对照文件，补记漏掉的事件，改正种类或者生效日期。",
            policy=(grade.policy.profile, grade.policy.version),
        )
