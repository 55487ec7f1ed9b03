"""例外批准所写的记录不存在

## 查什么

例外批准所写的路径，应当是登记数据中的一个文件。

## 为什么

路径写错，例外不起作用；记录已经删去的，例外也应当一并撤掉。

## 例子

    record: organizations/990101/OW3N7QH1XTQ.yml     # 少了一级文件夹

## 怎么改

照问题报告中的路径填写，从 registry 的下一级写起；记录已经删去的，删去这件例外批准。

## 依据

《登记数据规范》第十九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.waiver_use import WaiverUse

CODE = "WVR005"
TITLE = "例外批准所写的记录不存在"
CLAUSE = Clause("records", 19)
SINCE = "2026-11-25"


def check(use: WaiverUse, context: Context) -> Iterator[Problem]:
    """Report a path at which no file lies."""
    if not use.present:
        yield Problem(
            use.record.at("record"),
            "登记数据中没有这个文件",
            "照问题报告中的路径填写；记录已经删去的，删去这件例外批准。",
        )
