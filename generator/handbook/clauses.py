"""The clauses of a page: number, title, text, and what holds each.

A clause ends with a line that says who sees to it, one or several of the marks below
(`【程序核对】【人工决定】`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

_SECTION = re.compile(r"(?m)^(?=## )")
_HEADING = re.compile(r"## (?P<title>[^\n]*?) \{#a(?P<number>[0-9]+)\}\n")
_MARKS = re.compile(r"(?m)^((?:\[?【[^【】\n]*】(?:\]\([^()\n]*\))?)+)$")
_MARK = re.compile("【([^【】]*)】")
_NAME = re.compile("第[零一二三四五六七八九十百]+条[ \u3000]*")


class Hold(Enum):
    """What sees to a clause."""

    RULE = "程序核对"
    PAGE = "网站公开"
    PERSON = "人工决定"
    NOTHING = "说明"
    """It only explains."""


_HOLDS = {hold.value: hold for hold in Hold}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its page below `docs/`, number, title, and text without its heading."""

    page: str
    number: int
    title: str
    text: str
    holds: frozenset[Hold]
    unknown: tuple[str, ...] = ()
    """Marks that mean nothing."""

    @property
    def address(self) -> str:
        """Page and anchor, as Markdown links it from `docs/`."""
        return f"{self.page}#a{self.number}"

    @property
    def matter(self) -> str:
        """The title without its number, which may change from version to version."""
        return _NAME.sub("", self.title, count=1)

    @property
    def digest(self) -> str:
        """Digest of what it says, line breaks and spaces apart."""
        said = "".join((self.title + self.text).split())
        return hashlib.sha256(said.encode()).hexdigest()[:12]


def clauses_in(page: str, text: str) -> Iterator[Clause]:
    """Yield the clauses of a page in order."""
    for section in _SECTION.split(text):
        heading = _HEADING.match(section)
        if heading is None:
            continue
        body = section[heading.end() :].strip()
        marks = [mark for line in _MARKS.findall(body) for mark in _MARK.findall(line)]
        yield Clause(
            page,
            int(heading["number"]),
            heading["title"],
            _MARKS.sub("", body).strip(),
            frozenset(_HOLDS[mark] for mark in marks if mark in _HOLDS),
            tuple(mark for mark in marks if mark not in _HOLDS),
        )


def link_marks(text: str, target: str, more: Mapping[int, str]) -> str:
    """Let the marks of each clause lead to its line on the page `target`.

    `more` is what else stands below a clause, by its number.
    """
    sections = []
    for section in _SECTION.split(text):
        heading = _HEADING.match(section)
        if heading is not None:
            link = f"]({target}#c{heading['number']})"
            section = _MARKS.sub(lambda marks: _linked(marks[1], link), section)  # noqa: B023, PLW2901
            if added := more.get(int(heading["number"])):
                section = f"{section.rstrip()}\n\n{added}\n\n"  # noqa: PLW2901
        sections.append(section)
    return "".join(sections)


def _linked(marks: str, link: str) -> str:
    """Marks as links; what a person decides, or nothing, leads nowhere."""
    plain = {Hold.PERSON.value, Hold.NOTHING.value}
    return "".join(
        f"【{mark}】" if mark in plain else f"[【{mark}】{link}"
        for mark in _MARK.findall(marks)
    )
