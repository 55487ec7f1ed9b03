"""这条规则不能例外

## 查什么

可以例外的有两类：按政策查的规则，即申报程序（PRC）、申报条件（ELG）、公示（PUB）、等级与证书
（CRT）、考核与年检（ASM）、培训（TRN）、待遇（BEN）；编号与引用（REF）、权限（AUT）、工作日历
（CAL）中只作提醒的规则。其余的不能例外：格式（FMT）、模式（SCH）、个人信息保护（PRV）、变更
（CHG）、例外批准（WVR）各组，以及其他各组中列为错误的规则。

## 为什么

政策由主管机关执行，个别情况可以由机关批准变通。文件读不出来、引用对不上、写进了个人信息，
不会因为批准而变得正确，放过去就会影响其他记录或者泄露信息。

## 例子

    rule: SCH001                   # 缺少必填内容，只能补上

## 怎么改

按那条规则的改法改正记录，删去这件例外批准。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.waiver_use import WaiverUse

CODE = "WVR004"
TITLE = "这条规则不能例外"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"


def check(use: WaiverUse, context: Context) -> Iterator[Problem]:
    """Report a waiver of a rule that no approval can set aside."""
    if use.known and not use.waivable:
        yield Problem(
            use.record.at("rule"),
            f"{use.record.value.rule} 不能例外，这件例外批准不起作用",
            "按那条规则的改法改正记录，删去这件例外批准。",
        )
