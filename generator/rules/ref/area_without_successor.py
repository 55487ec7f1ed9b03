"""停用的地区代码没有承接

## 查什么

写了终止日期的地区代码应当写明承接地区；写了承接地区的应当有终止日期。承接地区最迟在停用
的次日开始使用，并且用得比本代码更久。

## 为什么

县的代码改变以后，原来的人员和证书要归到新代码名下。没有承接地区，他们就从网站的地区页上
消失。

## 例子

    code: "990107"
    valid_to: 2024-12-31     # 没有写 successor

## 怎么改

写上承接地区的代码；承接地区的起止日期记错的，一并改正。

## 依据

《登记数据规范》第七条。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.area import Area
from generator.model.record import Record

CODE = "REF033"
TITLE = "停用的地区代码没有承接"
CLAUSE = Clause("records", 7)
SINCE = "2026-11-21"


def check(record: Record[Area], context: Context) -> Iterator[Problem]:
    """Compare the end of an area with its successor."""
    area = record.value
    if area.valid_to is None:
        if area.successor is not None:
            yield Problem(
                record.at("successor"),
                "写了承接地区，却没有写本代码的终止日期",
                "补上 valid_to；本代码还在使用的，删去 successor。",
            )
        return
    if area.successor is None:
        yield Problem(
            record.at("valid_to"),
            f"本代码用到 {area.valid_to} 为止，没有写承接地区",
            "补上 successor，填承接地区的代码。",
        )
        return
    successor = context.commons.areas.get(area.successor)
    if successor is None:
        return  # REF020 says so
    value = successor.value
    late = value.valid_from > area.valid_to + timedelta(days=1)
    gone = value.valid_to is not None and value.valid_to <= area.valid_to
    if late or gone:
        yield Problem(
            record.at("successor"),
            f"承接地区在 {area.valid_to} 的次日不在使用",
            "核对批复文件，改正两个地区的起止日期或承接地区的代码。",
            (Related(successor.at("valid_from"), "承接地区的起始日期"),),
        )
