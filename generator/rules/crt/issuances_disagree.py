"""证书的发放和补发记载不对

## 查什么

一张证书只有一次原发，写在最前，日期不早于发证日期；补发不早于前一次；印制编号不重复。

## 为什么

纸质证书由统一印制的证件填写，编号重复或者先补后发，说明记错了，或者证件管理有漏洞。

## 例子

    issuances:
      - kind: replacement
        issued_on: 2026-05-08      # 没有原发

## 怎么改

对照证件发放登记簿，改正种类、日期和印制编号。

## 依据

《登记数据规范》第十一条；所适用政策关于变更与换证的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "CRT030"
TITLE = "证书的发放和补发记载不对"
CLAUSE = Clause("records", 11)
TOPIC = "change"
SINCE = "2026-11-25"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Go through the issuances in the order in which they stand."""
    grade = record.value
    last, stock = grade.issued_on, set[str]()
    for order, issuance in enumerate(grade.issuances):
        faults = []
        if (issuance.kind == "original") != (order == 0):
            wanted = "原发" if order == 0 else "补发"
            faults.append(("kind", f"第 {order + 1} 次发放应当是{wanted}"))
        if issuance.issued_on < last:
            what = "发证日期" if order == 0 else "前一次发放"
            faults.append(
                ("issued_on", f"发放日期 {issuance.issued_on} 早于{what} {last}")
            )
        if issuance.stock_no is not None and issuance.stock_no in stock:
            faults.append(("stock_no", f"第 {order + 1} 次发放的印制编号与前面的相同"))
        for field, words in faults:
            yield Problem(
                record.at("issuances", order, field),
                words,
                "对照证件发放登记簿，改正种类、日期和印制编号。",
                policy=(grade.policy.profile, grade.policy.version),
            )
        last = max(last, issuance.issued_on)
        if issuance.stock_no is not None:
            stock.add(issuance.stock_no)
