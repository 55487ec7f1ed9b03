"""个别渠道没有按时发布公示

## 查什么

公示应当写明发布渠道；每个渠道都在公示开始之日以前（含当日）发布。个别渠道晚发的，提
示。

## 为什么

单位公告栏晚贴，本单位的人看到的时间就短了。

## 例子

    window: {from: 2025-07-21, to: 2025-07-28}
    channels:
      - {channel: website, posted_on: 2025-07-21}
      - {channel: unit_board, posted_on: 2025-07-24}

## 怎么改

核对张贴日期；确实晚贴的，可以延长公示期。

## 依据

《登记数据规范》第十三条；所适用政策关于公示的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Severity
from generator.model.context import Context
from generator.model.kinds.notice import Notice
from generator.model.record import Record
from generator.model.vocabulary import CHANNELS

CODE = "PUB005"
TITLE = "个别渠道没有按时发布公示"
CLAUSE = Clause("records", 13)
TOPIC = "publicity"
SINCE = "2026-11-25"
SEVERITY = Severity.WARNING


def check(record: Record[Notice], context: Context) -> Iterator[Problem]:
    """Look for channels behind the first one, and for notices without any."""
    notice = record.value
    start = notice.window.start
    if notice.type != "publicity":
        return
    if not notice.channels:
        if start <= context.as_of:
            yield Problem(
                record.at("window", "from"),
                f"公示 {start} 已经开始，没有写明发布渠道",
                "补记发布渠道和发布日期。",
            )
        return
    if min(channel.posted_on for channel in notice.channels) > start:
        return  # PUB004 says so
    for order, channel in enumerate(notice.channels):
        if channel.posted_on > start:
            yield Problem(
                record.at("channels", order, "posted_on"),
                f"{CHANNELS[channel.channel]}在 {channel.posted_on} 发布，"
                f"公示 {start} 已经开始",
                "核对张贴日期；确实晚贴的，可以延长公示期。",
            )
