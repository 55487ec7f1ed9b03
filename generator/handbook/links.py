"""Links of the handbook's own pages that lead nowhere.

What the generator makes is taken as it names it; only MkDocs sees all of that, when
the handbook is built.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from generator.handbook.made_pages import CONTINUED, is_made
from generator.handbook.placeholders import without_code

NO_PAGE = "所指的页面不存在"
NO_PLACE = "所指的页面里没有这个位置"

_LINK = re.compile(
    r"\]\(<?(?P<target>[^()\s<>]+)>?(?: +\"[^\"\n]*\")?\)"
    r"|^ {0,3}\[[^\]\^\n][^\]\n]*\]: *<?(?P<named>[^\s<>]+)",
    re.MULTILINE,
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ANCHOR = re.compile(r"\{[^{}\n]*#([A-Za-z0-9_:-]+)[^{}\n]*\}")
_GIVEN = re.compile(r"_[0-9]+|fn(?:ref)?:.*")
"""Anchors that the library gives of its own accord."""
_BARE_HEADING = re.compile(r"^#{1,6} +(?P<text>[^\n{}]+?) *#*$", re.MULTILINE)
_RULE = re.compile(r"rules/([A-Z]{3}[0-9]{3})\.md")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that leads nowhere: line and column from 1, and why."""

    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """What may be linked: texts and names of `docs/`, codes of rules, newest chapters.

    `newest` is the folder with the chapters of a profile's newest version.
    """

    texts: Mapping[str, str]
    names: Collection[str]
    rules: Collection[str]
    newest: Mapping[str, str]

    def dead_links(self, name: str) -> Iterator[DeadLink]:
        """Yield the links of a page that lead nowhere."""
        bare = without_code(self.texts[name])
        for link in _LINK.finditer(bare):
            part = "target" if link["target"] else "named"
            reason = self._amiss(name, link[part])
            if reason is not None:
                at = link.start(part)
                line = bare.count("\n", 0, at) + 1
                yield DeadLink(line, at - bare.rfind("\n", 0, at), reason)

    def _amiss(self, name: str, target: str) -> str | None:
        if _SCHEME.match(target):
            return None
        path, _, anchor = target.partition("#")
        page = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        page = self._resolved(page) if path else name
        text = self.texts.get(page)
        if text is None:
            return None if page in self.names or self._made(page) else NO_PAGE
        if not anchor or page in CONTINUED or _GIVEN.fullmatch(anchor):
            return None
        return None if anchor in _anchors(text) else NO_PLACE

    def _resolved(self, page: str) -> str:
        """Where a link to the version in force leads: to its newest chapters."""
        profile, _, rest = page.partition("/current/")
        return f"{self.newest.get(profile, page)}/{rest}" if rest else page

    def _made(self, page: str) -> bool:
        rule = _RULE.fullmatch(page)
        return rule[1] in self.rules if rule else is_made(page)


def _anchors(text: str) -> set[str]:
    """Anchors of a page: those written, and those made of bare headings."""
    bare = without_code(text)
    made = (slugify(found["text"], "-") for found in _BARE_HEADING.finditer(bare))
    return {*_ANCHOR.findall(bare), *made} - {""}
