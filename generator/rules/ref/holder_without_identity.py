"""持证人没有身份记录

## 查什么

取得等级的人员应当有身份记录（identities/）；依法删除了身份的，应当有删除登记
（erasures/）。

## 为什么

证书页上要有姓名。身份记录不见了又没有删除登记，可能是误删，也可能是还没有登记。

## 例子

    # grades/990101/… 有此人的等级，identities/990101/… 没有此人

## 怎么改

补上身份记录；依法删除的，补上删除登记，写明依据和批准机关。

## 依据

《登记数据规范》第九条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "REF040"
TITLE = "持证人没有身份记录"
CLAUSE = Clause("records", 9)
SINCE = "2026-11-21"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the identity of everybody who holds a grade."""
    worker = dossier.worker
    if not dossier.grades or dossier.identity is not None:
        return
    if context.index.kind_of(f"identity:{worker.value.id}") is not None:
        return  # the file stands; its own findings say what is wrong with it
    if context.refused("erasure", worker=worker.value.id):
        return
    if worker.value.id not in context.commons.erasures:
        yield Problem(
            worker.at("id"),
            "此人取得过等级，却没有身份记录，也没有删除登记",
            "补上身份记录；依法删除身份的，补上删除登记。",
            (Related(dossier.grades[0].at("worker"), "此人的等级"),),
        )
