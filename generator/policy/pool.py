"""The talent pool (培育库): who must have left it, and when.

Seed-2 fills the pool with people to be trained; whoever is certified has left it
(domain: pool entry `in_pool → certified | left | removed`).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.commons import Commons
from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.kinds.worker import PoolEntry
from generator.model.record import Record

_POOL = "pool"


def certified_under_pool(
    dossier: Dossier, commons: Commons
) -> tuple[Record[Grade], ...]:
    """Return the certificates of a first certification under a policy with a pool."""
    found = []
    for record in dossier.grades:
        grade = record.value
        if grade.origin != "certification":
            continue
        policy = commons.policy(grade.policy)
        if policy is not None and _POOL in policy.articles:
            found.append(record)
    return tuple(found)


def still_in_pool(
    entry: PoolEntry, certified: Iterable[Record[Grade]]
) -> Record[Grade] | None:
    """Return the certificate that was issued during a stay in the pool.

    The day of leaving may be the day of issue.
    """
    for record in certified:
        issued = record.value.issued_on
        if entry.entered_on <= issued and (
            entry.left_on is None or issued < entry.left_on
        ):
            return record
    return None
