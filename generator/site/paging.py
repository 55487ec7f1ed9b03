"""Long lists cut into pages, and the row of links that leads through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

Item = TypeVar("Item")


class Step(Struct, frozen=True):
    """An entry of the row of pages; no url: the page at hand."""

    number: int
    url: str | None


def cut(items: Sequence[Item], size: int) -> tuple[Sequence[Item], ...]:
    """Cut a list into pages of at most `size` items; nothing gives no page."""
    return tuple(items[at : at + size] for at in range(0, len(items), size))


def steps(at: int, last: int, address: Callable[[int], str]) -> Iterator[Step | None]:
    """Yield the first page, the last, those beside the one at hand; `None` is a gap.

    A list of one page needs no row.
    """
    before = 0
    for number in sorted({1, at - 1, at, at + 1, last}) if last > 1 else ():
        if not 1 <= number <= last:
            continue
        if number > before + 1:
            yield None
        before = number
        yield Step(number, None if number == at else address(number))
