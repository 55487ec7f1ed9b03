"""Totals by county that tell nothing about single persons.

A count from 1 to 4 is withheld with its sum (domain: what each public product may
show: aggregates, cells below 5 suppressed). Where the grand total would give a withheld
cell away by subtraction, further cells are withheld, the smallest first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SMALLEST_CELL = 5
"""Fewest persons whose number and sum may be published."""
_FEWEST_WITHHELD = 2


@dataclass(frozen=True, slots=True)
class CountyTotal:
    """Persons paid in a county and the sum in yuan."""

    county: str
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class PublicTotal:
    """The same for the public; both None where withheld."""

    county: str
    count: int | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in the order given, and the grand total; None where it is withheld."""

    rows: tuple[PublicTotal, ...]
    count: int | None
    amount: int | None


def public_table(totals: Iterable[CountyTotal]) -> Table:
    """Withhold what could tell about a person; zero tells nothing and stays."""
    rows = tuple(totals)
    withheld = {row.county for row in rows if 0 < row.count < SMALLEST_CELL}
    spare = sorted(
        (row for row in rows if row.count >= SMALLEST_CELL),
        key=lambda row: (row.count, row.county),
        reverse=True,
    )
    while spare and not _safe(rows, withheld):
        withheld.add(spare.pop().county)
    shown = tuple(_public(row, withheld) for row in rows)
    if not _safe(rows, withheld):
        return Table(shown, None, None)
    return Table(shown, sum(row.count for row in rows), sum(row.amount for row in rows))


def _safe(rows: tuple[CountyTotal, ...], withheld: set[str]) -> bool:
    """Whether the grand total gives no withheld cell away.

    None is withheld; or at least two are, of enough persons together.
    """
    hidden = [row.count for row in rows if row.county in withheld]
    return not hidden or (
        len(hidden) >= _FEWEST_WITHHELD and sum(hidden) >= SMALLEST_CELL
    )


def _public(row: CountyTotal, withheld: set[str]) -> PublicTotal:
    if row.county in withheld:
        return PublicTotal(row.county, None, None)
    return PublicTotal(row.county, row.count, row.amount)
