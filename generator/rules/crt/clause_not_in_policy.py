"""处理决定所写的条款不是政策的条款

## 查什么

证书事件写明依据条款（basis_clause）的，写的应当是第几条，并且所适用的政策版本，或者决定之
日施行的版本，有这一条。写明出自其他文件（带书名号）的，不查。

## 为什么

本人和复核机关凭条款核对决定。条款不存在，或者只写事由，就无从核对。

## 例子

    - kind: revoked
      decided_on: 2026-04-28
      basis_clause: 第九十八条      # 该办法到第四十六条为止

## 怎么改

对照决定文件改正，写作“第二十八条”的样子；出自其他文件的，连同书名号写明文件名称。

## 依据

《登记数据规范》第十一条；所适用政策关于撤销、取消与注销的条款。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings.clauses import article
from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.policy.articles import last_article
from generator.policy.surroundings import policy_in_force

CODE = "CRT034"
TITLE = "处理决定所写的条款不是政策的条款"
CLAUSE = Clause("records", 11)
TOPIC = "ending"
SINCE = "2026-11-26"

_ARTICLE = re.compile("第[一二三四五六七八九十百零0-9]+条")
_TITLED = re.compile("《([^》]*)》")


def check(record: Record[Grade], context: Context) -> Iterator[Problem]:
    """Look up the article on which each act says that it rests."""
    grade = record.value
    for order, event in enumerate(grade.events):
        if event.basis_clause is None:
            continue
        pinned = context.commons.policy(grade.policy)
        profile, day = grade.policy.profile, event.decided_on
        versions = [pinned, policy_in_force(context.commons, profile, day)]
        known = [one for one in versions if one is not None and one.articles]
        if not known or any(_cites(event.basis_clause, one) for one in known):
            continue
        policy = known[0]
        yield Problem(
            record.at("events", order, "basis_clause"),
            f"所写的依据不是《{policy.title}》{policy.version} 版的条款，"
            f"该版到{article(last_article(policy))}为止",
            "对照决定文件改正，写作“第二十八条”的样子；"
            "出自其他文件的，连同书名号写明文件名称。",
            policy=(policy.profile, policy.version),
        )


def _cites(text: str, policy: Policy) -> bool:
    """Whether a text names articles and the policy has all; another document passes."""
    if any(title != policy.title for title in _TITLED.findall(text)):
        return True
    cited = _ARTICLE.findall(text)
    numbers = range(1, last_article(policy) + 1)
    known = {article(number) for number in numbers}
    known |= {f"第{number}条" for number in numbers}
    return bool(cited) and known.issuperset(cited)
