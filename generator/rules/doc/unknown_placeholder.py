"""政策数值的写法没有所指

## 查什么

条文里用 [[policy:…]]、[[if:…]]、[[unless:…]] 取用政策的数值，所指的内容政策里都有；
这种写法只用在政策的条文里，常见问题、指南等其他页面不用。写在代码里说明写法的不算。

## 为什么

没有所指的写法会原样登在网页上，读者看到的不是数值。

## 例子

    申报人应当在[[policy:review.corection_working_days|working_days]]内补齐

## 怎么改

对照“各项数值”一页或者政策文件改正名称；其他页面里，改写成链接，指向写有该数值的条文。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC017"
TITLE = "政策数值的写法没有所指"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"这里取用政策数值的写法不能用：{fault.details['reason']}",
        "对照政策文件改正名称；不属于政策条文的页面，改写成指向条文的链接。",
    )
