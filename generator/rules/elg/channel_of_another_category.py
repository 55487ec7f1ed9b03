"""任职的进入渠道与人员类别不符

## 查什么

每项任职的进入渠道应当与类别相符：党组织书记、专职副书记由内部选任，专职党务工作人员由公开
选聘，党建工作指导员由组织选派。

## 为什么

三种渠道的程序、经费和管理办法各不相同。渠道记错，聘期、津贴、工作经费都会跟着错。

## 例子

    posts:
      - category: full_time
        channel: dispatch        # 专职党务工作人员应当是公开选聘

## 怎么改

对照选任、聘用或者选派文件，改正类别或者渠道。

## 依据

《登记数据规范》第九条；所适用政策关于进入渠道的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.worker import Worker
from generator.model.record import Record
from generator.model.vocabulary import CATEGORIES
from generator.policy.career import CHANNEL_OF_CATEGORY
from generator.policy.wording import CHANNEL_WORDS

CODE = "ELG014"
TITLE = "任职的进入渠道与人员类别不符"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-25"


def check(record: Record[Worker], context: Context) -> Iterator[Problem]:
    """Compare channel and category of each post."""
    for order, post in enumerate(record.value.posts):
        wanted = CHANNEL_OF_CATEGORY[post.category]
        if post.channel != wanted:
            yield Problem(
                record.at("posts", order, "channel"),
                f"{CATEGORIES[post.category]}应当由{CHANNEL_WORDS[wanted]}进入，"
                f"第 {order + 1} 项任职写的是{CHANNEL_WORDS[post.channel]}",
                "对照选任、聘用或者选派文件，改正类别或者渠道。",
            )
