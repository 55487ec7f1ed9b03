"""申报件与批次的政策版本不一致

## 查什么

申报件写明批次的，两处写明的政策和版本应当一致。

## 为什么

同一批次的人按同一把尺子衡量。版本不一，同一份公示里就有两种条件。

## 例子

    # 批次：sijiwuzhuan 2023.1
    policy:
      profile: sijiwuzhuan
      version: "2026.1"

## 怎么改

核对受理日期，改正写错的一处；受理之日已经改版的，另立批次。

## 依据

《登记数据规范》第十条；所适用政策关于施行和版本的条款。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.finding import Clause, Problem, Related
from generator.findings.place import Place
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.rules.prc._shared import batch_card

CODE = "PRC002"
TITLE = "申报件与批次的政策版本不一致"
CLAUSE = Clause("records", 10)
TOPIC = "versions"
SINCE = "2026-11-25"


def check(record: Record[Case], context: Context) -> Iterator[Problem]:
    """Compare the pin of the case with that of its batch."""
    case = record.value
    batch = batch_card(case, context)
    pin = (case.policy.profile, case.policy.version)
    if batch is None or batch.policy is None or batch.policy == pin:
        return
    profile, version = batch.policy
    yield Problem(
        record.at("policy"),
        f"申报件按 {' '.join(pin)} 办理，批次按 {profile} {version} 办理",
        "核对受理日期，改正写错的一处；受理之日已经改版的，另立批次。",
        (Related(Place(batch.path, ("policy",)), "批次所写的政策"),),
        policy=pin,
    )
