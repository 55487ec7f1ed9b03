"""A reader who knows all sums of a table and fills its gaps by trying everything."""

from __future__ import annotations

from collections.abc import Iterator

from generator.policy.disclosure import SMALLEST_CELL

Table = tuple[tuple[int, ...], ...]
Cell = tuple[int, int]


def solutions(
    shown: list[list[int | None]], rows: list[int], columns: list[int]
) -> Iterator[dict[tuple[int, int], int]]:
    """Every way to fill a table's gaps with numbers from one up that keeps all sums.

    By trying them one after the other: no idea is shared with what is tested.
    """
    left = [
        total - sum(v for v in line if v is not None)
        for total, line in zip(rows, shown, strict=True)
    ]
    below = [
        total - sum(line[at] or 0 for line in shown) for at, total in enumerate(columns)
    ]
    gaps = [
        (r, c) for r, line in enumerate(shown) for c, v in enumerate(line) if v is None
    ]

    def fill(
        at: int, taken: dict[tuple[int, int], int]
    ) -> Iterator[dict[tuple[int, int], int]]:
        if at == len(gaps):
            if not any(left) and not any(below):
                yield dict(taken)
            return
        row, column = gaps[at]
        last_of_row = all(gap[0] != row for gap in gaps[at + 1 :])
        choices = range(1, min(left[row], below[column]) + 1)
        for value in [left[row]] if last_of_row else choices:
            if value not in choices:
                continue
            left[row] -= value
            below[column] -= value
            yield from fill(at + 1, taken | {(row, column): value})
            left[row] += value
            below[column] += value

    yield from fill(0, {})


def ranges(
    table: Table, hidden: frozenset[tuple[int, int]]
) -> dict[tuple[int, int], set[int]]:
    """What each withheld cell could be, for a reader who knows all the sums."""
    shown: list[list[int | None]] = [
        [None if (r, c) in hidden else v for c, v in enumerate(line)]
        for r, line in enumerate(table)
    ]
    rows = [sum(line) for line in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    found: dict[tuple[int, int], set[int]] = {cell: set() for cell in hidden}
    for solution in solutions(shown, rows, columns):
        for cell, value in solution.items():
            found[cell].add(value)
    return found


def protects(table: Table, hidden: frozenset[tuple[int, int]]) -> bool:
    """Whether nothing withheld is settled, and a small count could be no small one."""
    return all(
        len(values) > 1
        and (max(values) >= SMALLEST_CELL or table[cell[0]][cell[1]] >= SMALLEST_CELL)
        for cell, values in ranges(table, hidden).items()
    )
