"""条款的条号不连续，或者与地址不符

## 查什么

登记数据规范和每一项办法的各章，条号从第一条起连续，不重复；标题所写的条号与它的地址
（{#a14} 是第十四条）一致。

## 为什么

条款按条号引用。条号跳了、重了，或者与地址不一致，引用的人和核对规则就会指到别的条款。

## 例子

    ## 第十四条　职称与挂职 {#a15}

## 怎么改

改正条号或者地址；删去条款的，在新的版本里重新编号，旧版本不动。

## 依据

《登记数据规范》第十条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC021"
TITLE = "条款的条号不连续，或者与地址不符"
CLAUSE = Clause("records", 10)
SINCE = "2026-11-27"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"条号不对：{fault.details['reason']}",
        "改正条号或者地址；误删的条款恢复。",
    )
