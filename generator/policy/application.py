"""What a case's applicant was entitled to on the day of acceptance, judged once."""

from __future__ import annotations

from generator.model.dossier import Dossier
from generator.model.index import Index
from generator.model.kinds.case import Case
from generator.model.kinds.policy import Policy
from generator.policy.candidate import applicant_of
from generator.policy.condition import Eligibility
from generator.policy.eligibility import eligibility


def answer_of(
    dossier: Dossier, case: Case, policy: Policy, index: Index
) -> Eligibility:
    """Judge a case of the dossier by its pinned policy; many rules ask the same.

    Of the relaxations only those count that the case itself names.
    """
    key = f"answer:{case.id}"
    answer = dossier.derived.get(key)
    if not isinstance(answer, Eligibility):
        person = applicant_of(dossier, case, index)
        answer = eligibility(
            person, case.target, policy, case.accepted_on, case.relaxations
        )
        dossier.derived[key] = answer
    return answer
