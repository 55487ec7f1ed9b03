"""What a version of a policy changes, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from generator.handbook.clauses import Clause
from generator.handbook.escaping import plain
from generator.handbook.placeholders import ASSUMED
from generator.handbook.versions import Version

_TOKEN = re.compile(
    rf"{re.escape(ASSUMED)}|\[[^\[\]\n]*\]\([^()\n]*\)|[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|."
    r"|\n",
)
"""What a reader sees as one: a mark, a link, a number, a word, a character."""
_BREAK = "\n\n"
_ALIKE = 0.6
"""Share of what two paragraphs have in common, from which on they are compared."""
_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")


class Kind(Enum):
    """How a clause has changed."""

    ADDED = "新增"
    CHANGED = "修改"
    REMOVED = "删除"


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause that is not the same in both versions."""

    kind: Kind
    old: Clause | None
    new: Clause | None


def differences(old: Sequence[Clause], new: Sequence[Clause]) -> Iterator[Difference]:
    """Yield what has changed, in the order of the new version; removed ones come last.

    A clause is the same clause where its matter is; else where its number is.
    """
    matters = {clause.matter: clause for clause in old}
    pairs = {one.number: matters[one.matter] for one in new if one.matter in matters}
    taken = {id(clause) for clause in pairs.values()}
    numbers = {one.number: one for one in old if id(one) not in taken}
    for clause in new:
        before = pairs.get(clause.number) or numbers.pop(clause.number, None)
        if before is None:
            yield Difference(Kind.ADDED, None, clause)
            continue
        taken.add(id(before))
        if (before.title, before.text) != (clause.title, clause.text):
            yield Difference(Kind.CHANGED, before, clause)
    for clause in old:
        if id(clause) not in taken:
            yield Difference(Kind.REMOVED, clause, None)


def changes_page(
    version: Version, predecessor: str, found: Iterable[Difference], numbers: str
) -> str:
    """Write the page of differences; `numbers` is the table of changed numbers."""
    policy = version.policy
    lines = [
        "# 版本差异 {#changes}",
        "",
        (
            f"本页逐条对照 {plain(predecessor)} 版和 {plain(policy.version)} 版。"
            "删去的文字加删除线，增加的文字加下划线；没有列出的条款，两个版本相同。"
        ),
        "",
        f"上一版本见[{plain(predecessor)} 版](../{predecessor}/index.md)。",
        "",
    ]
    listed = list(found)
    counts = "，".join(
        f"{kind.value} {count} 条"
        for kind in Kind
        if (count := sum(one.kind is kind for one in listed))
    )
    lines += [f"条款：{counts or '没有变化'}。", ""]
    for one in listed:
        lines += [*_difference(one, predecessor), ""]
    return "\n".join(lines) + numbers


def _difference(one: Difference, predecessor: str) -> Iterator[str]:
    shown = one.new or one.old
    if shown is None:
        raise AssertionError(one)
    anchor = f"d{shown.number}" if one.new else f"old-{shown.number}"
    yield f"## {one.kind.value}　{plain(shown.title)} {{#{anchor}}}"
    yield ""
    if one.new is None:
        yield _marked(_told(shown), "~~")
    elif one.old is None:
        yield _marked(_told(shown), "^^")
    else:
        if one.old.title != one.new.title:
            yield f"条名：{_compared(one.old.title, one.new.title)}"
            yield ""
        yield _compared(_told(one.old), _told(one.new))
    yield ""
    links = []
    if one.old:
        chapter = f"../{predecessor}/{one.old.page.rpartition('/')[2]}"
        links.append(f"[原条文]({chapter}#a{one.old.number})")
    if one.new:
        links.append(f"[现条文]({one.new.page.rpartition('/')[2]}#a{one.new.number})")
    yield "　".join(links)


def _told(clause: Clause) -> str:
    """The text without links: they lead elsewhere from here, and are not the words."""
    return _LINK.sub(r"\1", clause.text).replace(ASSUMED, "（示例值）")


def _compared(old: str, new: str) -> str:
    """The new text with what was taken away struck out and what came in underlined."""
    before, after = old.split(_BREAK), new.split(_BREAK)
    if len(before) != len(after):
        return f"{_marked(old, '~~')}{_BREAK}{_marked(new, '^^')}"
    return _BREAK.join(map(_compared_lines, before, after))


def _compared_lines(old: str, new: str) -> str:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        # Written anew: a patchwork of both could not be read.
        return f"{_marked(old, '~~')}{_BREAK}{_marked(new, '^^')}"
    parts: list[str] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            parts.append("".join(after[j1:j2]))
            continue
        parts.append(_marked("".join(before[i1:i2]), "~~"))
        parts.append(_marked("".join(after[j1:j2]), "^^"))
    return "".join(parts)


def _marked(text: str, sign: str) -> str:
    """Text between signs, paragraph by paragraph, spaces kept outside."""

    def mark(line: str) -> str:
        core = line.strip()
        return line.replace(core, f"{sign}{core}{sign}", 1) if core else line

    return "\n".join(mark(line) for line in text.split("\n"))
