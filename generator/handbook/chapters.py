"""The chapters of the policies: hand-written, with the numbers of each version.

Touches `docs/` (reads).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.handbook.clauses import link_marks
from generator.handbook.escaping import plain
from generator.handbook.failure import HandbookFailed
from generator.handbook.figures import figures_of
from generator.handbook.files import files_below, is_chapter
from generator.handbook.lists import PAGE as LISTS
from generator.handbook.lists import lists_of
from generator.handbook.placeholders import (
    ASSUMED,
    Misplaced,
    UnknownPlaceholderError,
    expand,
    expanded_lines,
)
from generator.handbook.versions import Stage, Version
from generator.model.kinds.policy import Policy

INDEX = "index.md"
NUMBERS = "numbers.md"
CLAUSES = "clauses.md"
CHANGES = "changes.md"
WHOLE = "print.md"
_BESIDE = {
    NUMBERS: "各项数值",
    CLAUSES: "条款对照",
    CHANGES: "版本差异",
    WHOLE: "全文",
}
"""Pages of a version beside its chapters."""
_TITLE = re.compile(r"# (?P<title>.+?)(?P<anchor> \{#[a-z][a-z0-9-]*\})?")
_LESS_WANTED = "---\nsearch:\n  boost: 0.05\n---\n\n"
_HARDLY_WANTED = "---\nsearch:\n  boost: 0.001\n---\n\n"
"""Other versions: they say much the same, and must not take a place of what holds."""
_LEAST_WANTED = "---\nsearch:\n  boost: 0.0002\n---\n\n"
"""Tables that repeat the titles of all clauses, or their words."""
_NOT_SEARCHED = "---\nsearch:\n  exclude: true\n---\n\n"
"""What repeats other pages word by word."""


def read_chapters(project: Path) -> dict[str, str]:
    """Text of every chapter below `docs/`, by path, its placeholders unexpanded."""
    return {
        name: path.read_text("utf-8")
        for name, path in files_below(project / "docs")
        if is_chapter(name)
    }


def chapter_pages(
    texts: Mapping[str, str],
    versions: Iterable[Version],
    forms: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, str]:
    """Chapters of every version by path, with its own numbers and its days.

    `forms` are lines that lead to the forms of a topic, below the article on it.
    Raises HandbookFailed that names file and line of each unknown placeholder.
    """
    pages: dict[str, str] = {}
    faults: list[str] = []
    for version in versions:
        figures = figures_of(version.policy)
        own = own_texts(texts, version)
        own.setdefault(INDEX, f"# {plain(version.scheme)} {{#scheme}}\n")
        for name, text in own.items():
            try:
                expanded = expand(text, figures)
            except UnknownPlaceholderError as error:
                faults += _told(error, version, name)
                continue
            below = _forms_below(name, version.policy, forms)
            marked = link_marks(expanded, CLAUSES, below)
            pages[f"{version.folder}/{name}"] = with_standing(
                marked, name, version, own
            )
    if faults:
        raise HandbookFailed("\n".join(faults))
    return pages


def expanded_chapters(
    texts: Mapping[str, str], version: Version
) -> Iterator[tuple[str, list[tuple[int, str]], tuple[Misplaced, ...]]]:
    """Each chapter below `docs/` as a version has it, line by line with its number.

    The marks of supposed numbers are ours and left out. A chapter with placeholders
    that mean nothing has these instead of lines.
    """
    figures = figures_of(version.policy)
    for name, text in own_texts(texts, version).items():
        file = _source(version, name)
        try:
            lines = expanded_lines(text, figures)
        except UnknownPlaceholderError as error:
            yield file, [], error.faults
            continue
        bare = [(number, line.replace(ASSUMED, "")) for number, line in lines]
        yield file, bare, ()


def _source(version: Version, name: str) -> str:
    return f"{version.policy.profile}/{version.chapters_from}/{name}"


def own_texts(texts: Mapping[str, str], version: Version) -> dict[str, str]:
    """The chapters of a version by name, placeholders unexpanded."""
    prefix = f"{version.policy.profile}/{version.chapters_from}/"
    return {
        name.removeprefix(prefix): text
        for name, text in sorted(texts.items())
        if name.startswith(prefix)
    }


def _forms_below(name: str, policy: Policy, forms: Mapping[str, str]) -> dict[int, str]:
    """Lines below the articles of a chapter, by their number."""
    below = {}
    for topic, line in forms.items():
        chapter, _, number = policy.articles.get(topic, "").partition("/")
        if f"{chapter}.md" == name:
            below[int(number)] = line
    return below


def _told(error: Exception, version: Version, name: str) -> list[str]:
    file = f"docs/{_source(version, name)}"
    label = f"（{version.policy.version} 版）"
    return [f"{file} {line}{label}" for line in str(error).splitlines()]


def with_standing(
    text: str, name: str, version: Version, chapters: Collection[str] = ()
) -> str:
    """A page of a version: the version in its title, a word on its standing below.

    `chapters` are the names of the version's chapters.
    """
    first, _, rest = text.partition("\n")
    title = _TITLE.fullmatch(first)
    standing = _standing(name, version, chapters)
    if title is None:
        return f"{standing}\n\n{text}"
    head = f"# {title['title']}（{version.policy.version} 版）{title['anchor'] or ''}"
    # In a search, what is in force comes first, and articles before their lists.
    front = _LESS_WANTED if name in (LISTS, NUMBERS) else ""
    if version.stage is not Stage.CURRENT:
        front = _HARDLY_WANTED
    if name in (CLAUSES, CHANGES):
        front = _LEAST_WANTED
    if name == WHOLE:
        front = _NOT_SEARCHED
    return f"{front}{head}\n\n{standing}\n{rest}"


def below_standing(
    text: str, name: str, version: Version, chapters: Collection[str]
) -> str:
    """What `with_standing` has put its word above."""
    return text.partition(f"{_standing(name, version, chapters)}\n")[2]


def _standing(name: str, version: Version, chapters: Collection[str]) -> str:
    policy = version.policy
    current = version.stage is Stage.CURRENT
    lines = [] if current else [_warning(name, version, chapters), ""]
    if name in (INDEX, WHOLE):
        return "\n".join([*lines, *_particulars(version, name)])
    links = "".join(
        f"　[{title}]({page})"
        for page, title in beside(version).items()
        if page != name
    )
    lines.append(
        f"《{plain(policy.title)}》{policy.version} 版，{version.days}。{links}"
    )
    return "\n".join(lines)


def beside(version: Version) -> dict[str, str]:
    """Titles of the pages beside a version's chapters.

    Not every policy has lists; the first version has no changes.
    """
    lists = lists_of(version)
    own = {LISTS: lists.title} if lists is not None else {}
    return own | {
        page: title
        for page, title in _BESIDE.items()
        if page != CHANGES or version.predecessor is not None
    }


def _warning(name: str, version: Version, chapters: Collection[str]) -> str:
    """A box above a version that is not in force."""
    if version.stage is Stage.AHEAD:
        return f'!!! info "本版本尚未施行"\n\n    本版本{version.days}。'
    end = ""
    if version.successor is not None:
        kept = name if name in (*chapters, NUMBERS, CLAUSES, LISTS, WHOLE) else INDEX
        other = version.successor
        end = f"接替它的是[{other} 版](../{other}/{kept})。"
    box = f'!!! warning "本版本已停止施行"\n\n    本版本{version.days}。{end}'
    return f"{box}停止施行前受理的申报件，仍按本版本办理。"


def _particulars(version: Version, name: str) -> list[str]:
    """The table on a version's first page: document, days, neighbours."""
    policy = version.policy
    trial = "（试行）" if policy.trial else ""
    rows = [
        ("文件", f"《{plain(policy.title)}》"),
        ("发文机关", plain(policy.issuer)),
        ("文号", plain(policy.document_no)),
        ("版本", f"{policy.version}{trial}，{version.stage.value}"),
        ("施行", version.days),
    ]
    if version.predecessor is not None:
        other = version.predecessor
        rows.append(("接替", f"[{other} 版](../{other}/{INDEX})"))
    if version.successor is not None:
        other = version.successor
        rows.append(("由其接替", f"[{other} 版](../{other}/{INDEX})"))
    if name == INDEX:
        links = (f"[{title}]({page})" for page, title in beside(version).items())
        rows.append(("附", "　".join(links)))
    table = [f"| {name} | {value} |" for name, value in rows]
    return ["| 项目 | 内容 |", "| --- | --- |", *table]
