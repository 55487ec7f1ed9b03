"""Turns of life in a synthetic county: leaving, dying, being suspended, revoked."""

from __future__ import annotations

from datetime import date

from bench.synthesis.acts import adverse, event, inspected_none_after, unrated
from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from generator.model.kinds.grade import Grade
from generator.model.kinds.office import Erasure
from generator.model.kinds.worker import Block

WORKERS_PER_TURN = 40
_KINDS = ("leave", "leave", "deregister", "suspend", "die", "revoke")


def turn(ground: Ground) -> None:
    """Let something happen to one in forty, at least one of each kind."""
    count = max(len(_KINDS), len(ground.people) // WORKERS_PER_TURN)
    quiet = [
        (person, held)
        for person in ground.people
        if (held := person.held(ground.world.as_of)) is not None
        and held.issued_on < date(2025, 7, 1)
        and person.on_post(ground.world.as_of)
        and all(case.accepted_on < date(2025, 7, 1) for case in person.cases)
        and held.grade in {"junior", "intermediate"}
        and person.results.get(2025) == "competent"
    ]
    for place, (person, held) in enumerate(quiet[:count]):
        person.scripted = True
        _happen(ground, _KINDS[place % len(_KINDS)], person, held)


def _happen(ground: Ground, kind: str, person: Person, held: Grade) -> None:
    office = ground.office
    if kind == "suspend":
        person.happen(held, adverse(ground, office, "suspended", date(2026, 5, 12)))
    elif kind == "revoke":
        held = inspected_none_after(person, held, date(2026, 4, 28))
        clause = "第十九条" if ground.profile == "honglingrenzheng" else "第二十八条"
        person.happen(
            held,
            adverse(ground, office, "revoked", date(2026, 4, 28), basis_clause=clause),
        )
        person.blocks.append(
            Block(kind="fraud", start=date(2026, 4, 28), until=date(2031, 4, 28))
        )
    else:
        _leave(ground, kind, person, held)


def _leave(ground: Ground, kind: str, person: Person, held: Grade) -> None:
    office = ground.office
    day = date(2025, 12, 22)
    person.end_post(date(2025, 12, 12), "resigned" if kind == "leave" else "other")
    unrated(person, 2025, "left_during_year")
    held = inspected_none_after(person, held, day)
    if kind == "leave":
        start = date(2026, 1, 1)
        person.happen(held, event(ground, office, "not_engaged", day, start))
        return
    person.happen(held, event(ground, office, "deregistered", day))
    if kind == "die":
        person.erased = True
        record = Erasure(
            worker=person.id,
            erased_on=date(2026, 1, 9),
            basis="处理目的已实现，依法删除姓名",
            approved_by=office.authority,
            document_no=office.document(2026),
        )
        ground.extras.append(("erasure", record, {"worker": person.id}))
