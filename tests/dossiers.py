"""Made-up dossiers under the policies and areas of the sample."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from generator.model.dossier import Dossier, dossiers_of
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.record import Record
from generator.model.shares import Share, shares_of
from generator.policy.inquiry import Inquiry
from tests.candidates import WORKER, sheet, training, worker
from tests.registries import load, read

REGISTRY = Path(__file__).parents[1] / "registry"
ON = date(2026, 5, 8)
FOUR, RED = "990101", "990201"
"""A county of each policy."""
MADE_UP = load(
    {
        f"{folder}/{name}": text
        for folder in ("policies", "areas")
        for name, text in read(REGISTRY / folder).items()
    }
)


def inquiry(on: date = ON) -> Inquiry:
    return Inquiry(on, MADE_UP.commons, MADE_UP.context().index)


def dossier(
    posts: Iterable[dict[str, Any]],
    grades: Iterable[Grade] = (),
    results: dict[int, str] | None = None,
    cases: Iterable[Case] = (),
    **more: Any,
) -> Dossier:
    """A worker with a class of a year's hours and four quarters for every result."""
    area, quarters = more.pop("area", FOUR), more.pop("quarters", ["done"] * 4)
    hours = more.pop("hours", 56)
    file = worker(posts, managed_by=[{"from": "2000-01-01", "area": area}], **more)
    sheets: list[Record[Any]] = []
    for year, result in (results or {}).items():
        record = sheet(year, result, quarters=quarters)
        sheets.append(Record(f"assessments/{year}", "assessment", record))
        given = training(f"{year}-05-20", hours)
        sheets.append(Record(f"training/{year}", "training", given))
    shares: dict[str, list[Share]] = {WORKER: []}
    for one in sheets:
        for name, share in shares_of(one):
            shares[name].append(share)
    records: list[Record[Any]] = [Record("workers/x", "worker", file)]
    records += [Record(f"grades/{one.id}", "grade", one) for one in grades]
    records += [Record(f"cases/{one.id}", "case", one) for one in cases]
    (found,) = dossiers_of(records, shares)
    return found
