"""Terms of the glossary as links: the first time that a page's text uses one.

The glossary writes a term as a heading of the third level with an anchor of its own,
`### 公示期 {#g-gongshiqi}`, and what it means below: pinyin and English on a line, then
a sentence. Headings, links, code, heads of tables, front matter and attributes are left
as they are; of two terms that begin at the same place, the longer one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.handbook.escaping import plain
from generator.handbook.previews import PREVIEW

GLOSSARY = "glossary.md"
APART = ("forms/", "/changes.md", "coverage.md", GLOSSARY)
"""Pages without such links: forms are printed, the others quote."""
OTHERWISE = (
    "暂停更新",
    "被撤销的表彰",
    "表彰被撤销",
    "被撤销的，登记撤销日期",
    "登记撤销日期",
    "、变更和例外批准",
)
"""Phrases that use the word of a term for something else."""
_TERM = re.compile(
    r"^### (?P<name>[^\n{]+?) \{#(?P<anchor>g-[a-z0-9-]+)\}$", re.MULTILINE
)
_LEFT = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[\s\S]*?^(?P=fence)[ \t]*$"
    r"|\A---\n[\s\S]*?^---$"
    r"|^#.*$|^!!!.*$|^\|(?=.*\n\|[ :|-]+$).*$|^ {0,3}\[\^?[^\]\n]*\]:.*$"
    r"|`[^`\n]*`|!?\[[^\]\n]*\](?:\([^)\n]*\))?(?:\{[^}\n]*\})?|\{[^}\n]*\}"
    rf"|{'|'.join(OTHERWISE)}"
    r"|<svg[\s\S]*?</svg>|<[^>\n]*>|【[^】\n]*】|《[^》\n]*》|https?://[^\s)]+",
    re.MULTILINE,
)
"""What no term is looked for in; titles of documents are names."""


def glossary_terms(glossary: str) -> dict[str, str]:
    """Anchors of the terms of a glossary, by name."""
    return {found["name"]: found["anchor"] for found in _TERM.finditer(glossary)}


class Terms:
    """The terms of one glossary, ready to be found in pages."""

    def __init__(self, anchors: Mapping[str, str]) -> None:
        self._anchors = dict(anchors)
        longest = sorted(self._anchors, key=lambda name: (-len(name), name))
        self._names = re.compile("|".join(map(re.escape, longest))) if longest else None

    def linked(self, page: str, texts: Iterable[str]) -> list[str]:
        """The Markdown of a page, in parts, with the first use of each term as a link.

        `page` is its path below `docs/`: links are relative.
        """
        target = "../" * page.count("/") + GLOSSARY
        seen: set[str] = set()

        def first(found: re.Match[str]) -> str:
            name = found[0]
            if name in seen:
                return name
            seen.add(name)
            link = f"[{plain(name)}]({target}#{self._anchors[name]})"
            return f"{link}{{ .hl-term {PREVIEW} }}"

        return [self._changed(text, first) for text in texts]

    def _changed(self, text: str, link: Callable[[re.Match[str]], str]) -> str:
        names = self._names
        if names is None:
            return text
        return "".join(
            piece if kept else names.sub(link, piece) for kept, piece in _pieces(text)
        )


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the text in pieces, each with whether it stays as it is."""
    end = 0
    for left in _LEFT.finditer(text):
        yield False, text[end : left.start()]
        yield True, left[0]
        end = left.end()
    yield False, text[end:]
