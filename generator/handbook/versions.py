"""The versions of the policies, newest first, as the handbook shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.kinds.policy import Policy
from generator.policy.choice import InForce, versions_of
from generator.policy.wording import day_words


class Stage(Enum):
    """Whether a version is in force."""

    AHEAD = "尚未施行"
    CURRENT = "现行"
    PAST = "已停止施行"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a policy: its days, its neighbours, where its chapters stand."""

    span: InForce
    scheme: str
    """What the profile is called, such as 四级五专."""
    stage: Stage
    predecessor: str | None
    """The version that it takes the place of, if the register has it."""
    successor: str | None
    """The version that takes its place."""
    chapters_from: str | None
    """The version whose folder of `docs/` holds its chapters, if any does."""

    @property
    def policy(self) -> Policy:
        """The record."""
        return self.span.policy

    @property
    def folder(self) -> str:
        """Its folder below the handbook."""
        return f"{self.policy.profile}/{self.policy.version}"

    @property
    def days(self) -> str:
        """From when to when it is in force."""
        start, end = self.span.start, self.span.end
        if end is None:
            return f"自 {day_words(start)}起施行"
        return f"自 {day_words(start)}起施行，至 {day_words(end)}止"

    @property
    def label(self) -> str:
        """Its name in the menu."""
        return f"{self.policy.version}（{self.stage.value}）"


def all_versions(
    policies: Iterable[Policy], titles: Mapping[str, str], as_of: date
) -> tuple[Version, ...]:
    """Every version of every policy, newest first, those of a profile together.

    `titles` are the titles of the pages of `docs/`, by path without the ending. A
    version without a folder has the chapters of the version that it supersedes.
    """
    known = tuple(policies)
    profiles = sorted({policy.profile for policy in known})
    found = [_of_profile(known, profile, titles, as_of) for profile in profiles]
    found.sort(key=lambda group: group[0].span.start, reverse=True)
    return tuple(version for group in found for version in group)


def _of_profile(
    policies: tuple[Policy, ...], profile: str, titles: Mapping[str, str], as_of: date
) -> list[Version]:
    spans = versions_of(policies, profile)
    own = {span.policy.version: span.policy for span in spans}
    successors = {
        policy.supersedes: version
        for version, policy in own.items()
        if policy.supersedes
    }
    names = (titles.get(f"{profile}/{version}/index") for version in reversed(own))
    scheme = next(filter(None, names), spans[-1].policy.title)
    made = []
    for span in reversed(spans):
        source = _chapters_from(span.policy, own, titles)
        version = Version(
            span=span,
            scheme=scheme,
            stage=_stage(span, as_of),
            predecessor=_known(span.policy.supersedes, own),
            successor=successors.get(span.policy.version),
            chapters_from=source,
        )
        made.append(version)
    return made


def _chapters_from(
    policy: Policy, own: Mapping[str, Policy], titles: Mapping[str, str]
) -> str | None:
    """The nearest version back from this one that has a folder of chapters."""
    seen: set[str] = set()
    version: str | None = policy.version
    while version is not None and version not in seen:
        if any(name.startswith(f"{policy.profile}/{version}/") for name in titles):
            return version
        seen.add(version)
        # A chapter folder outlives its record: the last step may have none.
        version = own[version].supersedes if version in own else None
    return None


def _known(version: str | None, own: Mapping[str, Policy]) -> str | None:
    return version if version in own else None


def _stage(span: InForce, as_of: date) -> Stage:
    if as_of < span.start:
        return Stage.AHEAD
    return Stage.CURRENT if span.holds(as_of) else Stage.PAST
