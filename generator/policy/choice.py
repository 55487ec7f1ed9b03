"""Which version of a policy is in force on a day.

A case is judged by the version in force on the day of its acceptance (受理日期), to its
end, whatever comes into force meanwhile (domain: E20).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from generator.model.kinds.policy import GradePolicy, Policy

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InForce:
    """A version and the days on which it is in force, both ends included."""

    policy: Policy
    start: date
    end: date | None

    def holds(self, day: date) -> bool:
        """Whether the version is in force on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Gap:
    """Days between two versions on which none is in force."""

    profile: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Overlap:
    """Days on which two versions are in force; `end` is open where both go on."""

    profile: str
    earlier: str
    later: str
    start: date
    end: date | None


def versions_of(policies: Iterable[Policy], profile: str) -> tuple[InForce, ...]:
    """Return the versions of a profile with their days, by their first day.

    A version without an end goes on until the eve of the version that names it in
    `supersedes`; so the older file need not be touched when the new one comes.
    """
    versions = [policy for policy in policies if policy.profile == profile]
    starts = {
        policy.supersedes: policy.effective_from
        for policy in versions
        if policy.supersedes is not None
    }
    spans = []
    for policy in versions:
        end = policy.effective_to
        next_start = starts.get(policy.version)
        if end is None and next_start is not None:
            end = next_start - _DAY
        spans.append(InForce(policy, policy.effective_from, end))
    return tuple(sorted(spans, key=lambda span: (span.start, span.policy.version)))


def policy_on(policies: Iterable[Policy], profile: str, day: date) -> Policy | None:
    """Return the version in force on a day; the later one where two are."""
    held = [span for span in versions_of(policies, profile) if span.holds(day)]
    return held[-1].policy if held else None


def rules_of(policy: Policy | None, level: str) -> GradePolicy | None:
    """Return what a policy says of a grade, if it has that grade."""
    if policy is None:
        return None
    return next((one for one in policy.grades if one.grade == level), None)


def gaps(policies: Iterable[Policy], profile: str) -> Iterator[Gap]:
    """Find the days between versions on which no version is in force."""
    covered: date | None = None
    for span in versions_of(policies, profile):
        if covered is not None and span.start > covered + _DAY:
            yield Gap(profile, covered + _DAY, span.start - _DAY)
        if span.end is None:
            return
        covered = span.end if covered is None else max(covered, span.end)


def overlaps(policies: Iterable[Policy], profile: str) -> Iterator[Overlap]:
    """Find the days on which two versions are both in force."""
    for earlier, later in combinations(versions_of(policies, profile), 2):
        if earlier.end is not None and earlier.end < later.start:
            continue
        ends = [end for end in (earlier.end, later.end) if end is not None]
        yield Overlap(
            profile,
            earlier.policy.version,
            later.policy.version,
            later.start,
            min(ends, default=None),
        )
