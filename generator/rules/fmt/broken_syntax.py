"""写法不合 YAML，读不下去

## 查什么

文件能按 YAML 读出。读到断处为止，断处以后的内容没有核对。

## 为什么

写法断了，后面的字段属于谁就说不清。程序不猜。

## 例子

    names:
      - from: 2024-01-15
       name: 林晓          # 少缩进一格

## 怎么改

按提示检查断处和它上面一行：冒号后面要有一个空格，引号要成对，同一层的字段左边对齐。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT009"
TITLE = "写法不合 YAML，读不下去"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-21"

_ALIGN = "检查这一行和上一行：同一层的字段左边对齐，下一层多缩进两格。"
_QUOTE = "给这个值加上引号；值里有英文引号的，改为中文引号。"
_BRACKET = "检查方括号、花括号和逗号是否成对、齐全，用英文符号。"
_OTHERWISE = (
    "写法不合 YAML",
    "检查这一行和上一行：冒号后面有一个空格，引号成对，同一层左边对齐。",
)
_WORDS = {
    "comment without space": (
        "这个值前面的注释与前面的内容连在一起",
        "在 # 前面加一个空格；# 是值的一部分的，给值加上引号。",
    ),
    "question mark without space": ("问号与后面的字连在一起", _QUOTE),
    "mapping values are not allowed in this context": (
        "一行里有两个冒号，或者缩进不对",
        "值里有英文冒号的，给值加上引号；否则检查这一行的缩进。",
    ),
    "could not find expected ':'": ("字段名后面没有冒号", "在字段名后面加冒号和空格。"),
    "did not find expected key": ("这里应当是一个字段名", _ALIGN),
    "did not find expected '-' indicator": ("列表里应当以“- ”开头", _ALIGN),
    "block sequence entries are not allowed in this context": (
        "“- ”不能写在这里",
        "把“- ”写到下一行，并比字段名多缩进两格。",
    ),
    "block mapping entries are not allowed in this context": ("这里不能写字段", _ALIGN),
    "mapping keys are not allowed in this context": ("这里不能写字段", _ALIGN),
    "found unexpected end of stream": ("引号没有成对", "在值的末尾补上引号。"),
    "found unexpected document indicator": ("引号没有成对", "在值的末尾补上引号。"),
    "did not find expected ',' or ']'": ("方括号没有成对，或者少了逗号", _BRACKET),
    "did not find expected ',' or '}'": ("花括号没有成对，或者少了逗号", _BRACKET),
    "did not find expected node content": ("这里应当有一个值", _BRACKET),
    "did not find expected <document start>": ("记录以外还有内容", _ALIGN),
    "found character that cannot start any token": (
        "这个符号不能作为值的开头",
        _QUOTE,
    ),
    "found unknown escape character": (
        "双引号里的反斜杠后面不是认得的转义",
        "把双引号改为单引号，或者把一个反斜杠写成两个。",
    ),
    "did not find expected hexdecimal number": (
        "双引号里的转义不全",
        "把双引号改为单引号，或者把一个反斜杠写成两个。",
    ),
    "found invalid Unicode character escape code": (
        "双引号里的转义写的不是一个字符",
        "不用转义，直接写这个字。",
    ),
}
"""What libyaml calls a problem, in words of the office; its words are fixed."""


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    cause, mend = _WORDS.get(str(fault.details["problem"]), _OTHERWISE)
    return f"读到这里读不下去：{cause}", mend
