"""手册配置缺少离不开的设置

## 查什么

mkdocs.yml 列出手册离不开的插件（search、tags）和 Markdown 扩展（admonition、attr_list、
footnotes、pymdownx.superfences、tables、toc）。

## 为什么

缺了插件，手册不能搜索，没有标签；缺了扩展，条款没有固定地址，表格和提示框显示成一行行
符号，规则和网页指向条款的链接全部落空。

## 例子

    plugins:
      - tags          # 缺 search

## 怎么改

把缺少的补上；不清楚原来怎样写的，从上一次提交里恢复。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC019"
TITLE = "手册配置缺少离不开的设置"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-27"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        f"这里应当列出 {fault.details['name']}",
        "补上；不清楚原来怎样写的，从上一次提交里恢复。",
    )
