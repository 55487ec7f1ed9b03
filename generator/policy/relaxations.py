"""Which relaxations (放宽条件) a person could claim for a grade on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy, Relaxation
from generator.policy import career
from generator.policy.candidate import Candidate
from generator.policy.condition import Relief
from generator.policy.wording import HONOUR_LEVELS, TITLES


def reliefs(
    person: Candidate, policy: Policy, grade: GradeLevel, on: date
) -> Iterator[tuple[Relaxation, Relief]]:
    """Yield the relaxations open to a person, in the policy's order.

    By title (seed-1: 对取得相应证书的,可适当放宽), by honour of person or party
    organisation (seed-2: 优先晋级), by outstanding merit (破格). How many months, for
    which grades, and how recent the honour must be, is the policy's to say.
    """
    for relaxation in policy.relaxations:
        words = _ground(person, relaxation, on) if grade in relaxation.grades else None
        if words is not None:
            months = relaxation.months.value
            yield relaxation, Relief(relaxation.code, months, words)


def _ground(person: Candidate, relaxation: Relaxation, on: date) -> str | None:
    """Name what a relaxation rests on; nothing where the person lacks it."""
    for title in career.titles_held(person.worker, on):
        if title in relaxation.titles:
            return TITLES[title]
    level, within = relaxation.honour_level, relaxation.honour_within_months
    if level is None:
        return None
    recent = None if within is None else within.value
    honours = career.honours_standing(person.honours, on, level, recent)
    return f"{HONOUR_LEVELS[honours[0].level]}表彰" if honours else None
