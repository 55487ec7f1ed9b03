"""证书编号的校验码不符

## 查什么

证书编号的末两位是校验码，按 ISO 7064 MOD 97-10 由前面的十五位数字算
出。本规则重新计算并比较。

## 为什么

编号印在纸上，也印在二维码里。校验码不符的编号查不到证书，会被当作伪造。

## 例子

    number: HL99010120231000100     # 末两位与前十五位不符

## 怎么改

证书编号由程序编排。对照编号簿改正；尚未发出的证书，请重新取号。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.identifiers import is_certificate_number
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "REF003"
TITLE = "证书编号的校验码不符"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Check the two check digits of the certificate number."""
    if not is_certificate_number(record.value.number):
        yield Problem(
            record.at("number"),
            f"证书编号 {record.value.number} 的末两位与算出的校验码不一致",
            "对照编号簿改正；尚未发出的证书，请重新取号。",
        )
