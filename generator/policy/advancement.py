"""The next grade of a person under a policy: may it be applied for, and from when?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.commons import Commons
from generator.model.kinds.grade import Grade
from generator.model.kinds.parts import GradeLevel
from generator.model.kinds.policy import Policy
from generator.model.kinds.worker import Worker
from generator.model.vocabulary import GRADE_ORDER
from generator.policy.candidate import Candidate
from generator.policy.career import managing_area
from generator.policy.choice import policy_on
from generator.policy.condition import Condition, Eligibility
from generator.policy.earliest import TIMED, earliest_date
from generator.policy.eligibility import eligibility
from generator.policy.holding import held_grade
from generator.policy.succession import last_valid_day


@dataclass(frozen=True, slots=True)
class Advancement:
    """The grade held, the next one, and how the person stands towards it.

    `grade` and `answer` are None for whoever holds the highest grade of the policy.
    """

    policy: Policy
    held: Grade | None
    grade: GradeLevel | None = None
    answer: Eligibility | None = None
    earliest: date | None = None
    """First day on which no condition of time is unmet; None where none is in sight."""

    @property
    def supposes_renewal(self) -> bool:
        """Whether the earliest day comes after the certificate held has run out."""
        if self.held is None or self.earliest is None:
            return False
        return last_valid_day(self.held) < self.earliest

    @property
    def lasting(self) -> tuple[Condition, ...]:
        """The unmet conditions that no waiting meets."""
        missing = () if self.answer is None else self.answer.missing
        return tuple(one for one in missing if one.code not in TIMED)

    @property
    def waiting(self) -> tuple[Condition, ...]:
        """The unmet conditions that come with time."""
        missing = () if self.answer is None else self.answer.missing
        return tuple(one for one in missing if one.code in TIMED)


def advancement(
    person: Candidate,
    policy: Policy,
    on: date,
    horizon: date,
    later: Iterable[Policy] = (),
) -> Advancement:
    """Judge a person for the next grade; the earliest day is sought up to `horizon`.

    `later` are the versions that follow: each judges from its first day.
    """
    held = held_grade(person.grades, policy.profile, on)
    grade = next_grade(policy, held)
    if grade is None:
        return Advancement(policy, held)
    return Advancement(
        policy,
        held,
        grade,
        eligibility(person, grade, policy, on),
        earliest_date(person, grade, policy, on, horizon, later),
    )


def next_grade(policy: Policy, held: Grade | None) -> GradeLevel | None:
    """Return the lowest grade of a policy above the one held."""
    rank = -1 if held is None else GRADE_ORDER.index(held.grade)
    above = [one.grade for one in policy.grades if GRADE_ORDER.index(one.grade) > rank]
    return min(above, key=GRADE_ORDER.index, default=None)


def policies_for(person: Candidate, commons: Commons, on: date) -> tuple[Policy, ...]:
    """Return the versions that concern a person on a day.

    That of the managing area's profile comes first, then those of other profiles
    under which a grade is held.
    """
    area = managing_area_on(person.worker, commons, on)
    own = commons.profile_on(area, on) if area is not None else None
    names = [] if own is None else [own]
    names += sorted(
        {
            grade.policy.profile
            for grade in person.grades
            if held_grade(person.grades, grade.policy.profile, on) is not None
        }
    )
    found = (version_on(commons, name, on) for name in dict.fromkeys(names))
    return tuple(policy for policy in found if policy is not None)


def managing_area_on(worker: Worker, commons: Commons, day: date) -> str | None:
    """Return the area that manages a worker on a day.

    Where it is no more, the one that succeeded it does, although nobody has rewritten
    the worker's file.
    """
    area = managing_area(worker, day)
    return None if area is None else commons.successor_of(area, day)


def later_versions(commons: Commons, policy: Policy) -> tuple[Policy, ...]:
    """Return the registered versions of a policy's profile that begin after it."""
    return tuple(
        one
        for one in _policies(commons)
        if one.profile == policy.profile and one.effective_from > policy.effective_from
    )


def version_on(commons: Commons, profile: str, day: date) -> Policy | None:
    """Return the version of a profile in force on a day."""
    return policy_on(_policies(commons), profile, day)


def _policies(commons: Commons) -> Iterable[Policy]:
    return [record.value for record in commons.policies.values()]
