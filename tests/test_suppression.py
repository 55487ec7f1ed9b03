"""Suppression: what is withheld cannot be worked out, by an independent solver."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.policy.disclosure import SMALLEST_CELL
from generator.policy.suppression import (
    nested,
    rolled_up,
    small_free,
    withheld_cells,
    withheld_in_row,
)
from tests.table_solver import Table, protects

TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.tuples(*[st.integers(0, 9) | st.just(0) | st.integers(1, 4)] * width),
        min_size=1,
        max_size=3,
    ).map(tuple)
)


@given(TABLES)
@settings(max_examples=300, deadline=None)
def test_nothing_withheld_can_be_worked_out(table: Table) -> None:
    hidden = withheld_cells(table)
    if hidden is None:
        return
    for row, column in product(range(len(table)), range(len(table[0]))):
        if 0 < table[row][column] < SMALLEST_CELL:
            assert (row, column) in hidden
    assert protects(table, hidden)


@given(TABLES)
@settings(max_examples=150, deadline=None)
def test_a_table_is_given_up_only_where_nothing_protects_it(table: Table) -> None:
    if withheld_cells(table) is None:
        everything = frozenset(
            (r, c) for r, line in enumerate(table) for c, v in enumerate(line) if v
        )
        assert not protects(table, everything)


def test_the_solver_sees_what_a_sum_gives_away() -> None:
    table = ((3, 7), (8, 9))
    assert not protects(table, frozenset({(0, 0)}))
    assert not protects(table, frozenset({(0, 0), (0, 1)}))
    assert protects(table, frozenset(product(range(2), range(2))))


@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        (((8, 9), (7, 6)), set()),
        (((8, 0), (0, 6)), set()),
        (((3, 7, 20), (8, 9, 20)), {(0, 0), (0, 1), (1, 0), (1, 1)}),
    ],
)
def test_as_little_as_need_be_is_withheld(
    table: Table, hidden: set[tuple[int, int]]
) -> None:
    assert withheld_cells(table) == frozenset(hidden)


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ((20, 30), (20, 30)),
        ((20, 0), (20, 0)),
        ((20, 3), (None, None)),
        ((20, 3, 9), (20, None, None)),
        ((2, 1), None),
        ((3, 0), None),
        ((3, 2), None),
        ((3, 3), (None, None)),
    ],
)
def test_a_row_beside_its_sum(
    row: tuple[int, ...], shown: tuple[int | None, ...] | None
) -> None:
    assert withheld_in_row(row) == shown


@given(
    st.lists(st.integers(0, 8), min_size=1, max_size=6).map(
        lambda drops: tuple(sum(drops[at:]) for at in range(len(drops)))
    )
)
def test_no_small_number_that_fell_away_can_be_worked_out(
    stages: tuple[int, ...],
) -> None:
    """From two published stages only their difference follows; it is never small."""
    shown = [count for count in nested(stages) if count is not None]
    for before, after in pairwise(shown):
        assert not 0 < before - after < SMALLEST_CELL
    assert all(
        told in (None, count)
        for told, count in zip(nested(stages), stages, strict=True)
    )


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=7).map(
        lambda counts: tuple(sorted(counts, reverse=True))
    ),
    st.sets(st.integers(0, 6), max_size=2),
)
def test_what_is_known_is_shown_and_gives_no_other_stage_away(
    stages: tuple[int, ...], known: set[int]
) -> None:
    """Only between two known stages may a small difference be read."""
    shown = nested(stages, known)
    for at, told in enumerate(shown):
        assert told == stages[at] if at in known else told in (None, stages[at])
    told_of = [at for at, told in enumerate(shown) if told is not None]
    for one, other in product(told_of, told_of):
        if not {one, other} <= known:
            assert not 0 < stages[one] - stages[other] < SMALLEST_CELL


def test_only_small_differences_are_withheld() -> None:
    assert nested((220, 220, 220, 220, 220, 220, 219)) == (220,) * 6 + (None,)
    known = nested((225, 224, 220, 220, 220, 220, 219), {5, 6})
    assert known == (225, None, None, None, None, 220, 219)
    assert nested((222, 220, 219), {1, 2}) == (None, 220, 219)


PARENTS = {"11": "1", "12": "1", "21": "2", "22": "2", "1": "0", "2": "0"}


@given(
    st.dictionaries(
        st.sampled_from(["11", "12", "21", "22"]),
        st.tuples(st.integers(0, 9), st.integers(0, 9)),
    )
)
def test_rolled_up_areas_are_safe_and_lose_nobody(
    counts: dict[str, tuple[int, ...]],
) -> None:
    found = rolled_up(counts, PARENTS.get, small_free)
    assert all(small_free(values) for values in found.values())
    whole = [sum(column) for column in zip(*counts.values(), strict=True)]
    if found:
        parts = [sum(column) for column in zip(*found.values(), strict=True)]
        assert parts == whole
    elif counts:
        assert not small_free(whole)
    # No area stands beside one that contains it: nothing is left to subtract.
    for code in found:
        assert not any(other != code and other.startswith(code) for other in found)


def test_a_small_county_takes_its_city_up_and_no_other() -> None:
    counts = {"11": (9, 9), "12": (9, 2), "21": (6, 7), "22": (5, 0)}
    assert rolled_up(counts, PARENTS.get, small_free) == {
        "1": (18, 11),
        "21": (6, 7),
        "22": (5, 0),
    }


@given(st.lists(st.integers(0, 12), min_size=1, max_size=4).map(tuple))
@settings(deadline=None)
def test_a_row_cannot_be_worked_out_from_its_sum(row: tuple[int, ...]) -> None:
    shown = withheld_in_row(row)
    if shown is None:
        return
    gaps = [at for at, value in enumerate(shown) if value is None]
    assert all(value in (None, row[at]) for at, value in enumerate(shown))
    assert all(at in gaps for at, value in enumerate(row) if 0 < value < SMALLEST_CELL)
    rest = sum(row[at] for at in gaps)
    # Each gap is at least one; all of the rest may lie in any of them.
    highest = rest - (len(gaps) - 1)
    for at in gaps:
        assert highest > 1
        assert row[at] >= SMALLEST_CELL or highest >= SMALLEST_CELL
