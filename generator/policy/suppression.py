"""Tables of counts that tell nothing about single persons.

A count from 1 to 4 is withheld (domain: cells below 5 suppressed); zero tells nothing
and stays. Where sums that stand beside would give a withheld count away, others are
withheld too, so that a reader who knows every sum, and that nothing withheld is zero,
can take a withheld small count for five or more, and can settle no withheld count.
"""

from __future__ import annotations

from collections import deque
from collections.abc import (
    Callable,
    Container,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)

from generator.policy.disclosure import SMALLEST_CELL

Cell = tuple[int, int]
"""Row and column of a table."""
Counts = tuple[int, ...]
_UNKNOWN = 1 << 40
"""More than any count."""


def is_small(count: int) -> bool:
    """Whether a count is too small to be published."""
    return 0 < count < SMALLEST_CELL


def withheld_cells(
    table: Sequence[Counts], *, columns_summed: bool = True
) -> frozenset[Cell] | None:
    """Choose the cells of a table to withhold where its sums are published.

    The sums of all rows are, those of the columns where so said. None where no choice
    protects the table: then it must not be published at all.
    """
    values = {
        (row, column): count
        for row, line in enumerate(table)
        for column, count in enumerate(line)
        if count
    }
    small = {cell for cell, count in values.items() if is_small(count)}
    # Sums that nobody knows are as good as a further row that nobody knows.
    columns = 0 if columns_summed or not table else len(table[0])
    unknown = {(len(table), column): _UNKNOWN for column in range(columns)}
    hidden = small | unknown.keys()
    while weak := next(_unprotected(values | unknown, hidden, values), None):
        spare = [cell for cell in values if cell not in hidden]
        if not spare:
            return None
        hidden.add(min(spare, key=lambda cell: _cost(cell, weak, values, hidden)))
    return frozenset(hidden - unknown.keys())


def withheld_in_row(row: Counts) -> tuple[int | None, ...] | None:
    """Withhold what must be of a row whose sum is published; None: all and the sum."""
    hidden = withheld_cells((row,), columns_summed=False)
    if hidden is None:
        return None
    return tuple(
        None if (0, column) in hidden else count for column, count in enumerate(row)
    )


def nested(
    stages: Counts, known: Container[int] = frozenset()
) -> tuple[int | None, ...]:
    """Withhold the stages from which a small number of persons fell away.

    Each stage counts who is left of the one before. The stages at the places that are
    `known` are public of themselves; another is published if between it and every
    published one nobody fell away or at least five did. Of a small first stage nobody
    learns how it went on.
    """
    shown = {at: count for at, count in enumerate(stages) if at in known}
    for at, count in enumerate(stages):
        if at in shown or (is_small(count) and not any(one < at for one in shown)):
            continue
        if not any(is_small(abs(other - count)) for other in shown.values()):
            shown[at] = count
    return tuple(shown.get(at) for at in range(len(stages)))


def rolled_up(
    counts: Mapping[str, Counts],
    parent_of: Callable[[str], str | None],
    is_safe: Callable[[Counts], bool],
) -> dict[str, Counts]:
    """Add areas up until each that stands by itself is safe to publish.

    Where one area is not safe, all beside it go into the one above: so nothing can be
    found by subtraction. Nothing is left where even the whole is not safe.
    """
    children: dict[str | None, set[str]] = {}
    for code in counts:
        at: str | None = code
        while at is not None:
            above = parent_of(at)
            children.setdefault(above, set()).add(at)
            at = above

    def parts(code: str) -> dict[str, Counts]:
        found = {code: counts[code]} if code in counts else {}
        for child in sorted(children.get(code, ())):
            found |= parts(child)
        if all(map(is_safe, found.values())):
            return found
        return {code: tuple(map(sum, zip(*found.values(), strict=True)))}

    found: dict[str, Counts] = {}
    for top in sorted(children.get(None, ())):
        found |= parts(top)
    return found if all(map(is_safe, found.values())) else {}


def _unprotected(
    values: Mapping[Cell, int], hidden: set[Cell], told: Container[Cell]
) -> Iterator[Cell]:
    """Yield the withheld cells about which the sums still tell too much."""
    for cell in sorted(cell for cell in hidden if cell in told):
        wanted = SMALLEST_CELL - values[cell]
        if wanted > 0:
            if _movable(cell, values, hidden, up=True, limit=wanted) < wanted:
                yield cell
        elif not (
            _movable(cell, values, hidden, up=True, limit=1)
            or _movable(cell, values, hidden, up=False, limit=1)
        ):
            yield cell


def _cost(
    cell: Cell, weak: Cell, values: Mapping[Cell, int], hidden: set[Cell]
) -> tuple[bool, bool, int, Cell]:
    """Prefer cells that share a row or column with the weak one, then small ones."""
    beside = cell[0] == weak[0] or cell[1] == weak[1]
    closes = any(other[0] == cell[0] for other in hidden) and any(
        other[1] == cell[1] for other in hidden
    )
    return not (closes or beside), not closes, values[cell], cell


def _movable(
    cell: Cell, values: Mapping[Cell, int], hidden: set[Cell], *, up: bool, limit: int
) -> int:
    """How far a withheld cell could differ while every sum stays, at most `limit`.

    A change of one cell must be made good along a way of withheld cells: in its row one
    is lowered, in that one's column another is raised, and so on round to its own
    column. No withheld cell can be lowered below one. (A flow through the table.)
    """
    now = {one: values[one] for one in hidden}
    own = now.pop(cell)
    row, column = ("row", cell[0]), ("column", cell[1])
    start, goal = (row, column) if up else (column, row)
    limit = limit if up else min(limit, own - 1)
    moved = 0
    while moved < limit and (way := _way(now, start, goal)):
        room = min((now[one] - 1 for one, lowers in way if lowers), default=limit)
        step = min(room, limit - moved)
        for one, lowers in way:
            now[one] += -step if lowers else step
        moved += step
    return moved


def _way(
    now: Mapping[Cell, int], start: Hashable, goal: Hashable
) -> list[tuple[Cell, bool]]:
    """Find a shortest way: from a row down a cell to its column, and back up."""
    came: dict[Hashable, tuple[Hashable, Cell, bool]] = {}
    waiting, seen = deque([start]), {start}
    while waiting and goal not in came:
        at = waiting.popleft()
        for cell, count in now.items():
            ends = ("row", cell[0]), ("column", cell[1])
            if at not in ends:
                continue
            lowers = at == ends[0]
            other = ends[1] if lowers else ends[0]
            if other not in seen and (count > 1 or not lowers):
                seen.add(other)
                came[other] = (at, cell, lowers)
                waiting.append(other)
    way: list[tuple[Cell, bool]] = []
    at = goal
    while at in came and at != start:
        at, cell, lowers = came[at]
        way.append((cell, lowers))
    return way


def small_free(counts: Iterable[int]) -> bool:
    """Whether no count is small."""
    return not any(map(is_small, counts))
