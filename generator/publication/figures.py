"""The projection of tallies: figures in which nobody can be made out.

How each is protected is in `policy/suppression.py`. Two tables of one figure (by year,
and by area for the last year) never say of a sum what the other withholds: the second
is published only if every sum that it shares with the first is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from generator.model.commons import Commons
from generator.policy.disclosure import SMALLEST_CELL
from generator.policy.suppression import (
    Counts,
    is_small,
    nested,
    rolled_up,
    small_free,
    withheld_cells,
    withheld_in_row,
)
from generator.publication.public import PublicFigure, PublicFigureRow
from generator.publication.tallies import (
    STAGES,
    Column,
    Figure,
    Tally,
    ended_years,
    settled_days,
)

LEVELS: tuple[Column, ...] = ("province", "city", "county")
ROLES: tuple[Column, ...] = ("investor", "manager", "other")
_LEADING: tuple[Column, ...] = ("leading", "other")
_POOL: tuple[Column, ...] = ("present", "entered")
_INSPECTED: tuple[Column, ...] = ("passed", "other")
_WHOLE = 100
_NEARLY_ALL = 95
"""Percent; a reader learns no more than that at most one in twenty has not passed."""
_ALL: tuple[Column, ...] = ("all",)
Protected = tuple[tuple[int | None, ...], int | None]
"""Counts of a row and their sum, as they may be published."""


class FigureProjector:
    """Makes the public figures of a tally."""

    def __init__(self, commons: Commons, tally: Tally, as_of: date) -> None:
        """Keep the tally; areas that are no more count with those that followed."""
        self._commons = commons
        self._tally = tally
        self._as_of = as_of

    def figures(self) -> tuple[PublicFigure, ...]:
        """Return every figure that has something to tell."""
        ended, settled = ended_years(self._as_of), tuple(self._settled())
        recent = range(ended.start + 1, self._as_of.year + 1)
        # Of a row that grows batch by batch, two days subtracted tell of one batch.
        decided = [
            year
            for year in recent
            if year < self._as_of.year and not self._sum("undecided", year, _ALL)[0]
        ]
        found = (
            self._by_year("held", _ALL, ended, _open),
            self._held_by_area(ended[-1]),
            self._by_year("leading", _LEADING, ended, _in_parts),
            self._by_year("secretaries", ROLES, ended, _in_parts),
            self._secretaries_by_city(ended[-1]),
            self._by_year("stages", STAGES, decided, _in_stages),
            self._inspections_by_year(settled),
            self._inspections_by_area(max(settled)),
            self._by_year("pool", _POOL, ended, _each),
            self._by_year("classes", LEVELS, recent, _open),
            self._by_year("attendances", LEVELS, recent, _in_parts),
            self._payments_by_year(settled),
            self._payments_by_area(max(settled)),
        )
        return tuple(figure for figure in found if figure.rows)

    def _settled(self) -> dict[int, date]:
        policies = (record.value for record in self._commons.policies.values())
        return settled_days(policies, self._as_of)

    def _row(self, year: int, shown: Protected, area: str = "") -> PublicFigureRow:
        record = self._commons.areas.get(area)
        return PublicFigureRow(
            area=area,
            area_name=record.value.name if record else "",
            year=year,
            values=shown[0],
            total=shown[1],
            over=year < self._as_of.year,
        )

    def _sum(self, figure: Figure, year: int, columns: Iterable[Column]) -> Counts:
        """Add up a figure's year over all areas."""
        codes = {key[1] for key in self._tally if key[0] == figure and key[2] == year}
        return tuple(
            sum(self._tally[figure, code, year, column] for code in codes)
            for column in columns
        )

    def _by_area(
        self,
        figure: Figure,
        year: int,
        columns: tuple[Column, ...],
        place: Callable[[str], str] = lambda code: code,
    ) -> dict[str, Counts]:
        """Add up a figure's year by area, each code put in its present place."""
        sums: dict[str, list[int]] = defaultdict(lambda: [0] * len(columns))
        for (name, code, at, column), count in self._tally.items():
            if name == figure and at == year and column in columns:
                present = self._commons.successor_of(code, self._as_of)
                sums[place(present)][columns.index(column)] += count
        return {
            code: tuple(counts) for code, counts in sorted(sums.items()) if any(counts)
        }

    def _by_year(
        self,
        figure: Figure,
        columns: tuple[Column, ...],
        years: Iterable[int],
        protect: Callable[[Counts], Protected],
    ) -> PublicFigure:
        rows = [
            self._row(year, protect(counts))
            for year in years
            if any(counts := self._sum(figure, year, columns))
        ]
        return PublicFigure(id=figure, rows=tuple(rows))

    def _held_by_area(self, year: int) -> PublicFigure:
        """Compare two years' ends; of both, every holder is counted in one row."""
        now, before = (self._by_area("held", at, _ALL) for at in (year, year - 1))
        counts = {
            code: (*now.get(code, (0,)), *before.get(code, (0,)))
            for code in sorted({*now, *before})
        }
        found = self._rolled_up(counts, small_free)
        rows = (self._row(year, (line, None), code) for code, line in found)
        return PublicFigure(id="held-by-area", rows=tuple(rows))

    def _secretaries_by_city(self, year: int) -> PublicFigure:
        counts = self._by_area("secretaries", year, ROLES, self._city)
        sums = [*map(sum, zip(*counts.values(), strict=True))]
        sums += [sum(line) for line in counts.values()]
        table = tuple(counts.values())
        hidden = None if any(map(is_small, sums)) else withheld_cells(table)
        rows = () if hidden is None or len(table) == 1 else tuple(counts.items())
        return PublicFigure(
            id="secretaries-by-city",
            rows=tuple(
                self._row(year, (_without(line, at, hidden or ()), sum(line)), code)
                for at, (code, line) in enumerate(rows)
            ),
        )

    def _inspections_by_year(self, years: Iterable[int]) -> PublicFigure:
        """Where the counts are withheld, a share that leaves room for five is told."""
        figure = self._by_year("inspections", _INSPECTED, years, _inspected)
        rows = tuple(
            replace(row, at_least=_most(self._sum("inspections", row.year, _INSPECTED)))
            if row.values[0] is None
            else row
            for row in figure.rows
        )
        return replace(figure, rows=rows)

    def _inspections_by_area(self, year: int) -> PublicFigure:
        counts = self._by_area("inspections", year, _INSPECTED)
        found = self._rolled_up(counts, _is_safe)
        rows = (self._row(year, (line, sum(line)), code) for code, line in found)
        return PublicFigure(id="inspections-by-area", rows=tuple(rows))

    def _payments_by_area(self, year: int) -> PublicFigure:
        found = self._rolled_up(self._payments(year), _is_paid_safely)
        rows = (self._row(year, (line[:2], None), code) for code, line in found)
        return PublicFigure(id="allowances-by-area", rows=tuple(rows))

    def _payments_by_year(self, years: Iterable[int]) -> PublicFigure:
        rows = []
        for year in years:
            paid = tuple(map(sum, zip(*self._payments(year).values(), strict=True)))
            if paid and _is_paid_safely(paid):
                rows.append(self._row(year, (paid[:2], None)))
        return PublicFigure(id="allowances", rows=tuple(rows))

    def _payments(self, year: int) -> dict[str, Counts]:
        """Persons paid, yuan, and holders not paid, by the area that pays."""
        found = [
            self._by_area(figure, year, _ALL) for figure in ("paid", "yuan", "unpaid")
        ]
        codes = sorted({code for counts in found for code in counts})
        return {
            code: tuple(counts.get(code, (0,))[0] for counts in found) for code in codes
        }

    def _rolled_up(
        self, counts: dict[str, Counts], is_safe: Callable[[Counts], bool]
    ) -> list[tuple[str, Counts]]:
        """Add areas up until all are safe; one that stands for all is no table."""
        found = sorted(rolled_up(counts, self._parent, is_safe).items())
        return found if len(found) > 1 else []

    def _parent(self, code: str) -> str | None:
        record = self._commons.areas.get(code)
        return record.value.parent if record else None

    def _city(self, code: str) -> str:
        """The city that an area lies in; else what lies right below the province."""
        return next((at for at in self._upwards(code) if self._is_below_top(at)), code)

    def _upwards(self, code: str) -> Iterator[str]:
        at: str | None = code
        while at is not None:
            yield at
            at = self._parent(at)

    def _is_below_top(self, code: str) -> bool:
        parent = self._parent(code)
        return parent is None or self._parent(parent) is None


def _open(counts: Counts) -> Protected:
    """What is public by itself: certificates that all stood in the lists, classes."""
    return counts, sum(counts)


def _each(counts: Counts) -> Protected:
    """Withhold small counts of columns that are no parts of a sum."""
    return tuple(None if is_small(count) else count for count in counts), None


def _in_parts(counts: Counts) -> Protected:
    shown = withheld_in_row(counts)
    return _nowhere(counts) if shown is None else (shown, sum(counts))


def _in_stages(counts: Counts) -> Protected:
    """Whom notices have listed by name, to be objected to or as certified, is known."""
    known = {STAGES.index("publicized"), STAGES.index("approved")}
    return nested(counts, known), None


def _inspected(counts: Counts) -> Protected:
    return _in_parts(counts) if counts[0] else _nowhere(counts)


def _most(counts: Counts) -> int | None:
    """Say that nearly all have passed, in percent, if that is so and tells little."""
    total = sum(counts)
    room = total * (_WHOLE - _NEARLY_ALL) // _WHOLE
    return _NEARLY_ALL if counts[1] <= room and room >= SMALLEST_CELL else None


def _is_safe(counts: Counts) -> bool:
    """Whether inspections tell of nobody: neither few, nor that none has passed."""
    return bool(counts[0]) and not any(map(is_small, counts))


def _is_paid_safely(counts: Counts) -> bool:
    """Whether some holders are paid, and neither few are nor few are not."""
    paid, _, unpaid = counts
    return bool(paid) and not is_small(paid) and not is_small(unpaid)


def _nowhere(counts: Counts) -> Protected:
    return (None,) * len(counts), None


def _without(
    line: Counts, at: int, hidden: Iterable[tuple[int, int]]
) -> tuple[int | None, ...]:
    gone = frozenset(hidden)
    return tuple(
        None if (at, column) in gone else count for column, count in enumerate(line)
    )
