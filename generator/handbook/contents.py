"""What the handbook holds: its generated pages and its menu.

Touches `docs/` (reads).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from generator.handbook.archive import zipped
from generator.handbook.calendar_pages import CALENDARS, calendar_pages
from generator.handbook.chapters import (
    INDEX,
    NUMBERS,
    WHOLE,
    below_standing,
    beside,
    chapter_pages,
    read_chapters,
    with_standing,
)
from generator.handbook.correspondence import Correspondence
from generator.handbook.coverage import PAGE as COVERAGE
from generator.handbook.coverage import coverage_page
from generator.handbook.diagrams import with_diagrams
from generator.handbook.escaping import plain
from generator.handbook.files import files_below, is_chapter, is_page, title_of
from generator.handbook.form_pages import INDEX as FORMS
from generator.handbook.form_pages import form_lines, form_pages
from generator.handbook.forms import Form, forms
from generator.handbook.lists import PAGE as LISTS
from generator.handbook.lists import lists_of, lists_page
from generator.handbook.offline import ARCHIVE
from generator.handbook.policy_links import pages_by_hand
from generator.handbook.policy_pages import numbers_page
from generator.handbook.previews import with_previews
from generator.handbook.rule_pages import INDEX as RULES
from generator.handbook.rule_pages import rule_pages
from generator.handbook.sources import PAGE as SOURCES
from generator.handbook.sources import sources_page
from generator.handbook.state_pages import PAGE as STATES
from generator.handbook.state_pages import states_page
from generator.handbook.tags import PAGE as TAGS
from generator.handbook.tags import tag_pages, tags_page
from generator.handbook.terms import APART, GLOSSARY, Terms, glossary_terms
from generator.handbook.version_days import PAGE as VERSIONS
from generator.handbook.version_days import version_days_page
from generator.handbook.versions import Version, all_versions
from generator.handbook.whole import Part, whole_page
from generator.handbook.word import word_file
from generator.model.kinds.office import Calendar
from generator.model.kinds.policy import Policy
from generator.rulebook import Rule

NavItem: TypeAlias = "str | dict[str, str | list[NavItem]]"
"""An entry of the menu: a page, or a name with a page or with entries below it."""

_ARTICLE = re.compile(r"\{#a([0-9]+)\}")
_OPENING = "总则"
_GUIDES = "guides/"
_REFERENCE = ("faq.md", GLOSSARY, CALENDARS, "sources.md")
"""Pages by hand that stand together at the end of the menu."""


_OFFLINE = f"""
## 离线阅读 {{#offline}}

- [下载整本手册]({ARCHIVE})，解压后用浏览器打开其中的 index.html，不用联网，可以搜索。
- 要打印一套办法的，打开该版本的“全文”。
"""


@dataclass(frozen=True, slots=True)
class Contents:
    """Generated Markdown by path below `docs/`, and the menu of the whole.

    `by_hand` are pages of `docs/` with their links to policies and terms.
    """

    pages: Mapping[str, str]
    nav: tuple[NavItem, ...] = ()
    by_hand: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What is offered as it is, by path."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the generated pages are made from."""

    rules: tuple[Rule, ...]
    policies: tuple[Policy, ...]
    calendars: tuple[Calendar, ...]
    as_of: date


def contents(project: Path, material: Material) -> Contents:
    """Make every generated page; raises HandbookFailed for a wrong placeholder."""
    texts = read_chapters(project)
    titles = {name.removesuffix(".md"): title_of(text) for name, text in texts.items()}
    versions = all_versions(material.policies, titles, material.as_of)
    papers = forms(project / "schemas")
    chapters = chapter_pages(texts, versions, form_lines(papers))
    table = Correspondence(project, texts, versions, chapters, material.rules)
    drawn = {
        name: text
        for one in versions
        for name, text in with_diagrams(chapters, one).items()
    }
    pages = {
        INDEX: _policies(versions) + _OFFLINE,
        **calendar_pages(material.calendars),
        **drawn,
        **{
            f"{one.folder}/{NUMBERS}": with_standing(numbers_page(one), NUMBERS, one)
            for one in versions
        },
        **_lists(versions),
        **_wholes(versions, drawn, titles),
        **rule_pages(material.rules, versions),
        VERSIONS: version_days_page(versions),
        **table.pages(),
        SOURCES: sources_page(),
        STATES: states_page(),
        TAGS: tags_page(),
        **(form_pages(papers, versions) if papers else {}),
        COVERAGE: coverage_page(material.rules, versions, chapters) + table.audit(),
    }
    nav = tuple(_nav(project, versions, chapters, titles, papers))
    files = {f"forms/{form.name}.docx": word_file(form) for form in papers}
    # The builder of pages holds links to files; the real one is packed from its pages.
    files[ARCHIVE] = zipped(())
    by_hand = pages_by_hand(project, versions, pages)
    _link_terms(pages, by_hand)
    tag_pages((by_hand, pages), versions)
    return Contents(pages, nav, by_hand, files)


def _link_terms(pages: dict[str, str], by_hand: dict[str, str]) -> None:
    """Let terms and articles lead on, once all text is there.

    What is generated below a page by hand is one page with it.
    """
    terms = Terms(glossary_terms(by_hand.get(GLOSSARY, "")))
    for name in {**pages, **by_hand}:
        if not any(part in name for part in APART):
            holders = [one for one in (by_hand, pages) if name in one]
            texts = terms.linked(name, [one[name] for one in holders])
            for one, text in zip(holders, texts, strict=True):
                one[name] = with_previews(text)


def _lists(versions: Iterable[Version]) -> dict[str, str]:
    """The page of lists of every version that has them, by path."""
    return {
        f"{one.folder}/{LISTS}": with_standing(lists_page(one, lists), LISTS, one)
        for one in versions
        if (lists := lists_of(one)) is not None
    }


def _wholes(
    versions: Iterable[Version], chapters: Mapping[str, str], titles: Mapping[str, str]
) -> dict[str, str]:
    """Every version as one page, by path: its chapters, its lists, its numbers."""
    pages = {}
    for one in versions:
        own = _in_order(one, chapters, titles)
        named = [name.rpartition("/")[2] for name, _ in own]
        parts = [
            Part(
                name, title, below_standing(chapters[path], name, one, [INDEX, *named])
            )
            for (path, title), name in zip(own, named, strict=True)
        ]
        beside_them = {NUMBERS: numbers_page(one)}
        if (lists := lists_of(one)) is not None:
            beside_them = {LISTS: lists_page(one, lists), **beside_them}
        parts += [
            Part(name, beside(one)[name], text.partition("\n")[2])
            for name, text in beside_them.items()
        ]
        pages[f"{one.folder}/{WHOLE}"] = with_standing(
            whole_page(one, parts), WHOLE, one
        )
    return pages


def _policies(versions: Iterable[Version]) -> str:
    """The section of the first page that leads to the policies."""
    lines = ["## 认证办法 {#policies}", ""]
    rows = [
        f"| {plain(one.scheme)} | [{one.policy.version} 版]({one.folder}/{INDEX}) "
        f"| {one.stage.value} | {one.days} |"
        for one in versions
    ]
    if rows:
        lines += ["| 办法 | 版本 | 状态 | 施行 |", "| --- | --- | --- | --- |", *rows]
    else:
        lines.append("登记库中尚没有政策。")
    return "\n".join(lines) + "\n"


def _nav(
    project: Path,
    versions: Iterable[Version],
    chapters: Mapping[str, str],
    titles: Mapping[str, str],
    papers: Iterable[Form],
) -> Iterator[NavItem]:
    """First page, policies, other pages by hand, calendars, rules, coverage."""
    yield INDEX
    for scheme, group in groupby(versions, key=lambda one: one.policy.profile):
        own = list(group)
        name = plain(own[0].scheme) or scheme
        yield {name: [{one.label: _chapters(one, chapters, titles)} for one in own]}
    by_hand = [
        name
        for name, _ in files_below(project / "docs")
        if is_page(name) and not is_chapter(name)
    ]
    guides = sorted(
        (name for name in by_hand if name.startswith(_GUIDES)),
        key=lambda name: (name != f"{_GUIDES}{INDEX}", name),
    )
    if guides:
        yield {"使用指南": list(guides)}
    last = (*_REFERENCE, *guides)
    for name in by_hand:
        if name not in (INDEX, *last) and not name.startswith("rules/"):
            yield name
    if listed := [f"forms/{form.name}.md" for form in papers]:
        yield {"表格": [FORMS, *listed]}
    yield RULES
    reference = (
        VERSIONS,
        STATES,
        CALENDARS,
        TAGS,
        *(one for one in _REFERENCE if one in by_hand),
    )
    yield {"查考": list(dict.fromkeys((*reference, SOURCES, COVERAGE)))}


def _chapters(
    version: Version, chapters: Mapping[str, str], titles: Mapping[str, str]
) -> list[NavItem]:
    own = _in_order(version, chapters, titles)
    listed: list[NavItem] = [{title: name} for name, title in own]
    folder = f"{version.folder}/"
    listed += [{title: folder + page} for page, title in beside(version).items()]
    return listed


def _in_order(
    version: Version, chapters: Mapping[str, str], titles: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Path and title of a version's chapters, the opening first."""
    folder = f"{version.folder}/"
    named = {
        name: titles[f"{version.policy.profile}/{version.chapters_from}/{chapter}"]
        for name in chapters
        if name.startswith(folder)
        and (chapter := name.removeprefix(folder).removesuffix(".md")) != "index"
    }
    ordered = sorted(named, key=lambda name: _first_article(chapters[name]))
    titled = [(name, plain(named[name]) or name) for name in ordered]
    return [(f"{folder}{INDEX}", _OPENING), *titled]


def _first_article(text: str) -> tuple[int, str]:
    """Chapters stand in the order of their articles; those without any come last."""
    found = _ARTICLE.search(text)
    return (int(found[1]), "") if found else (sys.maxsize, text)
