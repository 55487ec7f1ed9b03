"""The states of certificates and cases as a page: diagrams and tables.

States and what may follow are `policy/moves.py`'s own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from generator.handbook.drawing import Box, Drawing, joined
from generator.policy.moves import CASE_MOVES, CERTIFICATE_MOVES
from generator.policy.standing import CASE_STATE_WORDS, STATE_WORDS

PAGE = "states.md"
_State = TypeVar("_State", bound=str)
_INTRODUCTION = """---
search:
  boost: 0.0005
---

# 状态的变化 {#states}

证书和申报件在某一天处于什么状态，由记录和日期推算，不另行填写。下面两图由程序所用的状态表画成，虚线框内的各种状态可以互相转变。
"""
_CERTIFICATE = """## 证书 {#certificates}

对外显示的状态见[登记数据规范第十一条](records.md#a11)和[第十六条](records.md#a16)。已经终止的证书不再恢复效力；以后另有手续的，按下表只变为更重的一种，如注销以后查实应当撤销的，显示已撤销。
"""
_CASE = """## 申报件 {#cases}

申报件只在公示期内公开，各环节见[登记数据规范第十条](records.md#a10)，公示见[第十三条](records.md#a13)。
"""
_CERTIFICATE_GROUPS = ("发证日期以前", "有效期以内", "终止")
_CERTIFICATE_ARROWS = ("到发证之日", "期满，或者作出决定")
_CASE_GROUPS = ("申报", "受理以后", "公示", "办结")
_CASE_ARROWS = ("受理", "名单公示", "作出决定（任一环节都可以办结）")


def states_page() -> str:
    """Write the page as Markdown."""
    certificate = _diagram(
        ("certificate-states", "证书的状态", CERTIFICATE_MOVES, STATE_WORDS),
        _CERTIFICATE_GROUPS,
        _CERTIFICATE_ARROWS,
    )
    case = _diagram(
        ("case-states", "申报件的状态", CASE_MOVES, CASE_STATE_WORDS),
        _CASE_GROUPS,
        _CASE_ARROWS,
    )
    return "\n".join(
        [
            _INTRODUCTION,
            _CERTIFICATE,
            certificate,
            "",
            *_table(CERTIFICATE_MOVES, STATE_WORDS),
            "",
            _CASE,
            case,
            "",
            *_table(CASE_MOVES, CASE_STATE_WORDS),
            "",
        ]
    )


def stages(moves: Mapping[_State, Iterable[_State]]) -> list[list[_State]]:
    """States in stages: those that may follow each other together, the ends last.

    An end is a state from which no way leads back to any that has been left.
    """
    after = {state: _reached(state, moves) for state in moves}
    grouped: list[list[_State]] = []
    for state in moves:
        if any(state in group for group in grouped):
            continue
        mutual = [one for one in moves if one in after[state] and state in after[one]]
        grouped.append(mutual or [state])
    core = max(at for at, group in enumerate(grouped) if len(group) > 1)
    ends = [state for group in grouped[core + 1 :] for state in group]
    return [*grouped[: core + 1], ends]


def _reached(state: _State, moves: Mapping[_State, Iterable[_State]]) -> set[_State]:
    reached: set[_State] = set()
    ahead = [*moves[state]]
    while ahead:
        one = ahead.pop()
        if one not in reached:
            reached.add(one)
            ahead += moves[one]
    return reached


def _diagram(
    subject: tuple[str, str, Mapping[_State, Iterable[_State]], Mapping[_State, str]],
    groups: tuple[str, ...],
    arrows: tuple[str, ...],
) -> str:
    name, title, moves, words = subject
    staged = stages(moves)
    drawing = Drawing()
    for at, (group, caption) in enumerate(zip(staged, groups, strict=True)):
        if at:
            drawing.arrow(arrows[at - 1])
        if len(group) == 1:
            drawing.box(Box(words[group[0]], (caption,)))
        else:
            drawing.frame(caption, [Box(words[state]) for state in group])
    told = joined(
        f"{caption}：{'、'.join(words[state] for state in group)}"
        for group, caption in zip(staged, groups, strict=True)
    )
    return drawing.svg(name, title, told)


def _table(
    moves: Mapping[_State, Iterable[_State]], words: Mapping[_State, str]
) -> list[str]:
    order = [*moves]
    rows = [
        f"| {words[state]} | "
        f"{'、'.join(words[one] for one in order if one in following) or '不再变化'} |"
        for state, following in moves.items()
    ]
    return ["| 状态 | 此后可以变为 |", "| --- | --- |", *rows]
