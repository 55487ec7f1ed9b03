"""编号簿的顺序号不连续

## 查什么

同一地区、年份和等级的顺序号从 0001 起，一个接一个，不跳号。

## 为什么

跳过的号说不清是没有用过，还是用过又删了。连续编号，少一张证书就看得出来。

## 例子

    serials:
      "0001": G…
      "0003": G…     # 缺 0002

## 怎么改

补上缺的一行；误删的，从历史中找回。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.office import Numbers
from generator.model.record import Record

CODE = "REF007"
TITLE = "编号簿的顺序号不连续"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(record: Record[Numbers], context: Context) -> Iterator[Problem]:
    """Find the serials that are left out."""
    before = 0
    for serial in sorted(record.value.serials):
        missing = int(serial) - before - 1
        before = int(serial)
        if missing:
            yield Problem(
                record.at("serials", serial),
                f"顺序号 {serial} 前面缺 {missing} 个号",
                "顺序号从 0001 起连续：补上缺的行，误删的从历史中找回。",
                on_key=True,
            )
