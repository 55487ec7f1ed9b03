"""A policy's numbers as Markdown: every figure with its source and its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.findings.clauses import article
from generator.handbook.escaping import plain
from generator.handbook.figures import Figure, by_grade, figures_of, grades_of
from generator.handbook.policy_tables import (
    AFTER_RELAXATIONS,
    BEFORE_RELAXATIONS,
    Row,
    Table,
)
from generator.handbook.sources import basis, explanation
from generator.handbook.versions import Version
from generator.handbook.wording import words
from generator.model.kinds.policy import Policy
from generator.model.vocabulary import GRADES

_INTRODUCTION = """# 各项数值 {#numbers}

本页由程序从政策数据生成，列出本版本规定的全部数值，并逐项写明依据；依据的全称见[出处](#sources)。
"""
_NONE = "—"
_RELAXATIONS = ("relaxations", "放宽条件", ("relaxations",))
_PROCEDURE = ("procedure", "认定范围与程序", ("categories", "application", "decision"))


def numbers_page(version: Version) -> str:
    """Markdown of the page that lists what a version states."""
    policy = version.policy
    figures = figures_of(policy)
    links = clause_links(policy) if version.chapters_from is not None else {}
    blocks = [
        _INTRODUCTION,
        *_tables(BEFORE_RELAXATIONS[:2], figures, links),
        _procedure(figures, links),
        *_tables(BEFORE_RELAXATIONS[2:], figures, links),
        *_relaxations(policy, figures, links),
        *_tables(AFTER_RELAXATIONS, figures, links),
        _sources(figures),
    ]
    return "\n".join(blocks)


def clause_links(policy: Policy, folder: str = "") -> dict[str, str]:
    """Links to the policy's articles by topic; MkDocs verifies them."""
    links = {}
    for topic, place in policy.articles.items():
        chapter, _, number = place.partition("/")
        links[topic] = f"[{article(int(number))}]({folder}{chapter}.md#a{number})"
    return links


def _tables(
    tables: Iterable[Table],
    figures: Mapping[str, Figure],
    links: Mapping[str, str],
) -> Iterator[str]:
    for table in tables:
        rows = [line for row in table.rows for line in _row(row, figures)]
        if not rows:
            continue
        names = [GRADES[grade] for grade in grades_of(figures)]
        columns = names if table.by_grade else ["规定"]
        lines = _lines(["项目", *columns, "依据"], rows)
        yield _section(table.anchor, table.title, table.topics, links) + lines


def _row(row: Row, figures: Mapping[str, Figure]) -> Iterator[list[str]]:
    if "*" not in row.path:
        if row.path in figures:
            figure = figures[row.path]
            shown = words(row.path, figure.value, row.unit)
            yield [row.name, shown, basis(figure.source)]
        return
    stated = by_grade(figures, row.path)
    if stated:
        cells = [
            words(row.path, stated[grade].value, row.unit) if grade in stated else _NONE
            for grade in grades_of(figures)
        ]
        yield [row.name, *cells, _bases(stated)]


def _bases(stated: Mapping[str, Figure]) -> str:
    """The sources of a row; by grade where they differ."""
    grouped: dict[str, list[str]] = {}
    for grade, figure in stated.items():
        grouped.setdefault(basis(figure.source), []).append(GRADES[grade])
    if len(grouped) == 1:
        return next(iter(grouped))
    return "；".join(f"{'、'.join(names)}：{name}" for name, names in grouped.items())


def _procedure(figures: Mapping[str, Figure], links: Mapping[str, str]) -> str:
    people = words("certifiable", figures["certifiable"].value)
    steps = words("procedure", figures["procedure"].value).split("、")
    lines = [f"可以申报认定的人员：{people}。", "", "办理环节依次为：", ""]
    lines += [f"{number}. {step}" for number, step in enumerate(steps, start=1)]
    anchor, title, topics = _PROCEDURE
    return _section(anchor, title, topics, links) + "\n".join(lines) + "\n"


def _relaxations(
    policy: Policy, figures: Mapping[str, Figure], links: Mapping[str, str]
) -> Iterator[str]:
    rows = [
        [
            _ground(f"relaxations.{one.code}", figures),
            words("grades", one.grades),
            words("condition", one.condition),
            f"减少 {words('months', one.months.value, 'months')}",
            _grounds_basis(f"relaxations.{one.code}", figures),
        ]
        for one in policy.relaxations
    ]
    if rows:
        anchor, title, topics = _RELAXATIONS
        head = ["情形", "适用等级", "放宽的条件", "幅度", "依据"]
        yield _section(anchor, title, topics, links) + _lines(head, rows)


def _ground(path: str, figures: Mapping[str, Figure]) -> str:
    """What a relaxation is granted for: titles, or an honour within some months."""
    grounds = []
    if (titles := figures.get(f"{path}.titles")) is not None:
        grounds.append(f"具备下列职称之一：{words('titles', titles.value)}")
    if (level := figures.get(f"{path}.honour_level")) is not None:
        within = figures.get(f"{path}.honour_within_months")
        period = "" if within is None else f"申报前 {_length(within)}内"
        honour = words("honour_level", level.value)
        grounds.append(f"{period}本人或者所在党组织获得{honour}以上表彰")
    return "；".join(grounds) or plain(path.rpartition(".")[2])


def _length(figure: Figure) -> str:
    return words("months", figure.value, "months")


def _grounds_basis(path: str, figures: Mapping[str, Figure]) -> str:
    """The sources of ground, extent and period, told apart where they differ."""
    parts = {
        "情形": figures[f"{path}.code"],
        "幅度": figures[f"{path}.months"],
        "期间": figures.get(f"{path}.honour_within_months"),
    }
    named = {name: basis(one.source) for name, one in parts.items() if one is not None}
    if len(set(named.values())) == 1:
        return named["情形"]
    if named.get("期间") == named["幅度"]:
        named["幅度和期间"] = named.pop("幅度")
        del named["期间"]
    return "；".join(f"{name}：{source}" for name, source in named.items())


def _sources(figures: Mapping[str, Figure]) -> str:
    used = {figure.source for figure in figures.values() if figure.source is not None}
    rows = [[basis(source), explanation(source)] for source in sorted(used, key=_order)]
    return "## 出处 {#sources}\n\n" + _lines(["依据", "说明"], rows)


def _order(source: str) -> tuple[str, int, str]:
    """Published sources by their number, then the rest."""
    letter, _, number = source.partition("-")
    return (letter, int(number) if number.isdigit() else 0, source)


def _section(
    anchor: str, title: str, topics: Iterable[str], links: Mapping[str, str]
) -> str:
    found = list(dict.fromkeys(links[topic] for topic in topics if topic in links))
    clauses = f"条款：{'、'.join(found)}\n\n" if found else ""
    return f"## {title} {{#{anchor}}}\n\n{clauses}"


def _lines(head: list[str], rows: list[list[str]]) -> str:
    table = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in table) + "\n"
