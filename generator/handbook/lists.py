"""The lists of duties, tasks and measures of a policy, as a page of Markdown.

Touches nothing but its own data, which comes with the program.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.handbook.escaping import plain
from generator.handbook.policy_pages import clause_links
from generator.handbook.versions import Version

PAGE = "lists.md"
_DATA = Path(__file__).with_name("lists.toml")
_NUMBER = "序号"


class Table(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list: its anchor, title and columns, a row an item, numbered or not."""

    anchor: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbered: bool = False


class Lists(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lists of a policy, and the topic of the article that they belong to."""

    title: str
    introduction: str
    topic: str
    tables: tuple[Table, ...]


def all_lists() -> dict[str, Lists]:
    """The lists by profile."""
    return msgspec.convert(tomllib.loads(_DATA.read_text("utf-8")), dict[str, Lists])


def lists_of(version: Version) -> Lists | None:
    """The lists that the chapters of a version speak of, if it has chapters."""
    if version.chapters_from is None:
        return None
    return all_lists().get(version.policy.profile)


def lists_page(version: Version, lists: Lists) -> str:
    """Markdown of the page with a version's lists."""
    lines = [f"# {plain(lists.title)} {{#lists}}", "", plain(lists.introduction), ""]
    if link := clause_links(version.policy).get(lists.topic):
        lines += [f"条款：{link}", ""]
    for table in lists.tables:
        lines += [f"## {plain(table.title)} {{#{table.anchor}}}", "", *_lines(table)]
        lines.append("")
    return "\n".join(lines)


def _lines(table: Table) -> Iterator[str]:
    columns = [*([_NUMBER] if table.numbered else []), *table.columns]
    yield f"| {' | '.join(map(plain, columns))} |"
    yield f"|{' --- |' * len(columns)}"
    for number, row in enumerate(table.rows, start=1):
        cells = [*([str(number)] if table.numbered else []), *map(plain, row)]
        yield f"| {' | '.join(cells)} |"
