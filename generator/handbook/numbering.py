"""The numbers of clauses: from one on without a gap, the same in title and address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.findings.clauses import article

_HEADING = re.compile(
    r"(?m)^#{1,6} (?P<name>第[零一二三四五六七八九十百0-9]+条)(?P<rest>.*)$"
)
_ADDRESS = re.compile(r"\{#a([1-9][0-9]*)\}")


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """A clause whose number is not what it should be: page, line from 1, and why."""

    page: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    page: str
    line: int


def misnumbered(texts: Mapping[str, str]) -> Iterator[Misnumbered]:
    """Yield what is wrong with the numbers of the clauses of pages by name.

    All pages together count from one, in whatever order they stand.
    """
    found: list[_Numbered] = []
    for page, text in texts.items():
        for heading in _HEADING.finditer(text):
            line = text.count("\n", 0, heading.start()) + 1
            address = _ADDRESS.search(heading["rest"])
            if address is None:
                reason = f"{heading['name']}没有写明地址，应当写作 {{#a条号}}"
                yield Misnumbered(page, line, reason)
                continue
            number = int(address[1])
            if heading["name"] != article(number):
                reason = f"标题写的是{heading['name']}，地址是 {address[0]}"
                yield Misnumbered(page, line, reason)
            found.append(_Numbered(number, page, line))
    yield from _out_of_order(found)


def _out_of_order(found: Iterable[_Numbered]) -> Iterator[Misnumbered]:
    last = 0
    for one in sorted(found, key=lambda one: one.number):
        if one.number == last:
            reason = f"{article(one.number)}有两处"
            yield Misnumbered(one.page, one.line, reason)
        elif one.number > last + 1:
            missing = "、".join(
                article(number) for number in range(last + 1, one.number)
            )
            yield Misnumbered(
                one.page, one.line, f"{article(one.number)}以前缺{missing}"
            )
        last = one.number
