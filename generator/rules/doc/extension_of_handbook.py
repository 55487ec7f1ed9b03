"""Markdown 扩展不在可用之列

## 查什么

mkdocs.yml 的 markdown_extensions 只写程序列出的扩展和选项。

## 为什么

扩展是程序；有的会引入 docs 以外的文件（pymdownx.snippets）或者放行 HTML 标记（md_in
_html）。

## 例子

    markdown_extensions:
      - pymdownx.snippets

## 怎么改

删去这个扩展；确实需要的，由程序的维护人员加进程序的清单。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC015"
TITLE = "Markdown 扩展不在可用之列"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    name = fault.details["name"]
    return (
        f"扩展{name and f' {name} '}不在可用之列",
        "删去它；确实需要的，由程序的维护人员加进清单。",
    )
