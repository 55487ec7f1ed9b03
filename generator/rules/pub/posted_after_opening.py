"""公示开始以后才发布

## 查什么

公示至少有一个渠道在开始之日以前（含当日）发布。所有渠道都晚于开始日期的，期限应当从
实际发布之日算起。

## 为什么

没有贴出来的公示，没有人看得到，这几天不能算公示期。

## 例子

    window: {from: 2025-07-21, to: 2025-07-28}
    channels:
      - {channel: website, posted_on: 2025-07-23}

## 怎么改

发布日期写错的，改正；确实晚发的，按实际发布之日重新计算起止日期。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record

CODE = "PUB004"
TITLE = "公示开始以后才发布"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Compare the first posting with the opening of the window."""
    notice = record.value
    if notice.type != "publicity" or not notice.channels:
        return
    start = notice.window.start
    first = min(channel.posted_on for channel in notice.channels)
    if first > start:
        yield Problem(
            record.at("window", "from"),
            f"公示 {start} 开始，最早在 {first} 发布，晚了 {(first - start).days} 日",
            f"发布日期无误的，从 {first} 起重新计算起止日期。",
            (Related(record.at("channels"), "发布渠道"),),
        )
