"""值的写法不合规定

## 查什么

编号、代码、日期、网址这类字段，值的写法合于模式规定的样式。

## 为什么

样式统一，程序才认得出是哪条记录、哪一天；差一个字母就指向了别的记录，或者什么也不指。

## 例子

    from: 2024-1-5           # 应当写 2024-01-05

## 怎么改

照提示里的说明改写。编号里没有字母 I、L、O、U，容易与数字 1、0 混淆的地方照原样抄录。

## 依据

《登记数据规范》第四条。
"""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.findings.violation import Violation
from generator.rules.sch._words import described, named

CODE = "SCH005"
TITLE = "值的写法不合规定"
CLAUSE = Clause("records", 4)
SINCE = "2026-11-21"

_FORMS = {
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "“年-月-日”，如 2026-06-30",
    "^[0-9]{6}$": "六位数字的代码",
    "^N[0-9]{4}-[0-9]{4,6}$": "“N2026-0007”这样的编号",
    **{
        f"^{letter}[0-9A-HJKMNP-TV-Z]{{10}}$": f"以 {letter} 开头的 11 位编号"
        for letter in "ABCGMOPSTWX"
    },
}
"""The forms of the schemas that most fields share, in words."""


def explain(violation: Violation) -> tuple[str, str]:
    """Word the violation."""
    form = _FORMS.get(str(violation.expected), "")
    return (
        f"{named(violation)}的写法不合规定" + (f"；应当是{form}" if form else ""),
        described(violation) or "照同类记录的样子填写。",
    )
