"""内容太多

## 查什么

一条记录的字段名、值、列表和各层字段合计不超过 5,000 个；年度考核、培训、公告公示和
编号簿不超过 50,000 个。

## 为什么

一条记录正常不到几百个。太多的多半是把几条记录写进了一个文件。

## 例子

    # 一条人员记录里有上千段任职

## 怎么改

分成几条记录填写，删去重复的内容。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT023"
TITLE = "内容太多"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"从这里起超过 {fault.details['maximum']} 个字段名和值",
        "分成几条记录填写，删去重复的内容。",
    )
