"""The rules as Markdown: one page a rule, and the index by group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from generator.findings.finding import Clause, Severity
from generator.handbook.escaping import plain, prose
from generator.rulebook import Rule

INDEX = "rules/index.md"

# In the order in which a record meets them; others follow by their letters.
_GROUPS = {
    "FMT": "文本与格式",
    "SCH": "字段与模式",
    "REF": "编号与引用",
    "PRC": "批次与申报程序",
    "ELG": "申报条件",
    "PUB": "公示",
    "CRT": "等级与证书",
    "ASM": "考核与年检",
    "TRN": "培训",
    "BEN": "待遇",
    "CHG": "变更",
    "AUT": "权限",
    "PRV": "个人信息保护",
    "WVR": "例外批准",
    "CAL": "工作日历",
}
_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}
_SECTIONS = {
    "what": "查什么",
    "why": "为什么",
    "example": "例子",
    "examples": "例子",
    "mend it": "怎样改",
    "clause": "依据",
}
_RECORDS_TITLE = "《登记数据规范》"
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_DIGITS = "零一二三四五六七八九"


def rule_pages(
    rules: Iterable[Rule], chapter_titles: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Markdown by path below docs/: the index table and a page for every rule.

    `chapter_titles` names the chapters of policies (`<profile>/<version>/<chapter>`).
    """
    titles = chapter_titles or {}
    ordered = sorted(rules, key=_order)
    pages = {f"rules/{rule.code}.md": _page(rule, titles) for rule in ordered}
    return {INDEX: _index(ordered, titles), **pages}


def article_title(number: int) -> str:
    """Name of an article as laws write it: 第十四条."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    tail = _DIGITS[ones] if ones or not tens else ""
    return f"第{head}{tail}条" if number < 100 else f"第{number}条"  # noqa: PLR2004


def _order(rule: Rule) -> tuple[int, str]:
    group = rule.code[:3]
    known = list(_GROUPS)
    return known.index(group) if group in _GROUPS else len(known), rule.code


def _index(rules: list[Rule], titles: Mapping[str, str]) -> str:
    blocks: list[str] = []
    for group, members in groupby(rules, key=lambda rule: rule.code[:3]):
        title = _GROUPS.get(group, plain(group))
        heading = f"## {title}（{plain(group)}） {{#{group.lower()}}}"
        rows = [
            f"| [{rule.code}]({rule.code}.md) | {plain(rule.title)} "
            f"| {_SEVERITIES[rule.severity]} | {_clause(rule.clause, titles)} |"
            for rule in members
        ]
        table = ["| 代码 | 规则 | 级别 | 依据 |", "| --- | --- | --- | --- |", *rows]
        blocks.append("\n".join([heading, "", *table]))
    return "\n\n".join(blocks) + "\n"


def _page(rule: Rule, titles: Mapping[str, str]) -> str:
    lines = [
        f"# {rule.code}　{plain(rule.title)} {{#rule}}",
        "",
        "| 项目 | 内容 |",
        "| --- | --- |",
        f"| 级别 | {_SEVERITIES[rule.severity]} |",
        f"| 依据 | {_clause(rule.clause, titles)} |",
        f"| 起用版本 | {plain(rule.since)} |",
        "",
        _body(rule.documentation),
        "",
        "[全部规则](index.md)",
    ]
    return "\n".join(lines) + "\n"


def _clause(clause: Clause, titles: Mapping[str, str]) -> str:
    """Link that MkDocs verifies: the page and the article's anchor must exist."""
    if clause.chapter == "records":
        name = _RECORDS_TITLE
    else:
        name = f"“{plain(titles.get(clause.chapter, clause.chapter))}”"
    target = f"../{clause.chapter}.md#a{clause.article}"
    return f"[{name}{article_title(clause.article)}]({target})"


def _body(documentation: str) -> str:
    """The docstring with its sections as headings of the second level."""
    lines: list[str] = []
    count = 0
    fenced = False
    for line in prose(documentation.strip()).splitlines():
        fenced ^= line.startswith(("```", "~~~"))
        heading = _HEADING.match(line)
        name = heading[1] if heading else line.rstrip("：:")
        known = _SECTIONS.get(name.lower())
        if fenced or not (heading or known):
            lines.append(line)
            continue
        count += 1
        lines += ["", f"## {known or plain(name)} {{#section-{count}}}", ""]
    return "\n".join(lines)
