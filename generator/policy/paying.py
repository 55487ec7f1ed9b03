"""Who is due an allowance for a year, of which area, by the policy followed there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.model.commons import Commons
from generator.model.kinds.activities import Rate
from generator.policy.advancement import managing_area_on, version_on
from generator.policy.allowance import Entitlement, allowance
from generator.policy.candidate import Candidate
from generator.policy.career import managing_area


def entitlement(
    person: Candidate,
    year: int,
    commons: Commons,
    known_on: date,
    rates: Mapping[tuple[str, int], Rate],
) -> tuple[str, Entitlement] | None:
    """Judge a person-year for the area that pays it; None where no policy is followed.

    The payer is the area that manages the person at the end of the year, or the one
    that has succeeded it by then.
    """
    end = date(year, 12, 31)
    named = managing_area(person.worker, end)
    payer = managing_area_on(person.worker, commons, end)
    if named is None or payer is None:
        return None
    profile = commons.profile_on(payer, end)
    policy = None if profile is None else version_on(commons, profile, end)
    if policy is None:
        return None
    rate = rates.get((payer, year))
    return payer, allowance(person, year, policy, named, known_on, rate)
