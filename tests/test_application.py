"""A case is judged on its day, by the relaxations it names, once."""

from __future__ import annotations

from datetime import date

import msgspec

from generator.model.dossier import Dossier
from generator.model.index import Index, build_index
from generator.model.kinds.case import Case
from generator.model.record import Record
from generator.policy.application import answer_of
from generator.policy.condition import ConditionCode
from tests.candidates import FOUR_GRADES, UNIT, WORKER, post, worker

TITLE = {"code": "assistant_social_worker", "obtained_on": "2024-11-27"}


def filed(name: str, *relaxations: str, **more: str) -> Case:
    """A case of six months on post, accepted on 2025-05-08."""
    fields = {
        "id": name,
        "worker": WORKER,
        "target": "junior",
        "category": "secretary",
        "party_organization": UNIT,
        "filer": {"kind": "person"},
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "accepted_on": "2025-05-08",
        "background": [{"department": "税务部门", "result": "fail"}],
        "relaxations": relaxations,
    }
    return msgspec.convert(fields | more, Case)


def test_a_case_is_judged_by_what_it_names_and_what_departments_answered() -> None:
    person = worker([post("2024-11-08")], titles=[TITLE])
    dossier = Dossier(Record("workers/w.yml", "worker", person), None, (), ())
    index = Index(build_index(())[0], "")
    plain = answer_of(dossier, filed("C-1"), FOUR_GRADES, index)
    relaxed = answer_of(dossier, filed("C-2", "assistant_title"), FOUR_GRADES, index)
    early = filed("C-3", "assistant_title", accepted_on="2025-05-07")
    for answer, enough in (
        (plain, False),
        (relaxed, True),
        (answer_of(dossier, early, FOUR_GRADES, index), False),
    ):
        tenure = answer.condition(ConditionCode.TENURE)
        assert tenure is not None
        assert tenure.satisfied is enough
        background = answer.condition(ConditionCode.BACKGROUND)
        assert background is not None
        assert not background.satisfied
    assert (plain.grade, plain.on) == ("junior", date(2025, 5, 8))
    assert answer_of(dossier, filed("C-1"), FOUR_GRADES, index) is plain
