"""公示以前记有姓名

## 查什么

登记库本身对外公开（settings.yml 的 repository 为 public）
的，人员在取得等级或者列入已经开始的公示以前，不应有身份记录。

## 为什么

数据公开的登记库，写进姓名就是公布。没有通过的人不公布，公示开始以前谁也不公布。

## 例子

    # settings.yml: repository: public
    # identities/… 有此人，而此人既没有等级，也没有列入公示

## 怎么改

删去身份记录，公示开始之日再登记；登记库改为内部使用的，把 repository 改为
internal。

## 依据

《登记数据规范》第十六条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "PRV009"
TITLE = "公示以前记有姓名"
CLAUSE = Clause("records", 16)
SINCE = "2026-11-21"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for names of persons whom nothing has made public."""
    settings = context.commons.settings
    if settings is None or settings.value.repository != "public":
        return
    identity = dossier.identity
    if identity is None or dossier.grades or _was_publicized(dossier, context):
        return
    yield Problem(
        identity.at("names"),
        "登记库对外公开，此人还没有列入公示，不应有姓名",
        "删去这份身份记录，公示开始之日再登记。",
        on_key=True,
    )


def _was_publicized(dossier: Dossier, context: Context) -> bool:
    """Tell whether a publicity notice that has begun lists one of the cases."""
    for case in dossier.cases:
        for step in case.value.steps:
            card = context.index.get(step.notice) if step.notice else None
            if card is not None and card.level == "publicity":
                return card.start is not None and card.start <= context.as_of
    return False
