"""公告没有依次经过审查就发布

## 查什么

公告公示在发布以前依次经过保密审查和审批：保密审查通过，审批不早于审查，审批不晚于最
早的发布日期（没有写发布渠道的，不晚于开始日期）。

## 为什么

公布出去的收不回来。先审后发，是党务公开的要求。

## 例子

    release:
      secrecy_review: {reviewed_on: 2025-07-17, result: pass}
      approved_on: 2025-07-22      # 2025-07-21 已经发布

## 怎么改

对照审批单改正日期；确实未经审查就发布的，先撤下，补办审查。

## 依据

《登记数据规范》第二十条；《中国共产党党务公开条例（试行）》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.rules.pub._shared import release_fault

CODE = "PUB030"
TITLE = "公告没有依次经过审查就发布"
CLAUSE = Clause("records", 20)
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Hold the release record to its order."""
    notice = record.value
    posted = min(
        (channel.posted_on for channel in notice.channels), default=notice.window.start
    )
    fault = release_fault(notice.release, posted, "发布日期")
    if fault is not None:
        field, told = fault
        yield Problem(
            record.at("release", field),
            told,
            "对照审批单改正；确实未经审查就发布的，先撤下，补办审查。",
        )
