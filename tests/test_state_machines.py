"""The states of certificates, cases and notices never leave their diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.kinds.case import Case
from generator.model.kinds.notice import Notice, Window
from generator.policy.lifecycle import case_state, notice_state, standing_of
from generator.policy.moves import CASE_MOVES, CERTIFICATE_MOVES
from generator.policy.standing import CaseState, CertificateState, NoticeState
from tests.candidates import FOUR_GRADES
from tests.test_lifecycle import act, grade

DAY = timedelta(days=1)
START = date(2024, 3, 1)
END = date(2027, 2, 28)

LIVING = {
    CertificateState.VALID,
    CertificateState.NOT_ENGAGED,
    CertificateState.INSPECTION_PENDING,
    CertificateState.SUSPENDED,
}
ENDED = [
    CertificateState.REVOKED,
    CertificateState.CANCELLED,
    CertificateState.SUPERSEDED,
    CertificateState.TRANSFERRED_OUT,
    CertificateState.DEREGISTERED,
]
"""By weight: a weightier act shows through a lighter one, never the reverse."""

CERTIFICATE = {
    CertificateState.NOT_YET: {CertificateState.VALID},
    **{state: LIVING | set(ENDED) | {CertificateState.EXPIRED} for state in LIVING},
    CertificateState.EXPIRED: set(ENDED),
    **{state: set(ENDED[: ENDED.index(state)]) for state in ENDED},
}
"""Domain §3.2: what may follow on the next day, but for the state itself.

A certificate that ran out may still be revoked, or leave the register for form's sake.
"""
CASE = {
    CaseState.SUBMITTED: {CaseState.IN_REVIEW, CaseState.CLOSED},
    CaseState.IN_REVIEW: {CaseState.PUBLICITY, CaseState.CLOSED},
    CaseState.PUBLICITY: {
        CaseState.OBJECTION_CHECK,
        CaseState.PUBLICITY_OVER,
        CaseState.APPROVED,
        CaseState.CLOSED,
    },
    CaseState.OBJECTION_CHECK: {
        CaseState.PUBLICITY,
        CaseState.PUBLICITY_OVER,
        CaseState.CLOSED,
        CaseState.APPROVED,
    },
    CaseState.PUBLICITY_OVER: {
        CaseState.APPROVED,
        CaseState.CLOSED,
        CaseState.PUBLICITY,
        CaseState.OBJECTION_CHECK,
    },
    CaseState.APPROVED: set(),
    CaseState.CLOSED: set(),
}
"""Domain §3.1, as far as the day decides."""
NOTICE = {
    NoticeState.UPCOMING: {NoticeState.OPEN, NoticeState.WITHDRAWN},
    NoticeState.OPEN: {NoticeState.CLOSED, NoticeState.WITHDRAWN},
    NoticeState.CLOSED: set(),
    NoticeState.WITHDRAWN: set(),
}

_within = st.dates(START + DAY, END - DAY)
_pair = st.sampled_from([("suspended", "resumed"), ("not_engaged", "engaged")])
_spans = st.lists(st.tuples(_pair, _within, st.integers(1, 200)), max_size=3)
_last = st.one_of(
    st.none(),
    st.tuples(
        st.sampled_from(
            ["revoked", "cancelled", "superseded", "transferred_out", "deregistered"]
        ),
        _within,
    ),
)


def days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += DAY


def left(states: list[Any], diagram: dict[Any, set[Any]]) -> list[tuple[Any, Any]]:
    """Steps from one day to the next that the diagram does not have."""
    return [
        (before, after)
        for before, after in pairwise(states)
        if before is not after and after not in diagram[before]
    ]


def test_the_tables_that_the_handbook_draws_are_the_diagrams() -> None:
    others = {state: after - {state} for state, after in CERTIFICATE.items()}
    assert dict(CERTIFICATE_MOVES) == others
    assert dict(CASE_MOVES) == CASE


@given(_spans, _last, st.booleans(), st.integers(0, 90))
@settings(max_examples=120, deadline=None)
def test_a_certificate_stays_in_its_diagram(
    spans: list[tuple[tuple[str, str], date, int]],
    last: tuple[str, date] | None,
    deregistered: bool,
    extension: int,
) -> None:
    events = []
    for (begins, ends), day, length in spans:
        events.append(act(begins, day.isoformat()))
        events.append(act(ends, (day + length * DAY).isoformat()))
    if extension:
        until = (END + extension * DAY).isoformat()
        events.append(act("extended", END.isoformat(), extended_to=until))
    if last is not None:
        kind, day = last
        events = [e for e in events if e["effective_on"] < day.isoformat()]
        events.append(act(kind, day.isoformat()))
        if deregistered:
            after = (day + 30 * DAY).isoformat()
            events.append(act("deregistered", after))
    events.sort(key=lambda event: event["effective_on"])
    subject = grade(events=events)
    states = [
        standing_of(subject, day, FOUR_GRADES).state
        for day in days(START - DAY, END + (extension + 400) * DAY)
    ]
    assert left(states, CERTIFICATE) == []
    assert states[0] is CertificateState.NOT_YET
    assert states[-1] not in LIVING


@given(
    st.integers(1, 60), st.integers(5, 20), st.integers(0, 40), st.integers(0, 30),
    st.booleans(), st.sampled_from(["approved", "rejected", "withdrawn", None]),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_a_case_stays_in_its_diagram(
    opens: int, length: int, checked: int, wait: int, again: bool, result: str | None
) -> None:
    accepted = date(2025, 6, 2)
    start = accepted + opens * DAY
    end = start + length * DAY
    windows = [(start, end)]
    holds = []
    over = end
    if checked:
        opened = start + DAY
        over = max(end, opened + checked * DAY)
        holds.append(
            {
                "opened_on": opened.isoformat(),
                "due_on": over.isoformat(),
                "closed_on": (opened + checked * DAY).isoformat(),
                "outcome": "upheld_minor" if again else "unfounded",
            }
        )
    if again:
        windows.append((over + 2 * DAY, over + 2 * DAY + length * DAY))
        over = windows[-1][1]
    decided = over + (wait + 1) * DAY
    if result in ("rejected", "withdrawn"):
        decided = accepted + (wait + 1) * DAY
    fields = {
        "id": "C7K3M9QX2TB",
        "worker": "W7K3M9QX2TB",
        "target": "junior",
        "category": "secretary",
        "party_organization": "P7K3M9QX2TB",
        "filer": {"kind": "person"},
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "accepted_on": accepted.isoformat(),
        "holds": holds,
    }
    if result:
        fields["outcome"] = {"result": result, "decided_on": decided.isoformat()}
    case = msgspec.convert(fields, Case)
    publicity = [Window(start=first, end=last) for first, last in windows]
    states = [
        case_state(case, publicity, day)
        for day in days(accepted - 3 * DAY, decided + 60 * DAY)
    ]
    assert left(states, CASE) == []
    assert states[0] is CaseState.SUBMITTED
    ends = {
        "approved": CaseState.APPROVED,
        "rejected": CaseState.CLOSED,
        "withdrawn": CaseState.CLOSED,
    }
    assert states[-1] is ends.get(str(result), CaseState.PUBLICITY_OVER)


@given(st.integers(1, 40), st.one_of(st.none(), st.integers(-20, 40)))
def test_a_notice_stays_in_its_diagram(length: int, withdrawn: int | None) -> None:
    start = date(2026, 6, 1)
    end = start + length * DAY
    fields: dict[str, Any] = {
        "id": "N2026-0001",
        "type": "publicity",
        "area": "990101",
        "title": "公示",
        "basis": "办法",
        "window": {"from": start.isoformat(), "to": end.isoformat()},
        "contact": {"name": "办公室", "address": "示例路", "landline": "0990-0000000"},
        "release": {
            "proposed_by_role": "经办岗",
            "secrecy_review": {
                "by_role": "审查岗",
                "reviewed_on": "2026-05-28",
                "result": "pass",
            },
            "approved_by_role": "负责岗",
            "approved_on": "2026-05-29",
        },
    }
    if withdrawn is not None:
        day = min(start + withdrawn * DAY, end)
        fields["withdrawn_on"] = day.isoformat()
    notice = msgspec.convert(fields, Notice)
    span = days(start - 30 * DAY, end + 30 * DAY)
    states = [notice_state(notice, day) for day in span]
    assert left(states, NOTICE) == []
    assert states[0] is NoticeState.UPCOMING
    assert states[-1] is (
        NoticeState.CLOSED if withdrawn is None else NoticeState.WITHDRAWN
    )
