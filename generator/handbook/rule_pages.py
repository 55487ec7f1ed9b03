"""The rules as Markdown: one page a rule, and the index by group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.findings.clauses import article
from generator.findings.finding import Clause, Severity
from generator.handbook.escaping import plain, prose
from generator.handbook.policy_pages import clause_links
from generator.handbook.versions import Stage, Version
from generator.rulebook import Rule

INDEX = "rules/index.md"
_LEAST_WANTED = "---\nsearch:\n  boost: 0.0002\n---\n\n"
"""Two thousand sections on rules: in a search, what the policies say comes first."""

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
    "DOC": "手册与配置",
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
_Cited = tuple[Version, Mapping[str, str]]
"""A version and the links to its articles, by topic."""
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")


def rule_pages(
    rules: Iterable[Rule], versions: Iterable[Version] = ()
) -> dict[str, str]:
    """Markdown by path below docs/: the index table and a page for every rule.

    A rule with a topic also cites the article of every policy version with chapters
    that is in force or yet to come.
    """
    cited = [
        (version, clause_links(version.policy, f"../{version.folder}/"))
        for version in versions
        if version.stage is not Stage.PAST and version.chapters_from is not None
    ]
    ordered = sorted(rules, key=_order)
    pages = {f"rules/{rule.code}.md": _page(rule, cited) for rule in ordered}
    return {INDEX: _index(ordered), **pages}


def _order(rule: Rule) -> tuple[int, str]:
    group = rule.code[:3]
    known = list(_GROUPS)
    return known.index(group) if group in _GROUPS else len(known), rule.code


def _index(rules: list[Rule]) -> str:
    blocks: list[str] = []
    for group, members in groupby(rules, key=lambda rule: rule.code[:3]):
        title = _GROUPS.get(group, plain(group))
        heading = f"## {title}（{plain(group)}） {{#{group.lower()}}}"
        rows = [
            f"| [{rule.code}]({rule.code}.md) | {plain(rule.title)} "
            f"| {_SEVERITIES[rule.severity]} | {_clause(rule.clause)} |"
            for rule in members
        ]
        table = ["| 代码 | 规则 | 级别 | 依据 |", "| --- | --- | --- | --- |", *rows]
        blocks.append("\n".join([heading, "", *table]))
    return "\n\n".join(blocks) + "\n"


def _page(rule: Rule, cited: Iterable[_Cited]) -> str:
    lines = [
        f"{_LEAST_WANTED}# {rule.code}　{plain(rule.title)} {{#rule}}",
        "",
        "| 项目 | 内容 |",
        "| --- | --- |",
        f"| 级别 | {_SEVERITIES[rule.severity]} |",
        f"| 依据 | {_clause(rule.clause)} |",
        *(f"| 办法条款 | {link} |" for link in _articles(rule, cited)),
        f"| 起用日期 | {plain(rule.since)} |",
        "",
        _body(_untitled(rule)),
        "",
        "[全部规则](index.md)",
    ]
    return "\n".join(lines) + "\n"


def _clause(clause: Clause) -> str:
    """Link that MkDocs verifies: the page and the article's anchor must exist."""
    target = f"../{clause.chapter}.md#a{clause.article}"
    return f"[《{plain(clause.document)}》{article(clause.article)}]({target})"


def _articles(rule: Rule, cited: Iterable[_Cited]) -> Iterator[str]:
    """The article of each policy version on the rule's topic, as a link."""
    for version, links in cited:
        if rule.topic is not None and rule.topic in links:
            policy = version.policy
            named = (
                f"{plain(version.scheme)}：《{plain(policy.title)}》{policy.version} 版"
            )
            yield f"{named}{links[rule.topic]}"


def _untitled(rule: Rule) -> str:
    """The documentation below its first line, where that only repeats the title."""
    first, _, rest = rule.documentation.strip().partition("\n")
    return rest if first == rule.title else rule.documentation


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
