"""Who a worker is: the one file that a lawful erasure removes."""

from __future__ import annotations

from datetime import date

from generator.model.kinds.parts import NamePeriod, Part


class Distinction(Part, frozen=True, kw_only=True):
    """A verdict that another worker of the same name is someone else."""

    worker: str
    basis: str
    decided_on: date


class Identity(Part, frozen=True, kw_only=True):
    """Names of a worker with dates; `id` is the worker's id."""

    id: str
    names: tuple[NamePeriod, ...]
    pinyin: str | None = None
    merged_into: str | None = None
    distinct_from: tuple[Distinction, ...] = ()
