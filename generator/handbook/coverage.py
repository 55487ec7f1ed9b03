"""The table of coverage: every feature and edge case, and what holds it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import msgspec
from msgspec import Struct

from generator.findings.clauses import article
from generator.handbook.escaping import plain
from generator.handbook.versions import Version
from generator.rulebook import Rule

PAGE = "coverage.md"
_INTRODUCTION = (
    "两套办法的每一个事项、实践中的每一种特殊情况，记在哪个字段，由哪一条规定，"
    "由哪条规则核对，在哪里可以看到。留给人决定的，写明理由。"
)
_LEAST_WANTED = "---\nsearch:\n  boost: 0.0002\n---\n\n"
"""A table that names every matter comes after the pages on each."""
_DATA = Path(__file__).with_name("coverage.toml")
SHOWN_BY: Mapping[str, str] = MappingProxyType(
    {
        "area": "地区名单",
        "areas": "地区",
        "certificate": "证书页",
        "explain": "hongling explain",
        "handbook": "本手册",
        "notice": "公示页",
        "organization": "单位页",
        "report": "hongling report",
        "search": "登记查询",
        "statistics": "统计页",
        "waivers": "例外批准页",
        "workdays": "hongling workdays",
    }
)
"""Pages and commands that show something, by the name that the table uses."""


class Row(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A feature or an edge case: fields, articles, rules, pages, a reason.

    Articles are named by topic; by `profile/topic` where only one policy says it.
    """

    title: str
    fields: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    reason: str = ""


class Coverage(Struct, frozen=True, forbid_unknown_fields=True):
    """All rows by their numbers, and the pages of the articles on records."""

    features: dict[str, Row]
    edge_cases: dict[str, Row]
    records: dict[str, tuple[str, ...]]
    """Pages that show what an article on the records is about, by its number."""
    holds: dict[str, tuple[str, ...]]
    """Articles, named as in the rows, by the rule that holds them beside its topic."""
    shows: dict[str, tuple[str, ...]]
    """Articles, named as in the rows, by the page of the site that shows them."""


def coverage() -> Coverage:
    """Read the table."""
    return msgspec.convert(tomllib.loads(_DATA.read_text("utf-8")), Coverage)


def coverage_page(
    rules: Iterable[Rule], versions: Iterable[Version], chapters: Mapping[str, str]
) -> str:
    """Write the table as Markdown: what stands where, with links to rules and articles.

    Articles are those of the newest version of each policy, as far as its `chapters`
    (text by path) have them.
    """
    known = {rule.code for rule in rules}
    newest: dict[str, Version] = {}
    for version in versions:  # newest first
        newest.setdefault(version.policy.profile, version)
    shown = sorted(newest.values(), key=lambda one: one.folder, reverse=True)
    table = coverage()
    lines = [f"{_LEAST_WANTED}# 覆盖对照 {{#coverage}}", "", _INTRODUCTION]
    for title, anchor, rows in (
        ("办法的事项", "features", table.features),
        ("特殊情况", "edge-cases", table.edge_cases),
    ):
        lines += ["", f"## {title} {{#{anchor}}}"]
        for code, row in rows.items():
            articles = _articles(row, shown, chapters)
            lines += ["", *_lines(code, row, known, articles)]
    return "\n".join(lines) + "\n"


def _lines(
    code: str, row: Row, known: set[str], articles: Iterable[str]
) -> Iterator[str]:
    """A row as a term and what is told of it, a line each: no table is wide enough."""
    yield f"{code}　{plain(row.title)}"
    told = (
        ("条款", "、".join(articles)),
        (
            "规则",
            "、".join(
                f"[{rule}](rules/{rule}.md)" for rule in row.rules if rule in known
            ),
        ),
        ("字段", "、".join(f"`{field}`" for field in row.fields)),
        ("查看", "、".join(SHOWN_BY[page] for page in row.pages)),
        ("说明", plain(row.reason)),
    )
    yield from (f":   {name}：{words}" for name, words in told if words)


def _articles(
    row: Row, versions: Iterable[Version], chapters: Mapping[str, str]
) -> Iterator[str]:
    for version in versions:
        found = {
            place
            for topic, place in version.policy.articles.items()
            if {topic, f"{version.policy.profile}/{topic}"} & {*row.articles}
        }
        for place in sorted(found, key=lambda one: int(one.partition("/")[2])):
            chapter, _, number = place.partition("/")
            page = f"{version.folder}/{chapter}.md"
            if f"{{#a{number}}}" in chapters.get(page, ""):
                words = f"{plain(version.scheme)}{article(int(number))}"
                yield f"[{words}]({page}#a{number})"
