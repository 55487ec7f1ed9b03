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
