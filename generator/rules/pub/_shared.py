"""What several rules on publicity ask: the policy of a notice, the notice of a case."""

from __future__ import annotations

from datetime import date

from generator.findings.place import Place
from generator.model.cards import Card
from generator.model.context import Context
from generator.model.kinds.case import Case
from generator.model.kinds.notice import Notice
from generator.model.kinds.parts import PolicyPin, Release
from generator.model.kinds.policy import Policy
from generator.policy.surroundings import policy_in_force


def policy_of_notice(notice: Notice, context: Context) -> Policy | None:
    """Return the policy of the notice's batch, else the one its area followed."""
    card = context.index.get(notice.batch) if notice.batch else None
    if card is not None and card.policy is not None:
        profile, version = card.policy
        return context.commons.policy(PolicyPin(profile=profile, version=version))
    day = notice.window.start
    followed = context.commons.profile_on(notice.area, day)
    return None if followed is None else policy_in_force(context.commons, followed, day)


def standing_notice(case: Case, context: Context) -> Card | None:
    """Return the card of the notice in which the case stands for objection."""
    return context.index.get(f"publicity:{case.id}")


def window_of(case: Case, context: Context) -> tuple[Card, date, date] | None:
    """Return the case's notice with the first and last day of its window."""
    card = standing_notice(case, context)
    if card is None or card.start is None or card.end is None:
        return None
    return card, card.start, card.end


def was_withdrawn(notice: Notice) -> bool:
    """Whether the notice was taken down before its window was over."""
    day = notice.withdrawn_on
    return day is not None and day <= notice.window.end


def notice_id(card: Card) -> str:
    """Return the id of a notice, which its path ends with."""
    return card.path.rpartition("/")[2].removesuffix(".yml")


def window_place(card: Card) -> Place:
    """Name the window of a notice."""
    return Place(card.path, ("window",))


def release_fault(
    release: Release, before: date | None, what: str
) -> tuple[str, str] | None:
    """Tell the field of a release record that is out of order, and why."""
    review = release.secrecy_review
    if review.result != "pass":
        return "secrecy_review", f"保密审查（{review.reviewed_on}）没有通过，不得发布"
    if review.reviewed_on > release.approved_on:
        return (
            "approved_on",
            f"{release.approved_on} 审批，早于保密审查的 {review.reviewed_on}",
        )
    if before is not None and release.approved_on > before:
        return "approved_on", f"{release.approved_on} 审批，晚于{what}的 {before}"
    return None
