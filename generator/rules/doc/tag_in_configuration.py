"""手册配置写有标签

## 查什么

mkdocs.yml 中没有以 ! 开头的标签，如 !ENV 和 !!python/name:。

## 为什么

标签会在生成手册时运行程序，或者把运行环境中的口令读出来放进网页。

## 例子

    site_name: !ENV SITE_NAME

## 怎么改

把值直接写出来；值本身以 ! 开头的，加引号。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC011"
TITLE = "手册配置写有标签"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这里是标签（以 ! 开头），会读取运行环境或者运行程序",
        "把值直接写出来；值本身以 ! 开头的，加引号。",
    )
