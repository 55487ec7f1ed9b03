"""Figures: nobody can be made out, by number or by subtraction."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.commons import Commons, commons_of
from generator.model.kinds.area import Area
from generator.model.record import Record
from generator.policy.disclosure import SMALLEST_CELL
from generator.publication.figures import ROLES, FigureProjector
from generator.publication.public import PublicFigure, PublicFigureRow
from generator.publication.tallies import Tally
from tests.candidates import FOUR_GRADES
from tests.table_solver import ranges

AS_OF = date(2026, 6, 30)


def commons() -> Commons:
    """A province of two cities with two counties each."""
    parents = {"990000": None, "990100": "990000", "990200": "990000"}
    parents |= {code: f"{code[:4]}00" for code in COUNTIES}
    areas = [
        Area(
            code=code,
            name=f"示例{code}",
            type="county",
            parent=parent,
            valid_from=date(2000, 1, 1),
        )
        for code, parent in parents.items()
    ]
    records: list[Record[Any]] = [
        Record(f"areas/{one.code}.yml", "area", one) for one in areas
    ]
    return commons_of([*records, Record("policies/a.yml", "policy", FOUR_GRADES)])


COUNTIES = ("990101", "990102", "990201", "990202")
COMMONS = commons()
NUMBERS = st.integers(0, 4) | st.integers(0, 14)
TALLIES = st.fixed_dictionaries(
    {
        **{
            ("secretaries", code, year, role): NUMBERS
            for code in COUNTIES
            for year in (2024, 2025)
            for role in ROLES
        },
        **{
            ("inspections", code, year, column): NUMBERS
            for code in COUNTIES
            for year in (2023, 2024)
            for column in ("passed", "other")
        },
        **{
            (figure, code, year, "all"): NUMBERS
            for figure in ("paid", "yuan", "unpaid")
            for code in COUNTIES
            for year in (2023, 2024)
        },
        **{
            ("held", code, year, "all"): NUMBERS
            for code in COUNTIES
            for year in (2024, 2025)
        },
        **{("leading", "", 2025, column): NUMBERS for column in ("leading", "other")},
        **{("attendances", "", 2026, level): NUMBERS for level in ("city", "county")},
        **{("pool", "", 2025, column): NUMBERS for column in ("present", "entered")},
    }
).map(Counter)


def test_nearly_all_is_told_where_the_numbers_are_withheld() -> None:
    """Of 214 three did not pass: the number is withheld, the share is not."""
    for passed, other, told in (
        (211, 3, 95),
        (60, 2, None),
        (196, 4, 95),
        (95, 4, None),
    ):
        tally: Tally = Counter(
            {
                ("inspections", "990101", 2024, "passed"): passed,
                ("inspections", "990101", 2024, "other"): other,
            }
        )
        (row,) = projected(tally)["inspections"].rows
        assert row.values == (None, None)
        assert row.total == passed + other
        assert row.at_least == told


def projected(tally: Tally) -> dict[str, PublicFigure]:
    found = FigureProjector(COMMONS, tally, AS_OF).figures()
    return {figure.id: figure for figure in found}


def truth(tally: Tally, row: PublicFigureRow, name: str) -> tuple[int, ...]:
    """Add up the numbers of a row again, by the first digits of its area."""
    columns: tuple[str, ...] = {
        "secretaries": ROLES,
        "leading": ("leading", "other"),
        "inspections": ("passed", "other"),
        "attendances": ("province", "city", "county"),
        "pool": ("present", "entered"),
    }[name]
    prefix = row.area.rstrip("0") if row.area else ""
    return tuple(
        sum(
            count
            for (figure, code, year, of), count in tally.items()
            if (figure, year, of) == (name, row.year, column)
            and code.startswith(prefix)
        )
        for column in columns
    )


@given(TALLIES)
@settings(max_examples=150, deadline=None)
def test_holders_of_areas_add_up_and_none_are_few(tally: Tally) -> None:
    """So no area that was put into the one above can be found by subtraction."""
    found = projected(tally)
    if "held-by-area" not in found:
        return
    rows = found["held-by-area"].rows
    assert not any(0 < (value or 0) < SMALLEST_CELL for r in rows for value in r.values)
    for column, year in enumerate((2025, 2024)):
        whole = sum(tally["held", code, year, "all"] for code in COUNTIES)
        assert sum(row.values[column] or 0 for row in rows) == whole


@given(TALLIES)
@settings(max_examples=150, deadline=None)
def test_no_small_number_is_shown_and_none_is_false(tally: Tally) -> None:
    for name, figure in projected(tally).items():
        base = name.partition("-by-")[0]
        if base in ("allowances", "stages", "held"):
            continue
        for row in figure.rows:
            for told, real in zip(row.values, truth(tally, row, base), strict=True):
                assert told in (None, real), (name, row)
                assert told is None or not 0 < told < SMALLEST_CELL, (name, row)


@given(TALLIES)
@settings(max_examples=120, deadline=None)
def test_secretaries_cannot_be_worked_out_of_both_tables(tally: Tally) -> None:
    """A reader knows the cities' sums and, from the other table, those of roles."""
    found = projected(tally)
    figure = found.get("secretaries-by-city")
    if figure is None:
        return
    year = next(row for row in found["secretaries"].rows if row.year == 2025)
    assert None not in year.values
    table = tuple(truth(tally, row, "secretaries") for row in figure.rows)
    hidden = frozenset(
        (at, column)
        for at, row in enumerate(figure.rows)
        for column, value in enumerate(row.values)
        if value is None
    )
    for (at, column), values in ranges(table, hidden).items():
        assert len(values) > 1
        assert table[at][column] >= SMALLEST_CELL or max(values) >= SMALLEST_CELL


@given(TALLIES)
@settings(max_examples=150, deadline=None)
def test_inspections_and_allowances_single_nobody_out(tally: Tally) -> None:
    found = projected(tally)
    for name in ("inspections", "inspections-by-area"):
        for row in found[name].rows if name in found else ():
            if None not in row.values:
                passed, other = (value or 0 for value in row.values)
                assert row.at_least is None
                assert passed >= SMALLEST_CELL
                assert not 0 < other < SMALLEST_CELL
            elif row.at_least is not None:
                # All that is told: at most one in twenty, and that may be five.
                _, other = truth(tally, row, "inspections")
                assert row.at_least == 95
                assert other * 20 <= sum(truth(tally, row, "inspections"))
                assert sum(truth(tally, row, "inspections")) >= 20 * SMALLEST_CELL
    for name in ("allowances", "allowances-by-area"):
        for row in found[name].rows if name in found else ():
            persons, unpaid = (
                sum(
                    count
                    for (figure, code, year, _), count in tally.items()
                    if (figure, year) == (kind, row.year)
                    and code.startswith(row.area.rstrip("0"))
                )
                for kind in ("paid", "unpaid")
            )
            assert row.values[0] == persons
            assert not 0 < persons < SMALLEST_CELL
            assert not 0 < unpaid < SMALLEST_CELL


@given(TALLIES)
@settings(max_examples=80, deadline=None)
def test_areas_shown_add_up_to_the_year_shown(tally: Tally) -> None:
    """So no area that is left out can be found by subtraction."""
    found = projected(tally)
    for by_area, by_year in (
        ("inspections-by-area", "inspections"),
        ("allowances-by-area", "allowances"),
    ):
        if by_area not in found:
            continue
        rows = found[by_area].rows
        columns = zip(*(row.values for row in rows), strict=True)
        sums = [sum(value or 0 for value in column) for column in columns]
        (whole,) = (r for r in found[by_year].rows if r.year == rows[0].year)
        assert list(whole.values) == sums
