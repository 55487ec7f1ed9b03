"""Dossiers: everything the registry holds of one worker."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.identity import Identity
from generator.model.kinds.worker import Worker
from generator.model.record import Record


@dataclass(frozen=True, slots=True)
class Dossier:
    """A worker with identity, cases and grades, each in the order of its date."""

    worker: Record[Worker]
    identity: Record[Identity] | None
    cases: tuple[Record[Case], ...]
    grades: tuple[Record[Grade], ...]
