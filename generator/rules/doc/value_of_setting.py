"""手册配置的值不在可用之列

## 查什么

mkdocs.yml 各项的值合乎该项的写法：文件夹是项目自己的，文字不含标记，字体不取自其他
网站。

## 为什么

同一项换一个值，就可以用别处的模板、把网站写到别处，或者让读者的浏览器访问其他网站。

## 例子

    theme:
      custom_dir: ../theme

## 怎么改

改回原来的值；确实需要的，由程序的维护人员加进程序的清单。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC013"
TITLE = "手册配置的值不在可用之列"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "这一项的值不在可用之列",
        "改回原来的值；确实需要的，由程序的维护人员加进清单。",
    )
