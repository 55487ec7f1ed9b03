"""文件超过大小上限

## 查什么

一条记录的文件不超过 64 KiB；年度考核、培训、公告公示和编号簿不超过 1 MiB。

## 为什么

一个文件只存一条记录，正常写不到这么大。超出的多半是粘进了别的内容，或者把几条记录写
进了一个文件。

## 例子

    # 一个文件里写了上千条考核结果以外的内容

## 怎么改

删去不属于本记录的内容；内容确属本记录的，分成几条记录填写。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT001"
TITLE = "文件超过大小上限"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"文件超过 {fault.details['maximum']} KiB；一条记录不超过这个大小",
        "删去不属于本记录的内容，或者分成几条记录填写。",
    )
