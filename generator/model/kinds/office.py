"""Records of the office itself: waivers, calendars, numbers, erasures, settings."""

from __future__ import annotations

from datetime import date
from typing import Literal

from generator.model.kinds.parts import Part


class Waiver(Part, frozen=True, kw_only=True):
    """An accountable exception: a rule does not apply to one record until a day."""

    id: str
    rule: str
    record: str
    reason: str
    approved_by: str
    document_no: str
    approved_on: date
    until: date


class DayOff(Part, frozen=True, kw_only=True):
    """A holiday announced by the State Council."""

    date: date
    name: str


class Calendar(Part, frozen=True, kw_only=True):
    """The State Council's arrangement of a year: days off, make-up working days."""

    year: int
    document_no: str
    issued_on: date
    source: str
    days_off: tuple[DayOff, ...]
    working_days: tuple[date, ...] = ()


class Numbers(Part, frozen=True, kw_only=True):
    """One line a serial, so that two branches taking the same one collide in Git."""

    area: str
    year: int
    grade: Literal["junior", "intermediate", "senior", "special"]
    serials: dict[str, str]


class Erasure(Part, frozen=True, kw_only=True):
    """A tombstone: whose identity was erased, on what basis, by whose approval."""

    worker: str
    erased_on: date
    basis: str
    approved_by: str
    document_no: str


class UsccExemption(Part, frozen=True, kw_only=True):
    """A genuine code that fails its check character, with the evidence."""

    uscc: str
    evidence: str


class Operator(Part, frozen=True, kw_only=True):
    """Who runs the register and how to ask for a correction."""

    name: str
    landline: str
    address: str | None = None
    email: str | None = None


class Settings(Part, frozen=True, kw_only=True):
    """Settings of a registry."""

    title: str
    site_url: str
    operator: Operator
    sample: bool = False
    repository: Literal["internal", "public"] = "internal"
    as_of: date | None = None
    uscc_check_exempt: tuple[UsccExemption, ...] = ()
