"""字段名不是文字

## 查什么

字段名是一段文字，不是空、数、是非值、列表或者一组字段。由数字组成的名称（如编号簿里
的流水号）加引号。

## 为什么

不加引号的 0006 有的程序读作 6，有的读作文字，流水号就乱了。

## 例子

    serials:
      0006: G073SD9V6YN      # 应当写 "0006"

## 怎么改

给由数字组成的名称加引号；其他情形检查冒号前面是不是少了字段名。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT016"
TITLE = "字段名不是文字"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "冒号前面不是文字；字段名应当是文字，由数字组成的加引号",
        "由数字组成的名称加引号；否则检查冒号前面是不是少了字段名。",
    )
