"""What all of a synthetic register shares: seed, day, calendars, policies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import TypeVar

import msgspec
import yaml

from bench.synthesis.workdays import Workdays
from generator.model.kinds.office import Calendar
from generator.model.kinds.policy import GradePolicy, Policy

AS_OF = date(2026, 6, 30)
"""The day on which every synthetic register stands still."""
Kind = TypeVar("Kind", bound=msgspec.Struct)


def read_record(path: Path, kind: type[Kind]) -> Kind:
    """Read a record that this project itself keeps, with all scalars as text."""
    raw = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    return msgspec.convert(raw, kind, strict=False)


@dataclass(frozen=True, slots=True)
class World:
    """Seed, as-of day, working days and policy versions."""

    seed: int
    as_of: date
    workdays: Workdays
    policies: tuple[Policy, ...]

    def chance(self, name: str) -> Random:
        """Randomness of a part of the register: the same whatever else is made."""
        return Random(f"{self.seed}/{name}")

    def policy_on(self, profile: str, day: date) -> Policy:
        """Version of a profile in force on a day, else its first one."""
        versions = [policy for policy in self.policies if policy.profile == profile]
        in_force = [policy for policy in versions if policy.effective_from <= day]
        return in_force[-1] if in_force else versions[0]

    def launch(self, profile: str) -> int:
        """Year of a profile's initial placement (首批认定)."""
        for policy in self.policies:
            if policy.profile == profile and policy.transition is not None:
                return policy.transition.start.year
        return self.policy_on(profile, date.min).effective_from.year


def load_world(registry: Path, seed: int, as_of: date = AS_OF) -> World:
    """Read calendars and policies from a register of this project."""
    calendars = [
        read_record(path, Calendar)
        for path in sorted((registry / "calendars").glob("*.yml"))
    ]
    policies = [
        read_record(path, Policy)
        for path in sorted((registry / "policies").glob("*/*.yml"))
    ]
    policies.sort(key=lambda policy: (policy.profile, policy.effective_from))
    return World(seed, as_of, Workdays(calendars), tuple(policies))


def grade_policy(policy: Policy, level: str) -> GradePolicy | None:
    """What a policy says of a grade, if it has that grade."""
    for grade in policy.grades:
        if grade.grade == level:
            return grade
    return None
