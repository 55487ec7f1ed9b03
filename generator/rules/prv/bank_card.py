"""记有银行卡号

## 查什么

任何文件中，都不应出现十六至十九位、开头与发卡机构相符并且通过 Luhn 校验的银行卡号。
证书编号和统一社会信用代码不算。

## 为什么

津贴由财务部门发放，登记库不经手账号。

## 例子

    document_no: （此处写了银行卡号）

## 怎么改

删去卡号；已经提交过的，立即告知管理员从历史中清除。

## 依据

《登记数据规范》第十五条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context, SourceText
from generator.model.personal_data import Trace, places_of

CODE = "PRV004"
TITLE = "记有银行卡号"
CLAUSE = Clause("records", 15)
SINCE = "2026-11-21"


def check(text: SourceText, context: Context) -> Iterator[Problem]:
    """Look through the text and the name of a file."""
    for place in places_of(text, Trace.BANK_CARD):
        yield Problem(
            place,
            "这里像是银行卡号（内容不显示）",
            "删去卡号；已经提交过的，立即告知管理员从历史中清除。",
        )
