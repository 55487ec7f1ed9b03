"""手册配置项不在可用之列

## 查什么

mkdocs.yml 只写程序列出的配置项。

## 为什么

有的配置项会运行程序（hooks）、并入别处的配置（INHERIT）、在网页上加脚本（extra_java
script）或者访问其他网站（repo_url）。

## 例子

    hooks:
      - hook.py

## 怎么改

删去这一项；确实需要的，由程序的维护人员加进程序的清单。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC012"
TITLE = "手册配置项不在可用之列"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    name = fault.details["name"]
    return (
        f"配置项{name and f' {name} '}不在可用之列",
        "删去它；确实需要的，由程序的维护人员加进清单。",
    )
