"""The words of a state: what `lifecycle` decides and everyone else shows."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct


class CertificateState(StrEnum):
    """Public state of a certificate on a day (domain.md §3.2)."""

    NOT_YET = "not_yet"
    VALID = "valid"
    NOT_ENGAGED = "not_engaged"
    INSPECTION_PENDING = "inspection_pending"
    SUSPENDED = "suspended"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    REVOKED = "revoked"
    DEREGISTERED = "deregistered"
    TRANSFERRED_OUT = "transferred_out"


STATE_WORDS = {
    CertificateState.NOT_YET: "未生效",
    CertificateState.VALID: "有效",
    CertificateState.NOT_ENGAGED: "有效（未在岗）",
    CertificateState.INSPECTION_PENDING: "有效（待年检）",
    CertificateState.SUSPENDED: "暂停",
    CertificateState.SUPERSEDED: "已换证",
    CertificateState.EXPIRED: "已过期",
    CertificateState.CANCELLED: "已取消",
    CertificateState.REVOKED: "已撤销",
    CertificateState.DEREGISTERED: "已注销",
    CertificateState.TRANSFERRED_OUT: "已转出",
}
"""The state of a certificate in a word, wherever it is shown."""
ACTIVE_STATES = frozenset(
    {
        CertificateState.VALID,
        CertificateState.NOT_ENGAGED,
        CertificateState.INSPECTION_PENDING,
    }
)
"""States in which the holder stands in the public lists with a name."""


class CaseState(StrEnum):
    """State of a case on a day (domain.md §3.1); public only while in publicity."""

    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    PUBLICITY = "publicity"
    OBJECTION_CHECK = "objection_check"
    PUBLICITY_OVER = "publicity_over"
    APPROVED = "approved"
    CLOSED = "closed"


CASE_STATE_WORDS = {
    CaseState.SUBMITTED: "已申报，尚未受理",
    CaseState.IN_REVIEW: "已受理，正在办理",
    CaseState.PUBLICITY: "公示中",
    CaseState.OBJECTION_CHECK: "异议核查中",
    CaseState.PUBLICITY_OVER: "公示期满，等待认定",
    CaseState.APPROVED: "已认定",
    CaseState.CLOSED: "已办结，未认定",
}
"""The state of a case, for the office."""


class NoticeState(StrEnum):
    """State of a notice on a day: before, during, and after its window."""

    UPCOMING = "upcoming"
    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Standing(Struct, frozen=True):
    """A certificate's state on a day: since when, and on what decision.

    `valid_to` is the last valid day (an extension included); the projection drops
    it, and `since`, where they would join the two certificates of a demotion.
    The decision stands only where the public may see it (revocation, cancellation).
    """

    state: CertificateState
    valid_to: date | None
    since: date | None = None
    decided_by: str | None = None
    document_no: str | None = None
    decided_on: date | None = None
    expiring: bool = False
    """Whether the term ends within 60 days (ux.md §3.14)."""

    @property
    def active(self) -> bool:
        """Whether the holder may be named with this certificate."""
        return self.state in ACTIVE_STATES
