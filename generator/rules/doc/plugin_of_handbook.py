"""手册插件不在可用之列

## 查什么

mkdocs.yml 的 plugins 只写 search 和 tags。

## 为什么

插件是程序，在生成手册时运行，能读写它运行处的一切文件。

## 例子

    plugins:
      - macros

## 怎么改

删去这个插件；确实需要的，由程序的维护人员加进程序的清单。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC014"
TITLE = "手册插件不在可用之列"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    name = fault.details["name"]
    return (
        f"插件{name and f' {name} '}不在可用之列",
        "删去它；确实需要的，由程序的维护人员加进清单。",
    )
