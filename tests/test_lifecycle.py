"""States as the handbook has them: `records`, articles 11 and 13."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.notice import Notice
from generator.model.kinds.policy import Number
from generator.model.kinds.worker import Worker
from generator.policy.lifecycle import (
    case_state,
    is_active,
    may_be_named,
    notice_state,
    standing_of,
    years_pending,
)
from generator.policy.standing import (
    CaseState,
    CertificateState,
    NoticeState,
    Standing,
)
from tests.builds import STORIES, fields_of
from tests.candidates import FOUR_GRADES

RULES = FOUR_GRADES.inspection
assert RULES is not None


def inspection_pending(subject: Grade, day: date) -> bool:
    """Whether an inspection is pending under the policy of four grades."""
    assert RULES is not None
    return bool(years_pending(subject, day, RULES))


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
    return standing_of(subject, date.fromisoformat(day), FOUR_GRADES).state


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


def test_of_two_acts_on_one_day_the_one_recorded_last_holds() -> None:
    events = [act("suspended", "2025-02-01"), act("resumed", "2025-02-01")]
    assert state(grade(events=events), "2025-02-01") is CertificateState.VALID
    assert state(grade(events=events[::-1]), "2025-02-01") is CertificateState.SUSPENDED


def test_another_act_does_not_lift_a_suspension() -> None:
    events = [act("suspended", "2025-02-01"), act("unit_changed", "2025-03-01")]
    assert state(grade(events=events), "2025-03-02") is CertificateState.SUSPENDED


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
    pending = standing_of(subject, date(2025, 7, 1), FOUR_GRADES)
    assert pending.state is CertificateState.INSPECTION_PENDING
    assert pending.active
    assert state(subject, "2026-12-31") is CertificateState.INSPECTION_PENDING


def test_the_first_inspection_is_for_a_year_held_from_its_first_half() -> None:
    late = grade(issued_on="2024-07-01", grade_since="2024-07-01", inspections=[])
    assert not inspection_pending(late, date(2025, 12, 31))
    assert inspection_pending(late, date(2026, 7, 1))


@pytest.mark.parametrize(
    ("issued", "pending"), [("2024-06-30", True), ("2024-07-01", False)]
)
def test_the_first_half_of_a_year_ends_in_june(issued: str, *, pending: bool) -> None:
    subject = grade(issued_on=issued, grade_since=issued, inspections=[])
    assert inspection_pending(subject, date(2025, 7, 1)) is pending


@pytest.mark.parametrize(
    ("day", "years"),
    [
        ("2025-06-30", ()),
        ("2025-07-01", (2024,)),
        ("2026-06-30", (2024,)),
        ("2026-07-01", (2024, 2025)),
        ("2027-07-01", (2024, 2025, 2026)),
    ],
)
def test_the_years_without_a_result_are_named(day: str, years: tuple[int, ...]) -> None:
    assert RULES is not None
    subject = grade(inspections=[])
    assert years_pending(subject, date.fromisoformat(day), RULES) == years


def test_a_result_of_a_later_day_does_not_stand_yet() -> None:
    late = {"year": 2024, "outcome": "pass", "concluded_on": "2025-08-04"}
    subject = grade(inspections=[late])
    assert inspection_pending(subject, date(2025, 8, 3))
    assert not inspection_pending(subject, date(2025, 8, 4))


def test_a_year_with_a_result_is_not_pending() -> None:
    done = {"year": 2024, "outcome": "exempt", "concluded_on": "2025-05-20"}
    subject = grade(inspections=[done])
    assert RULES is not None
    assert years_pending(subject, date(2026, 7, 1), RULES) == (2025,)


def test_an_inspection_missing_for_an_earlier_year_stays_pending() -> None:
    subject = grade(inspections=[])
    assert inspection_pending(subject, date(2026, 3, 1))
    assert not inspection_pending(grade(), date(2026, 12, 31))


def test_a_page_warns_in_the_last_sixty_days() -> None:
    subject = grade()
    last = date(2027, 2, 28)
    assert not standing_of(subject, last - timedelta(days=61), FOUR_GRADES).expiring
    assert standing_of(subject, last - timedelta(days=60), FOUR_GRADES).expiring


def test_a_revocation_shows_its_decision_for_three_years_only() -> None:
    revoked = act("revoked", "2025-06-10", decided_on="2025-06-03")
    subject = grade(events=[revoked])
    fact = Standing(
        CertificateState.REVOKED, date(2027, 2, 28), since=date(2025, 6, 10)
    )
    told = msgspec.structs.replace(
        fact,
        decided_by="990101",
        document_no="示范两新〔2025〕1号",
        decided_on=date(2025, 6, 3),
    )
    assert standing_of(subject, date(2028, 6, 10), FOUR_GRADES) == told
    assert standing_of(subject, date(2028, 6, 11), FOUR_GRADES) == fact


def test_three_years_from_a_leap_day_end_on_the_last_of_february() -> None:
    subject = grade(
        issued_on="2023-03-01", events=[act("cancelled", "2024-02-29")], inspections=[]
    )
    assert standing_of(subject, date(2027, 2, 28), FOUR_GRADES).document_no is not None
    assert standing_of(subject, date(2027, 3, 1), FOUR_GRADES).document_no is None


@pytest.mark.parametrize(
    ("events", "day", "expected"),
    [
        ([], "2024-02-29", (CertificateState.NOT_YET, None)),
        ([], "2025-06-30", (CertificateState.VALID, None)),
        ([], "2027-03-05", (CertificateState.EXPIRED, "2027-03-01")),
        (
            [act("suspended", "2025-02-01")],
            "2025-06-30",
            (CertificateState.SUSPENDED, "2025-02-01"),
        ),
        (
            [act("not_engaged", "2025-02-01")],
            "2025-06-30",
            (CertificateState.NOT_ENGAGED, "2025-02-01"),
        ),
        (
            [act("superseded", "2025-02-01")],
            "2025-06-30",
            (CertificateState.SUPERSEDED, "2025-02-01"),
        ),
    ],
)
def test_a_standing_tells_its_term_and_since_when(
    events: list[dict[str, Any]],
    day: str,
    expected: tuple[CertificateState, str | None],
) -> None:
    named, since = expected
    standing = standing_of(grade(events=events), date.fromisoformat(day), FOUR_GRADES)
    assert standing == Standing(
        named,
        date(2027, 2, 28),
        since=None if since is None else date.fromisoformat(since),
    )


def test_no_decision_is_shown_for_a_formality() -> None:
    subject = grade(events=[act("deregistered", "2025-06-10")])
    assert standing_of(subject, date(2025, 6, 11), FOUR_GRADES).document_no is None


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


def test_publicity_includes_the_last_day_of_its_window() -> None:
    windows = [notice().window]
    assert case_state(case(), windows, date(2026, 6, 8)) is CaseState.PUBLICITY
    assert case_state(case(), windows, date(2026, 6, 9)) is CaseState.PUBLICITY_OVER


@pytest.mark.parametrize("result", ["rejected", "withdrawn"])
def test_a_case_without_approval_is_closed(result: str) -> None:
    subject = case(outcome={"result": result, "decided_on": "2026-06-25"})
    assert case_state(subject, [], date(2026, 6, 24)) is CaseState.IN_REVIEW
    assert case_state(subject, [], date(2026, 6, 25)) is CaseState.CLOSED


def worker(*consents: dict[str, str]) -> Worker:
    """A worker with these consents."""
    fields = {
        "id": "W7K3M9QX2TB",
        "managed_by": [{"area": "990101", "from": "2024-03-01"}],
        "consents": consents,
    }
    return msgspec.convert(fields, Worker)


def test_who_withdraws_the_consent_to_the_register_is_named_no_more() -> None:
    kept = {"scope": "register", "given_on": "2024-03-01"}
    withdrawn = kept | {"withdrawn_on": "2026-06-03"}
    for subject in (worker(), worker(kept), worker(kept, withdrawn)):
        assert may_be_named(subject, date(2026, 6, 2))
    assert may_be_named(worker(kept), date(2026, 6, 3))
    assert not may_be_named(worker(withdrawn), date(2026, 6, 3))
    assert not may_be_named(worker(kept, withdrawn), date(2026, 6, 4))


def test_who_consents_again_is_named_again_from_that_day() -> None:
    withdrawn = {
        "scope": "register",
        "given_on": "2024-03-01",
        "withdrawn_on": "2026-06-03",
    }
    again = {"scope": "register", "given_on": "2026-06-10"}
    assert not may_be_named(worker(withdrawn, again), date(2026, 6, 9))
    assert may_be_named(worker(withdrawn, again), date(2026, 6, 10))
    for_models = again | {"scope": "model_person"}
    assert not may_be_named(worker(withdrawn, for_models), date(2026, 6, 10))
    once_more = again | {"withdrawn_on": "2026-06-12"}
    assert not may_be_named(worker(withdrawn, once_more), date(2026, 6, 12))


def test_withdrawing_the_consent_to_be_a_model_takes_no_name_away() -> None:
    model = {
        "scope": "model_person",
        "given_on": "2024-03-01",
        "withdrawn_on": "2026-06-03",
    }
    assert may_be_named(worker(model), date(2026, 6, 4))


def test_active_is_what_the_standing_says() -> None:
    """On every day that may turn something: each bound and the days beside it."""
    for path in sorted((STORIES / "grades").rglob("*.yml")):
        fields = fields_of(STORIES, path.relative_to(STORIES).as_posix())
        held = msgspec.convert(fields, Grade, strict=False)
        turns = [held.issued_on, held.valid_to]
        turns += [event.effective_on for event in held.events]
        turns += [e.extended_to for e in held.events if e.extended_to is not None]
        for day in (turn + timedelta(step) for turn in turns for step in (-1, 0, 1)):
            assert is_active(held, day) == standing_of(held, day).active, (path, day)


def test_the_policy_moves_the_window_and_the_first_year() -> None:
    """Opened in May for two months; issued after March, inspected from the next."""
    assert RULES is not None
    numbers = {"opens_month": 5, "window_months": 2, "first_year_month": 3}
    changed = {
        name: Number(value=value, source="document") for name, value in numbers.items()
    }
    rules = msgspec.structs.replace(RULES, **changed)
    early, late = (
        grade(issued_on=day, grade_since=day, inspections=[])
        for day in ("2024-03-31", "2024-04-01")
    )
    for day, years in (("2025-06-30", ()), ("2025-07-01", (2024,))):
        assert years_pending(early, date.fromisoformat(day), rules) == years
    assert years_pending(late, date(2025, 7, 1), rules) == ()


def test_the_policy_moves_the_reminder_and_how_long_a_decision_is_told() -> None:
    assert FOUR_GRADES.renewal is not None
    renewal = msgspec.structs.replace(
        FOUR_GRADES.renewal, reminder_days=Number(value=10, source="document")
    )
    publicity = msgspec.structs.replace(
        FOUR_GRADES.publicity,
        decision_shown_months=Number(value=12, source="document"),
    )
    policy = msgspec.structs.replace(FOUR_GRADES, renewal=renewal, publicity=publicity)
    last = date(2027, 2, 28)
    assert not standing_of(grade(), last - timedelta(days=11), policy).expiring
    assert standing_of(grade(), last - timedelta(days=10), policy).expiring
    revoked = grade(events=[act("revoked", "2025-06-10")])
    assert standing_of(revoked, date(2026, 6, 10), policy).document_no is not None
    assert standing_of(revoked, date(2026, 6, 11), policy).document_no is None


def test_without_a_policy_nothing_is_told_that_a_policy_decides() -> None:
    pending = standing_of(grade(inspections=[]), date(2027, 2, 27))
    assert pending == Standing(CertificateState.VALID, date(2027, 2, 28))
    revoked = grade(events=[act("revoked", "2025-06-10")])
    assert standing_of(revoked, date(2025, 6, 11)).document_no is None
