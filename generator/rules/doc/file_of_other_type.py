"""手册文件的类型或者名称不在可用之列

## 查什么

docs 里的文件是 Markdown（.md）和图片（.png、.jpg、.jpeg、.webp，内容与类型一致），
以及程序用的 words.txt、reviewed.tsv；名称用英文字母、数字、连字符、下划线和点，以字
母或者数字开头。

## 为什么

docs 里的文件全部原样公开。网页、脚本、样式和 SVG 图会在读者的浏览器中运行，表格和压
缩包可能夹带不该公开的内容。

## 例子

    docs/notice.html
    docs/名单.xlsx

## 怎么改

文字改用 Markdown，图改用 PNG 或者 WebP；其他文件不放在手册里。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC010"
TITLE = "手册文件的类型或者名称不在可用之列"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    if fault.details["reason"] == "name":
        return (
            "文件或者文件夹的名称中有不能用的字符",
            "用英文字母、数字、连字符、下划线和点，以字母或者数字开头。",
        )
    return (
        "这个类型的文件不能放在手册里，或者内容与类型不一致",
        "文字改用 Markdown，图改用 PNG、JPEG 或者 WebP。",
    )
