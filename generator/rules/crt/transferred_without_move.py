"""证书已经转出，管理本人的地区没有变

## 查什么

写了转出（transferred_out）的证书，本人的管理地区（managed_by）应当在生效之日前后有变动：
原来的一段终止，或者另起一段。

## 为什么

转出终止证书。人没有动而证书转出的，等于不经决定收回了证书。

## 例子

    events:
      - kind: transferred_out
        effective_on: 2026-04-28
    # 人员记录的 managed_by 从 2018-01-01 起只有 990101 一段

## 怎么改

在人员记录里登记管理地区的变动；没有调动的，删去转出事件。

## 依据

《登记数据规范》第十一条；所适用政策关于变更、转移与换证的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.model.context import Context
from generator.model.dossier import Dossier

CODE = "CRT037"
TITLE = "证书已经转出，管理本人的地区没有变"
CLAUSE = Clause("records", 11)
TOPIC = "change"
SINCE = "2026-11-26"
_AROUND_DAYS = 366
"""Days between a move and the act (assumption: offices need time to hand over)."""


def check(dossier: Dossier, context: Context) -> Iterator[Problem]:
    """Look for a change of the managing area around each transfer."""
    worker = dossier.worker
    turns = [period.start for period in worker.value.managed_by]
    turns += [period.end for period in worker.value.managed_by if period.end]
    for record in dossier.grades:
        for order, event in enumerate(record.value.events):
            if event.kind != "transferred_out":
                continue
            day = event.effective_on
            moved = any(
                abs((day - turn).days) <= _AROUND_DAYS
                for turn in turns
                if turn != turns[0]
            )
            if not moved:
                pin = record.value.policy
                yield Problem(
                    record.at("events", order, "kind"),
                    f"{day} 转出，管理本人的地区前后一年内没有变动",
                    "在人员记录里登记管理地区的变动；没有调动的，删去转出事件。",
                    (Related(worker.at("managed_by"), "管理地区"),),
                    policy=(pin.profile, pin.version),
                )
