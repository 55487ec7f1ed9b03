"""Which state may follow which from one day to the next: the machines of `lifecycle`.

Sources: domain.md §3.1 and §3.2. `tests/test_state_machines.py` walks certificates and
cases day by day and holds them to these tables; the handbook draws them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.policy.standing import CaseState, CertificateState

LIVING = (
    CertificateState.VALID,
    CertificateState.NOT_ENGAGED,
    CertificateState.INSPECTION_PENDING,
    CertificateState.SUSPENDED,
)
"""States of a certificate whose term runs: the active ones, and suspended."""
ENDED = (
    CertificateState.REVOKED,
    CertificateState.CANCELLED,
    CertificateState.SUPERSEDED,
    CertificateState.TRANSFERRED_OUT,
    CertificateState.DEREGISTERED,
)
"""By weight: a weightier act shows through a lighter one, never the reverse."""

CERTIFICATE_MOVES: Mapping[CertificateState, frozenset[CertificateState]] = (
    MappingProxyType(
        {
            CertificateState.NOT_YET: frozenset({CertificateState.VALID}),
            **{
                state: frozenset({*LIVING, *ENDED, CertificateState.EXPIRED}) - {state}
                for state in LIVING
            },
            # One that ran out may still be revoked, or leave for form's sake.
            CertificateState.EXPIRED: frozenset(ENDED),
            **{state: frozenset(ENDED[:at]) for at, state in enumerate(ENDED)},
        }
    )
)
CASE_MOVES: Mapping[CaseState, frozenset[CaseState]] = MappingProxyType(
    {
        CaseState.SUBMITTED: frozenset({CaseState.IN_REVIEW, CaseState.CLOSED}),
        CaseState.IN_REVIEW: frozenset({CaseState.PUBLICITY, CaseState.CLOSED}),
        CaseState.PUBLICITY: frozenset(
            {
                CaseState.OBJECTION_CHECK,
                CaseState.PUBLICITY_OVER,
                CaseState.APPROVED,
                CaseState.CLOSED,
            }
        ),
        CaseState.OBJECTION_CHECK: frozenset(
            {
                CaseState.PUBLICITY,
                CaseState.PUBLICITY_OVER,
                CaseState.APPROVED,
                CaseState.CLOSED,
            }
        ),
        CaseState.PUBLICITY_OVER: frozenset(
            {
                CaseState.PUBLICITY,
                CaseState.OBJECTION_CHECK,
                CaseState.APPROVED,
                CaseState.CLOSED,
            }
        ),
        CaseState.APPROVED: frozenset(),
        CaseState.CLOSED: frozenset(),
    }
)
