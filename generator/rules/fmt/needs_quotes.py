"""这样的值要加引号

## 查什么

不加引号的值，是 true、false、不超过 15 位的整数，或者看上去不像数的文字。以 0 开头
的数字、小数、带正号或者下划线的数、十六进制、指数、时分秒和 True 这样的写法，都要加
引号。

## 为什么

不加引号时，各种程序读法不同：有的把以 0 开头的数字当作八进制，地区代码和证书编号就
变成了别的数；2023.10 会变成 2023.1。

## 例子

    area: 099101             # 应当写 "099101"
    version: 2023.1          # 应当写 "2023.1"

## 怎么改

在值的前后各加一个英文双引号。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT019"
TITLE = "这样的值要加引号"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"

_QUOTES = "在值的前后各加一个英文双引号。"
_LOOKS = {
    "leading_zero": ("以 0 开头的数字", _QUOTES),
    "long_number": ("超过 15 位或者带正负号的数字", _QUOTES),
    "clock": ("用英文冒号隔开的数字", _QUOTES),
    "number": ("小数、指数、十六进制和带下划线的数", _QUOTES),
    "boolean": (
        "大写的 True、False",
        "是非值写小写 true 或者 false；是文字的，加引号。",
    ),
}


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    look, mend = _LOOKS[str(fault.details["look"])]
    return f"{look}要加引号，以免被当作别的值", mend
