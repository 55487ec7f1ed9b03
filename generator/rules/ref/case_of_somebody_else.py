"""等级所依据的申报件属于别人

## 查什么

等级记录写明申报件的，申报件的申报人应当就是持证人。

## 为什么

等级是凭申报件认定的。人不一致，就是把证发错了人，或者编号抄错了。

## 例子

    worker: W甲
    case: C…     # 申报人是 W乙

## 怎么改

核对认定文件，改正人员编号或者申报件编号。

## 依据

《登记数据规范》第十一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.record import Record

CODE = "REF044"
TITLE = "等级所依据的申报件属于别人"
CLAUSE = Clause("records", 11)
SINCE = "2026-11-21"


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Compare holder and applicant."""
    grade = record.value
    card = context.index.get(grade.case) if grade.case else None
    if card is None or card.kind != "case":
        return
    if card.worker != grade.worker:
        yield Problem(
            record.at("case"),
            "申报件的申报人不是本证的持证人",
            "核对认定文件，改正 worker 或 case。",
            (Related(Place(card.path, ("worker",)), "申报件的申报人"),),
        )
