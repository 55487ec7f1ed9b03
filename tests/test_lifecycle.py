"""States as the handbook has them: `records`, articles 11 and 13."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.notice import Notice
from generator.policy.lifecycle import (
    case_state,
    inspection_pending,
    notice_state,
    standing_of,
)
from generator.policy.standing import CaseState, CertificateState, NoticeState


def grade(**changes: Any) -> Grade:
    """A certificate of 2024-03-01 to 2027-02-28, inspected for 2024 and 2025."""
    fields: dict[str, Any] = {
        "id": "G7K3M9QX2TB",
        "worker": "W7K3M9QX2TB",
        "grade": "junior",
        "number": "HL99010120241000100",
        "issuer": "990101",
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "category": "secretary",
        "party_organization": "P7K3M9QX2TB",
        "issued_on": "2024-03-01",
        "valid_to": "2027-02-28",
        "grade_since": "2024-03-01",
        "origin": "certification",
        "inspections": [
            {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-05-20"}
            for year in (2024, 2025)
        ],
    }
    return msgspec.convert(fields | changes, Grade)


def act(kind: str, day: str, **more: Any) -> dict[str, Any]:
    """An act on a certificate, effective on a day."""
    return {
        "kind": kind,
        "decided_by": "990101",
        "document_no": "示范两新〔2025〕1号",
        "decided_on": day,
        "effective_on": day,
        "recorded_on": day,
        **more,
    }


def state(subject: Grade, day: str) -> CertificateState:
    """State of a certificate on a day."""
    return standing_of(subject, date.fromisoformat(day)).state


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-02-29", CertificateState.NOT_YET),
        ("2024-03-01", CertificateState.VALID),
        ("2027-02-28", CertificateState.VALID),
        ("2027-03-01", CertificateState.EXPIRED),
    ],
)
def test_the_term_includes_its_first_and_last_day(
    day: str, expected: CertificateState
) -> None:
    inspections = [
        {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-05-20"}
        for year in (2024, 2025, 2026)
    ]
    assert state(grade(inspections=inspections), day) is expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("superseded", CertificateState.SUPERSEDED),
        ("cancelled", CertificateState.CANCELLED),
        ("revoked", CertificateState.REVOKED),
        ("deregistered", CertificateState.DEREGISTERED),
        ("transferred_out", CertificateState.TRANSFERRED_OUT),
    ],
)
def test_an_act_ends_a_certificate_from_its_day_for_good(
    kind: str, expected: CertificateState
) -> None:
    subject = grade(events=[act(kind, "2025-06-10")])
    assert state(subject, "2025-06-09") is CertificateState.VALID
    assert state(subject, "2025-06-10") is expected
    assert state(subject, "2030-01-01") is expected


def test_deregistration_never_hides_a_revocation() -> None:
    events = [act("revoked", "2025-06-10"), act("deregistered", "2025-07-01")]
    assert state(grade(events=events), "2025-08-01") is CertificateState.REVOKED
    assert state(grade(events=events[::-1]), "2025-08-01") is CertificateState.REVOKED


def test_a_suspension_lasts_until_it_is_lifted() -> None:
    events = [act("suspended", "2025-02-01"), act("resumed", "2025-03-01")]
    subject = grade(events=events)
    assert state(subject, "2025-01-31") is CertificateState.VALID
    assert state(subject, "2025-02-28") is CertificateState.SUSPENDED
    assert state(subject, "2025-03-01") is CertificateState.VALID


def test_a_suspended_certificate_expires_with_its_term() -> None:
    subject = grade(events=[act("suspended", "2027-02-01")])
    assert state(subject, "2027-03-01") is CertificateState.EXPIRED


def test_leaving_the_post_keeps_the_grade() -> None:
    events = [act("not_engaged", "2025-02-01"), act("engaged", "2025-04-01")]
    subject = grade(events=events)
    assert state(subject, "2025-03-01") is CertificateState.NOT_ENGAGED
    assert state(subject, "2025-04-01") is CertificateState.VALID


def test_an_extension_moves_the_last_day() -> None:
    subject = grade(
        events=[act("extended", "2027-02-20", extended_to="2027-05-31")],
        inspections=[
            {"year": year, "outcome": "pass", "concluded_on": f"{year + 1}-05-20"}
            for year in (2024, 2025, 2026)
        ],
    )
    assert state(subject, "2027-05-31") is CertificateState.VALID
    assert state(subject, "2027-06-01") is CertificateState.EXPIRED


def test_an_offices_delay_never_takes_a_holders_right() -> None:
    subject = grade(inspections=[])
    assert state(subject, "2025-06-30") is CertificateState.VALID
    pending = standing_of(subject, date(2025, 7, 1))
    assert pending.state is CertificateState.INSPECTION_PENDING
    assert pending.active
    assert state(subject, "2026-12-31") is CertificateState.INSPECTION_PENDING


def test_the_first_inspection_is_for_a_year_held_from_its_first_half() -> None:
    late = grade(issued_on="2024-07-01", grade_since="2024-07-01", inspections=[])
    assert not inspection_pending(late, date(2025, 12, 31))
    assert inspection_pending(late, date(2026, 7, 1))


def test_a_page_warns_in_the_last_sixty_days() -> None:
    subject = grade()
    last = date(2027, 2, 28)
    assert not standing_of(subject, last - timedelta(days=61)).expiring
    assert standing_of(subject, last - timedelta(days=60)).expiring


def test_a_revocation_shows_its_decision_for_three_years_only() -> None:
    subject = grade(events=[act("revoked", "2025-06-10")])
    told = standing_of(subject, date(2028, 6, 10))
    assert told.document_no == "示范两新〔2025〕1号"
    assert standing_of(subject, date(2029, 6, 11)).document_no is None


def test_no_decision_is_shown_for_a_formality() -> None:
    subject = grade(events=[act("deregistered", "2025-06-10")])
    assert standing_of(subject, date(2025, 6, 11)).document_no is None


def notice(**changes: Any) -> Notice:
    """A publicity notice from 2026-06-01 to 2026-06-08."""
    contact = {"name": "办公室", "address": "示范路", "landline": "0990-5550100"}
    fields: dict[str, Any] = {
        "id": "N2026-0001",
        "type": "publicity",
        "area": "990101",
        "title": "公示",
        "basis": "管理办法",
        "window": {"from": "2026-06-01", "to": "2026-06-08", "working_days": 5},
        "contact": contact,
        "release": {
            "proposed_by_role": "科室",
            "secrecy_review": {
                "by_role": "保密员",
                "reviewed_on": "2026-05-29",
                "result": "pass",
            },
            "approved_by_role": "负责人",
            "approved_on": "2026-05-29",
        },
    }
    return msgspec.convert(fields | changes, Notice)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-05-31", NoticeState.UPCOMING),
        ("2026-06-01", NoticeState.OPEN),
        ("2026-06-08", NoticeState.OPEN),
        ("2026-06-09", NoticeState.CLOSED),
    ],
)
def test_a_notice_opens_and_closes_by_date(day: str, expected: NoticeState) -> None:
    assert notice_state(notice(), date.fromisoformat(day)) is expected


def test_a_withdrawn_notice_is_gone_from_its_day() -> None:
    subject = notice(withdrawn_on="2026-06-03")
    assert notice_state(subject, date(2026, 6, 2)) is NoticeState.OPEN
    assert notice_state(subject, date(2026, 6, 3)) is NoticeState.WITHDRAWN


def case(**changes: Any) -> Case:
    """A case accepted on 2026-04-01."""
    fields: dict[str, Any] = {
        "id": "C7K3M9QX2TB",
        "worker": "W7K3M9QX2TB",
        "target": "junior",
        "category": "secretary",
        "party_organization": "P7K3M9QX2TB",
        "filer": {"kind": "person"},
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "accepted_on": "2026-04-01",
    }
    return msgspec.convert(fields | changes, Case)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-03-31", CaseState.SUBMITTED),
        ("2026-04-01", CaseState.IN_REVIEW),
        ("2026-06-01", CaseState.PUBLICITY),
        ("2026-06-05", CaseState.OBJECTION_CHECK),
        ("2026-06-20", CaseState.PUBLICITY_OVER),
        ("2026-06-25", CaseState.APPROVED),
    ],
)
def test_a_case_walks_its_states(day: str, expected: CaseState) -> None:
    subject = case(
        holds=[
            {
                "opened_on": "2026-06-05",
                "due_on": "2026-06-20",
                "closed_on": "2026-06-20",
            }
        ],
        outcome={"result": "approved", "decided_on": "2026-06-25"},
    )
    windows = [notice().window]
    assert case_state(subject, windows, date.fromisoformat(day)) is expected
