"""记有公民身份号码

## 查什么

任何文件的内容和文件名中，都不应出现十八位公民身份号码：前六位是地区，中间八位是真实的日
期，末位校验码相符。全角数字和用空格、横线、点隔开的写法同样查出。统一社会信用代码和证书
编号不算。

## 为什么

登记库的每一次修改都长久保存，公开以后收不回来。登记库用自编的编号代表人员，用不到身份号
码。

## 例子

    basis: 见本人身份证（后接十八位号码）

## 怎么改

删去号码，并告知管理员从历史中清除；已经推送的，按个人信息泄露处理。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV001"
TITLE = "记有公民身份号码"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.CITIZEN_ID):
        yield Problem(
            place,
            "这里像是公民身份号码（内容不显示）",
            "删去号码；已经提交过的，立即告知管理员从历史中清除。",
        )
