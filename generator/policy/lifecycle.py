"""The state of a certificate, a case or a notice on a day: decided only here.

States and what ends them: handbook `records`, articles 11 and 13. An office's
delay never ends a certificate: a yearly inspection that is not recorded in time is
shown as pending. Only the term, or a recorded act, ends one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade, GradeEvent
from generator.model.kinds.notice import Notice, Window
from generator.model.kinds.policy import InspectionPolicy, Policy
from generator.model.kinds.worker import Consent, Worker
from generator.policy.standing import (
    CaseState,
    CertificateState,
    NoticeState,
    Standing,
)
from generator.policy.workdays import add_months, end_of_month

_TERMINAL = {
    "revoked": CertificateState.REVOKED,
    "cancelled": CertificateState.CANCELLED,
    "superseded": CertificateState.SUPERSEDED,
    "transferred_out": CertificateState.TRANSFERRED_OUT,
    "deregistered": CertificateState.DEREGISTERED,
}
"""Acts that end a certificate, the weightiest first: deregistration is a formality
that may follow each of the others and never hides it."""


def standing_of(grade: Grade, as_of: date, policy: Policy | None = None) -> Standing:
    """Decide the state of a certificate on a day.

    Acts count from `effective_on`. The term's last day is included; an extension
    (during review or appeal) moves it. Whether an inspection is pending, the end near
    and a decision still told is for the policy to say: without one, none is.
    """
    events = [event for event in grade.events if event.effective_on <= as_of]
    valid_to = _last_valid_day(grade, events)
    if grade.issued_on > as_of:
        return Standing(CertificateState.NOT_YET, valid_to)
    ended = _ending(events)
    if ended is not None:
        return _ended_standing(ended, valid_to, as_of, policy)
    if as_of > valid_to:
        return Standing(
            CertificateState.EXPIRED, valid_to, since=valid_to + timedelta(days=1)
        )
    state, since = _present_state(grade, events, as_of, policy)
    expiring = _expiring(valid_to, as_of, policy)
    return Standing(state, valid_to, since=since, expiring=expiring)


def is_active(grade: Grade, day: date) -> bool:
    """Whether a certificate is active on a day: `standing_of` without the reasons.

    Most have never been acted on; the term alone then decides.
    """
    if day < grade.issued_on:
        return False
    if not grade.events:
        return day <= grade.valid_to
    return standing_of(grade, day).active


def notice_state(notice: Notice, as_of: date) -> NoticeState:
    """Decide whether a notice is to come, open, closed or withdrawn on a day."""
    if notice.withdrawn_on is not None and notice.withdrawn_on <= as_of:
        return NoticeState.WITHDRAWN
    if as_of < notice.window.start:
        return NoticeState.UPCOMING
    if as_of <= notice.window.end:
        return NoticeState.OPEN
    return NoticeState.CLOSED


def case_state(case: Case, publicity: Iterable[Window], as_of: date) -> CaseState:
    """Decide the state of a case on a day; `publicity` are its notices' windows."""
    outcome = case.outcome
    if outcome is not None and outcome.decided_on <= as_of:
        approved = outcome.result == "approved"
        return CaseState.APPROVED if approved else CaseState.CLOSED
    if case.accepted_on > as_of:
        return CaseState.SUBMITTED
    if any(_is_open_hold(hold.opened_on, hold.closed_on, as_of) for hold in case.holds):
        return CaseState.OBJECTION_CHECK
    windows = [window for window in publicity if window.start <= as_of]
    if any(as_of <= window.end for window in windows):
        return CaseState.PUBLICITY
    return CaseState.PUBLICITY_OVER if windows else CaseState.IN_REVIEW


def years_pending(
    grade: Grade, as_of: date, rules: InspectionPolicy
) -> tuple[int, ...]:
    """Return the years whose inspection should stand on a day and does not.

    A year is due once the window of the following year has closed, an inspection of
    several years' delay included. What was concluded later did not stand yet.
    """
    recorded = {one.year for one in grade.inspections if one.concluded_on <= as_of}
    years = range(first_inspection_year(grade, rules), as_of.year)
    return tuple(
        year
        for year in years
        if year not in recorded and as_of > window_of(year, rules)[1]
    )


def window_of(year: int, rules: InspectionPolicy) -> tuple[date, date]:
    """Return the first and the last day on which a year is inspected.

    It opens on the first day of the policy's month of the next year.
    """
    opens = date(year + 1, rules.opens_month.value, 1)
    return opens, add_months(opens, rules.window_months.value) - timedelta(days=1)


def first_inspection_year(grade: Grade, rules: InspectionPolicy) -> int:
    """Return the first year that is inspected: issued late in it, the next one."""
    issued = grade.issued_on
    last = end_of_month(issued.year, rules.first_year_month.value)
    return issued.year + (issued > last)


def _last_valid_day(grade: Grade, events: list[GradeEvent]) -> date:
    days = [event.extended_to for event in events if event.extended_to is not None]
    return max([grade.valid_to, *days])


def _ending(events: list[GradeEvent]) -> GradeEvent | None:
    for kind in _TERMINAL:
        for event in events:
            if event.kind == kind:
                return event
    return None


def _ended_standing(
    event: GradeEvent, valid_to: date, as_of: date, policy: Policy | None
) -> Standing:
    state = _TERMINAL[event.kind]
    told = state in (CertificateState.REVOKED, CertificateState.CANCELLED)
    if not told or policy is None or as_of > _shown_until(event, policy):
        return Standing(state, valid_to, since=event.effective_on)
    return Standing(
        state,
        valid_to,
        since=event.effective_on,
        decided_by=event.decided_by,
        document_no=event.document_no,
        decided_on=event.decided_on,
    )


def _present_state(
    grade: Grade, events: list[GradeEvent], as_of: date, policy: Policy | None
) -> tuple[CertificateState, date | None]:
    suspended = _latest(events, "suspended", "resumed")
    if suspended is not None and suspended.kind == "suspended":
        return CertificateState.SUSPENDED, suspended.effective_on
    engagement = _latest(events, "not_engaged", "engaged")
    if engagement is not None and engagement.kind == "not_engaged":
        return CertificateState.NOT_ENGAGED, engagement.effective_on
    rules = None if policy is None else policy.inspection
    if rules is not None and years_pending(grade, as_of, rules):
        return CertificateState.INSPECTION_PENDING, None
    return CertificateState.VALID, None


def _latest(events: list[GradeEvent], *kinds: str) -> GradeEvent | None:
    latest: GradeEvent | None = None
    for event in events:
        if event.kind in kinds and (
            latest is None or event.effective_on >= latest.effective_on
        ):
            latest = event
    return latest


def _is_open_hold(opened_on: date, closed_on: date | None, as_of: date) -> bool:
    return opened_on <= as_of and (closed_on is None or as_of < closed_on)


def may_be_named(worker: Worker, as_of: date) -> bool:
    """Whether the register may name a worker on a day.

    Its task lets it, until a consent is withdrawn; one given afterwards restores it
    (records.md, articles 13 and 16).
    """
    given = [one for one in worker.consents if one.scope == "register"]
    withdrawn = [one.withdrawn_on for one in given if _is_withdrawn(one, as_of)]
    last = max(filter(None, withdrawn), default=None)
    return last is None or any(
        last <= one.given_on <= as_of and not _is_withdrawn(one, as_of) for one in given
    )


def _is_withdrawn(consent: Consent, as_of: date) -> bool:
    return consent.withdrawn_on is not None and consent.withdrawn_on <= as_of


def _shown_until(event: GradeEvent, policy: Policy) -> date:
    """Last day on which the decision of a revocation or cancellation is told."""
    return add_months(event.effective_on, policy.publicity.decision_shown_months.value)


def _expiring(valid_to: date, as_of: date, policy: Policy | None) -> bool:
    rules = None if policy is None else policy.renewal
    return rules is not None and (valid_to - as_of).days <= rules.reminder_days.value
