"""The chapters of the policies: hand-written, with the numbers of each version.

Touches `docs/` (reads).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from generator.handbook.escaping import plain
from generator.handbook.failure import HandbookFailed
from generator.handbook.figures import figures_of
from generator.handbook.files import files_below, is_chapter
from generator.handbook.placeholders import (
    ASSUMED,
    UnknownPlaceholderError,
    expand,
    expanded_lines,
)
from generator.handbook.versions import Stage, Version

INDEX = "index.md"
NUMBERS = "numbers.md"
_TITLE = re.compile(r"# (?P<title>.+?)(?P<anchor> \{#[a-z][a-z0-9-]*\})?")
_LESS_WANTED = "---\nsearch:\n  boost: 0.5\n---\n\n"


def read_chapters(project: Path) -> dict[str, str]:
    """Text of every chapter below `docs/`, by path, its placeholders unexpanded."""
    return {
        name: path.read_text("utf-8")
        for name, path in files_below(project / "docs")
        if is_chapter(name)
    }


def chapter_pages(
    texts: Mapping[str, str], versions: Iterable[Version]
) -> dict[str, str]:
    """Chapters of every version by path, with its own numbers and its days.

    Raises HandbookFailed that names file and line of each unknown placeholder.
    """
    pages: dict[str, str] = {}
    faults: list[str] = []
    for version in versions:
        figures = figures_of(version.policy)
        own = _own(texts, version)
        own.setdefault(INDEX, f"# {plain(version.scheme)} {{#scheme}}\n")
        for name, text in own.items():
            try:
                expanded = expand(text, figures)
            except UnknownPlaceholderError as error:
                faults += _told(error, version, name)
                continue
            pages[f"{version.folder}/{name}"] = with_standing(
                expanded, name, version, own
            )
    if faults:
        raise HandbookFailed("\n".join(faults))
    return pages


def expanded_chapters(
    texts: Mapping[str, str], versions: Iterable[Version]
) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """Each chapter below `docs/` as each version has it, line by line with its number.

    The marks of supposed numbers are ours and left out; a chapter with an unknown
    placeholder is passed over: the build tells of it.
    """
    for version in versions:
        figures = figures_of(version.policy)
        for name, text in _own(texts, version).items():
            file = f"{version.policy.profile}/{version.chapters_from}/{name}"
            try:
                lines = expanded_lines(text, figures)
            except UnknownPlaceholderError:
                continue
            yield file, [(number, line.replace(ASSUMED, "")) for number, line in lines]


def _own(texts: Mapping[str, str], version: Version) -> dict[str, str]:
    prefix = f"{version.policy.profile}/{version.chapters_from}/"
    return {
        name.removeprefix(prefix): text
        for name, text in sorted(texts.items())
        if name.startswith(prefix)
    }


def _told(error: Exception, version: Version, name: str) -> list[str]:
    policy = version.policy
    file = f"docs/{policy.profile}/{version.chapters_from}/{name}"
    return [f"{file} {line}（{policy.version} 版）" for line in str(error).splitlines()]


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
    # In a search, what is in force comes first.
    front = "" if version.stage is Stage.CURRENT else _LESS_WANTED
    return f"{front}{head}\n\n{standing}\n{rest}"


def _standing(name: str, version: Version, chapters: Collection[str]) -> str:
    policy = version.policy
    current = version.stage is Stage.CURRENT
    lines = [] if current else [_warning(name, version, chapters), ""]
    if name == INDEX:
        return "\n".join([*lines, *_particulars(version)])
    link = "" if name == NUMBERS else f"　[各项数值]({NUMBERS})"
    lines.append(
        f"《{plain(policy.title)}》{policy.version} 版，{version.days}。{link}"
    )
    return "\n".join(lines)


def _warning(name: str, version: Version, chapters: Collection[str]) -> str:
    """A box above a version that is not in force."""
    if version.stage is Stage.AHEAD:
        return f'!!! info "本版本尚未施行"\n\n    本版本{version.days}。'
    end = ""
    if version.successor is not None:
        kept = name if name in (*chapters, NUMBERS) else INDEX
        other = version.successor
        end = f"接替它的是[{other} 版](../{other}/{kept})。"
    box = f'!!! warning "本版本已停止施行"\n\n    本版本{version.days}。{end}'
    return f"{box}停止施行前受理的申报件，仍按本版本办理。"


def _particulars(version: Version) -> list[str]:
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
    rows.append(("数值", f"[各项数值]({NUMBERS})"))
    table = [f"| {name} | {value} |" for name, value in rows]
    return ["| 项目 | 内容 |", "| --- | --- |", *table]
