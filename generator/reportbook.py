"""The reportbook: finds every report below `reports/`.

A report is one module: its docstring says what it lists, `TITLE` and `COLUMNS` name
the table, `rows(dossier, inquiry)` yields the rows of a worker, and `order(row)` is
the key by which they are sorted. `more(rows, inquiry)`, where there is one, yields
further tables made of all rows. `YEARLY` tells that a year may be asked for, `RATES`
that the counties' allowance rates are read, `UNIT` what a row stands for. Names with a
leading underscore are left alone.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

import generator.reports
from generator.model.dossier import Dossier
from generator.model.table import Column, Row, Table
from generator.policy.inquiry import Inquiry


class ReportbookError(Exception):
    """A module that is no report though it lies among them."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report as discovered."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    yearly: bool
    wants_rates: bool
    unit: str
    rows: Callable[[Dossier, Inquiry], Iterator[Row]]
    order: Callable[[Row], tuple[object, ...]]
    more: Callable[[Iterable[Row], Inquiry], Iterator[Table]] | None

    def tables(self, found: Iterable[Row], inquiry: Inquiry) -> tuple[Table, ...]:
        """Put the rows of all workers in order; the main table comes first."""
        rows = tuple(sorted(found, key=self.order))
        main = Table(self.name, self.title, self.columns, rows, self.unit)
        further = () if self.more is None else self.more(rows, inquiry)
        return (main, *further)


def discover() -> tuple[Report, ...]:
    """Find the reports of the package, sorted by name."""
    root = generator.reports
    return tuple(
        _report(name, importlib.import_module(f"{root.__name__}.{name}"))
        for name in sorted(found.name for found in pkgutil.iter_modules(root.__path__))
        if not name.startswith("_")
    )


def _report(name: str, module: ModuleType) -> Report:
    try:
        return Report(
            name=name,
            title=module.TITLE,
            description=inspect.cleandoc(module.__doc__ or ""),
            columns=module.COLUMNS,
            yearly=getattr(module, "YEARLY", False),
            wants_rates=getattr(module, "RATES", False),
            unit=getattr(module, "UNIT", "行"),
            rows=module.rows,
            order=module.order,
            more=getattr(module, "more", None),
        )
    except AttributeError as error:
        raise ReportbookError(f"report {name}: {error}") from error
