"""Clauses and what holds them, as Markdown: lists, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.handbook.audit import Hole
from generator.handbook.clauses import Clause, Hold
from generator.handbook.coverage import SHOWN_BY
from generator.handbook.enforcement import Enforcement
from generator.handbook.escaping import plain
from generator.handbook.versions import Version

_INTRODUCTION = (
    "逐条列出由谁落实：标“程序核对”的，由所列规则自动核对；标“网站公开”的，"
    "在所列页面可以看到；标“人工决定”的，由有权的单位和人员判断，程序不代为决定；"
    "标“说明”的，只作说明。"
)


def clauses_page(
    version: Version, clauses: Iterable[Clause], found: Enforcement
) -> str:
    """Write the list of a version's clauses as Markdown."""
    rows: list[str] = []
    for clause in clauses:
        chapter = clause.page.rpartition("/")[2]
        place = f"{chapter.removesuffix('.md')}/{clause.number}"
        rules = found.rules_of(version.policy, place)
        pages = found.pages_of(version.policy, place)
        anchor = f"{{: #c{clause.number} }}"
        link = f"[{plain(clause.title)}]({chapter}#a{clause.number}){anchor}"
        rows += _told(link, clause, _links(rules, "../../rules/"), pages)
    return "\n".join(["# 条款对照 {#clauses}", "", _INTRODUCTION, "", *rows])


def records_list(clauses: Iterable[Clause], found: Enforcement) -> str:
    """Write the list of the clauses on the records, for the page of coverage."""
    lines = ["## 登记数据规范 {#records}", ""]
    for clause in clauses:
        count = len(found.record_rules.get(clause.number, ()))
        pages = found.record_pages.get(clause.number, ())
        link = f"[{plain(clause.title)}]({clause.address})"
        rules = f"[{count} 条](rules/index.md)" if count else ""
        lines += _told(link, clause, rules, pages)
    return "\n".join(lines)


def holes_section(holes: Sequence[Hole], clauses: int, rules: int) -> str:
    """Say that clauses and rules fit each other, or where they do not."""
    lines = ["## 条款与规则是否相符 {#fit}", ""]
    if not holes:
        lines.append(
            f"现行和尚未施行的版本以及登记数据规范共 {clauses} 条，"
            f"核对规则 {rules} 条，双向对照没有缺口：标为程序核对的条款都有规则，"
            "规则依据的条款都存在，条文在规则核对以后没有改动。"
        )
    else:
        lines += [
            f"有 {len(holes)} 处不相符，应当补齐。",
            "",
            "| 条款或者规则 | 问题 |",
            "| --- | --- |",
            *(f"| {_place(hole)} | {plain(hole.reason)} |" for hole in holes),
        ]
    return "\n".join([*lines, ""])


def audited_page(table: str, sections: Iterable[str]) -> str:
    """Put the sections behind the table of coverage."""
    return "\n".join([table, *sections])


def _place(hole: Hole) -> str:
    address = hole.place if ".md" in hole.place else f"rules/{hole.place}.md"
    return f"[{plain(hole.title)}]({address})"


def _told(link: str, clause: Clause, rules: str, pages: Iterable[str]) -> Iterator[str]:
    """A clause as a term and what is told of it, a line each."""
    shown = "、".join(SHOWN_BY[page] for page in pages if page in SHOWN_BY)
    held = "、".join(hold.value for hold in Hold if hold in clause.holds)
    told = (("由谁落实", held), ("核对规则", rules), ("公开页面", shown))
    yield link
    yield from (f":   {name}：{words}" for name, words in told if words)
    yield ""


def _links(codes: Iterable[str], folder: str) -> str:
    return "、".join(_link(codes, folder))


def _link(codes: Iterable[str], folder: str) -> Iterator[str]:
    return (f"[{code}]({folder}{code}.md)" for code in codes)
