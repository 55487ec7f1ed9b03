"""Which version of a policy holds on which day, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.handbook.escaping import plain
from generator.handbook.versions import Version
from generator.policy.wording import day_words

PAGE = "versions.md"
_INTRODUCTION = """# 某日适用哪一版 {#versions}

申报件按受理之日有效的版本办理，办理期间版本更替的，不改变已经适用的版本；年检和延续按办结之日有效的版本，津贴按所属年度年末有效的版本。下表列出各版本施行的起止日期，起止两日都包括在内。
"""
_HEAD = (
    "| 版本 | 施行 | 停止施行 | 状态 |",
    "| --- | --- | --- | --- |",
)


def version_days_page(versions: Iterable[Version]) -> str:
    """Write the tables, a policy each, newest version first.

    A script reads them to answer for a day that is typed.
    """
    lines = [_INTRODUCTION]
    for profile, group in groupby(versions, key=lambda one: one.policy.profile):
        own = list(group)
        lines += [f"## {plain(own[0].scheme)} {{#{profile}}}", "", *_HEAD]
        lines += [_row(version) for version in own]
        lines.append("")
    if len(lines) == 1:
        lines += ["登记库中尚没有政策。", ""]
    return "\n".join(lines)


def _row(version: Version) -> str:
    start, end = version.span.start, version.span.end
    title = f"《{plain(version.policy.title)}》{version.policy.version} 版"
    last = "" if end is None else day_words(end)
    link = f"[{title}]({version.folder}/index.md)"
    return f"| {link} | {day_words(start)} | {last} | {version.stage.value} |"
