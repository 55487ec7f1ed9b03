"""展播事迹没有本人同意

## 查什么

事迹展播的参加人员，在展播之日有本人对人物宣传的同意，并且没有撤回。

## 为什么

公开个人事迹，应当取得本人的单独同意；同意进入登记库不等于同意人物宣传。

## 例子

    kind: exhibition
    held_on: 2026-06-20
    workers: [W7K3M9QX2TB]        # 没有 model_person 的同意

## 怎么改

取得同意以后补填；没有同意的，从参加人员中删去。

## 依据

《登记数据规范》第十六条；所适用政策关于表彰的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "BEN029"
TITLE = "展播事迹没有本人同意"
CLAUSE = Clause("records", 16)
TOPIC = "commendation"
SINCE = "2026-11-25"


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for the consent of everybody who is shown."""
    for share in dossier.presented:
        if share.kind != "exhibition":
            continue
        day = share.held_on
        if any(
            one.scope == "model_person"
            and one.given_on <= day
            and (one.withdrawn_on is None or day < one.withdrawn_on)
            for one in dossier.worker.value.consents
        ):
            continue
        yield Problem(
            share.at(),
            f"{day} 展播事迹，没有登记本人当时对人物宣传的同意",
            "取得同意以后补填；没有同意的，从参加人员中删去。",
        )
